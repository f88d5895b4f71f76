import { MESSAGES } from './messages'

/** What is kept from the second visit on, for whoever reads it from the first. */
export function keepRest(): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(MESSAGES.keepRest))
}
