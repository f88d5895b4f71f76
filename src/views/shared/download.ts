/** Hand a file to the browser, as if a link to it had been followed. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file by the next turn; the address would otherwise hold its memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
