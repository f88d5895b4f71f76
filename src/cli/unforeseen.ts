/** A fault of ours costs the file that shows it, not the batch: the others are still done. */
export const unforeseen = (error: unknown): string =>
  `ce fichier est bien lu, mais l’outil n’a pas su en faire le diagnostic. C’est une erreur de l’outil, à signaler avec le fichier (${error instanceof Error ? error.message : String(error)}).`
