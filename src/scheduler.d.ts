/** Absent from older browsers, and from Safari. */
declare var scheduler: { readonly yield?: () => Promise<void> } | undefined
