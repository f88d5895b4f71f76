declare module 'virtual:pdf-fonts/urls' {
  const urls: Readonly<Record<import('./fonts').FontName, string>>
  export default urls
}

declare module 'virtual:pdf-fonts/bytes' {
  const fonts: import('./fonts').PdfFonts
  export default fonts
}
