/** Version of the package, set at build. */
declare const __APP_VERSION__: string
