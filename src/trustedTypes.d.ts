/**
 * Trusted Types, as far as the app uses them (ADR 33); absent from older browsers.
 *
 * The types of the DOM ask for a string where an address of script goes: a trusted one passes for it.
 */
declare var trustedTypes:
  | {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (input: string) => string },
      ) => { readonly createScriptURL: (input: string) => string }
    }
  | undefined
