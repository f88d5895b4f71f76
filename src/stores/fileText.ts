/**
 * Never more than what makes a file too large: one byte over is enough to say so. Nothing when the
 * file cannot be read, as when it was moved since it was chosen.
 */
export async function readText(file: File, most: number): Promise<string | undefined> {
  try {
    return await file.slice(0, most + 1).text()
  } catch {
    return undefined
  }
}
