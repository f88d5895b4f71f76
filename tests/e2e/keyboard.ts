import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

/** Far more than any screen has. */
const MOST_STOPS = 250

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement)

/** Press Tab until the focus is there, as who has no mouse would. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${target}`)
}

/** Reach a button or a link, see that its focus shows, and press Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  expect(outline, 'the focus can be seen').toBe(true)
  await page.keyboard.press('Enter')
}

export async function tick(page: Page, box: Locator): Promise<void> {
  await reach(page, box)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.type(text)
}

/** A list closed under the focus follows what is typed. */
export async function pick(page: Page, list: Locator, option: string): Promise<void> {
  await reach(page, list)
  await page.keyboard.type(option)
  await expect(list.locator('option:checked')).toHaveText(option)
}

/** A group of radio buttons is one stop: arrows go from one to the next, and choose. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name')
  const isInGroup = () =>
    page.evaluate((group) => document.activeElement?.getAttribute('name') === group, name)
  for (let stop = 0; !(await isInGroup()); stop += 1) {
    if (stop > MOST_STOPS) throw new Error(`Tab never reaches the group of ${radio}`)
    await page.keyboard.press('Tab')
  }
  for (let stop = 0; !(await hasFocus(radio)); stop += 1) {
    if (stop > MOST_STOPS) throw new Error(`Arrows never reach ${radio}`)
    await page.keyboard.press('ArrowDown')
  }
  if (!(await radio.isChecked())) await page.keyboard.press('Space')
  await expect(radio).toBeChecked()
}
