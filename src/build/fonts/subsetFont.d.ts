/** The package ships no types: this is the part of it that the fonts use. */
declare module 'subset-font' {
  interface Cut {
    readonly targetFormat?: 'woff2' | 'truetype'
    /** OpenType features to keep; all of them when absent. */
    readonly keepFeatures?: readonly string[]
    readonly noLayoutClosure?: boolean
    readonly noHinting?: boolean
    readonly dropTables?: readonly string[]
  }
  export default function subsetFont(font: Buffer, text: string, cut?: Cut): Promise<Buffer>
}
