declare module 'virtual:pdf-fonts/urls' {
  const urls: Readonly<Record<import('./type/fonts').FontName, string>>
  export default urls
}

declare module 'virtual:pdf-fonts/bytes' {
  const fonts: import('./type/fonts').PdfFonts
  export default fonts
}
