/** Lets the page paint and answer between two parts of a long work. */
export const nextTask = (): Promise<unknown> =>
  globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))

/** A page that is drawn in several tasks says that it is busy: whoever looks for a place in it waits. */
export async function drawn(): Promise<void> {
  while (document.querySelector('[aria-busy=true]')) await new Promise(requestAnimationFrame)
}
