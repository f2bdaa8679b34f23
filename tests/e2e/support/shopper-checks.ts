import type { Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { graveFaultsIn } from './checks.ts'
import { rows } from './database.ts'
import { patience } from './desk.ts'
import type { Visitor } from './merchant.ts'
import { heldOrder, shopOf } from './shopify.ts'
import { sideways } from './shopper.ts'
import type { Shopper } from './shopper.ts'

/** What is gravely wrong with the page as it stands: axe's findings, and what has to be scrolled sideways. */
export async function wrongWith(page: Page): Promise<string[]> {
  const over = await sideways(page)
  return [...(await graveFaultsIn(page)), ...(over ? [`${over} pixels wider than the screen`] : [])]
}

/** Takes out what the console said of a trouble that the test itself ordered; answers how often it did. */
export function takeComplaints({ complaints }: Visitor, ordered: RegExp): number {
  const others = complaints.filter((one) => !ordered.test(one))
  const count = complaints.length - others.length
  complaints.splice(0, complaints.length, ...others)
  return count
}

/** Goes on by Tab until this has the focus; answers every place on the way where one couldn't see it. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<string[]> {
  const lost: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(focusUnseen)
    if (unseen) lost.push(unseen)
    if (await target.evaluate((element) => element === document.activeElement)) return lost
  }
  throw new Error(`The keyboard came nowhere near ${String(target)}.`)
}

/** What has the focus without showing it; null where it can be seen. Runs in the page. */
function focusUnseen(): string | null {
  const element = document.activeElement
  if (!element || element === document.body) return 'nowhere'
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  const inSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const ring = (one: Element | null) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  // A box that is drawn is drawn beside the input, or by what holds both.
  const shown = ring(element) || ring(element.nextElementSibling) || ring(element.parentElement)
  return inSight && shown ? null : `${element.outerHTML.slice(0, 120)} ${inSight ? 'without a ring' : 'out of sight'}`
}

/** Numbers of the claims on an order, as the app holds them. */
export async function claimsOn(handle: string, order: string): Promise<string[]> {
  const { id } = await heldOrder(handle, order)
  const found = await rows('select number from "Claim" where shop = $1 and "orderId" = $2 order by number', [shopOf(handle), `gid://shopify/Order/${id}`])
  return found.map((row) => `R-${String(row.number)}`)
}

/** The app's part of the order's own page. */
export const statusBlock = ({ page, look }: Shopper): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: look.language === 'cs' ? 'Vrácení a reklamace' : 'Returns and claims', exact: true }) })

/** Waits until the browser has kept these words of the form. */
export async function kept({ page }: Shopper, words: string): Promise<void> {
  await page.waitForFunction((wanted) => JSON.stringify(localStorage).includes(wanted), words, { timeout: patience })
}

export const accountsAddress = (path: string): string => `${inject('stack').accounts}${path}`
