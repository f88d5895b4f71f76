/** Find what a person finds: by role and name, never by class. */
import { enableAutoUnmount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { afterEach } from 'vitest'
import type { Status } from '../../src/domain'

enableAutoUnmount(afterEach)

type Screen = VueWrapper | DOMWrapper<Element>

const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The text a screen reader gets: what is marked `aria-hidden` is left out. */
export function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll('[aria-hidden="true"], script, style').forEach((hidden) => hidden.remove())
  return squeeze(copy.textContent)
}

function textOfIds(root: Element, ids: string | null): string {
  const named = (ids ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => root.querySelector(`[id="${id}"]`))
  return squeeze(named.map((found) => (found ? spoken(found) : '')).join(' '))
}

export function nameOf(root: Element, element: Element): string {
  if (element.hasAttribute('aria-labelledby'))
    return textOfIds(root, element.getAttribute('aria-labelledby'))
  const label = element.getAttribute('aria-label')
  if (label) return squeeze(label)
  const own = element.id ? root.querySelector(`label[for="${element.id}"]`) : null
  if (own) return spoken(own)
  const around = element.closest('label')
  if (around) return spoken(around)
  if (element.tagName === 'FIELDSET') return spoken(element.querySelector('legend') ?? element)
  return spoken(element)
}

const ROLES = {
  button: 'button, [role="button"]',
  link: 'a[href]',
  radio: '[type="radio"]',
  checkbox: '[type="checkbox"]',
  textbox: 'input:not([type], [role]), [type="text"]:not([role]), textarea',
  searchbox: '[type="search"]',
  combobox: 'select, [role="combobox"]',
  option: '[role="option"]',
  listbox: '[role="listbox"]',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3, h4',
  status: '[role="status"]',
  alert: '[role="alert"]',
  img: '[role="img"]',
  region: '[role="region"]',
  form: 'form',
  table: 'table',
  row: 'tr',
  rowheader: 'th[scope="row"]',
} as const
export type Role = keyof typeof ROLES

const matches = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === squeeze(wanted) : wanted.test(name)

export function allByRole(screen: Screen, role: Role, name?: string | RegExp): Element[] {
  const root = screen.element as Element
  return [root, ...root.querySelectorAll('*')].filter(
    (element) =>
      element.matches(ROLES[role]) && (name === undefined || matches(nameOf(root, element), name)),
  )
}

/** The only one with this role and name; anything else fails with the names that are there. */
export function byRole<T extends Element = HTMLElement>(
  screen: Screen,
  role: Role,
  name?: string | RegExp,
): T {
  const found = allByRole(screen, role, name)
  if (found.length !== 1) {
    const names = allByRole(screen, role).map((element) =>
      nameOf(screen.element as Element, element),
    )
    throw new Error(`${found.length} ${role}(s) named ${String(name)} among: ${names.join(' | ')}`)
  }
  return found[0] as T
}

export const descriptionOf = (screen: Screen, element: Element) =>
  textOfIds(screen.element as Element, element.getAttribute('aria-describedby'))

export async function click(element: Element): Promise<void> {
  ;(element as HTMLElement).click()
  await settled()
}

export async function type(element: Element, text: string): Promise<void> {
  const field = element as HTMLInputElement
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

/** Long enough for Vue to draw, and for a focus set after drawing. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  await new Promise((resolve) => setTimeout(resolve))
}

export const LABELS: Readonly<Record<Status, string>> = {
  reuni: 'Réuni',
  'a-consolider': 'À consolider',
  'non-reuni': 'Non réuni',
  'a-renseigner': 'À renseigner',
}
