import type { Browser } from 'playwright-core'
import { answerTime, observing, vitalsOf } from './observe.ts'
import type { Vitals } from './observe.ts'

/** One member of staff's visit to the list: what the browser measured, and how long each kind of question took. */
export interface Visit extends Vitals { filter: number; search: number }

// The library answers robots with 410; a plain browser's name is let in.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Opens the list in a fresh browser context, filters, searches, chooses, orders and turns pages, all with real input. */
export async function visitList(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ userAgent, viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' })
  try {
    await context.addInitScript(observing)
    const page = await context.newPage()
    await page.goto(address)
    const app = page.frameLocator('iframe[title="Recourse"]')
    await app.getByRole('table').waitFor()
    await page.waitForLoadState('networkidle')
    const frame = await (await page.locator('iframe[title="Recourse"]').elementHandle())?.contentFrame()
    if (!frame) throw new Error('The app is not in its frame.')

    const filters: number[] = []
    const addFilter = async (name: string) => {
      await app.getByRole('button', { name: 'Add filter' }).click()
      await app.getByRole('menuitem', { name, exact: true }).or(app.getByRole('button', { name, exact: true })).first().click()
    }
    const choose = async (choice: string) => filters.push(await answerTime(frame, 'clicked', () => app.getByRole('checkbox', { name: choice, exact: true }).click()))
    await addFilter('Stage')
    await choose('With an expert')
    await choose('To settle')
    await page.keyboard.press('Escape')
    await addFilter('Country')
    await choose('Slovakia')
    await page.keyboard.press('Escape')
    await addFilter('Ground')
    await choose('A defect showed later')
    await page.keyboard.press('Escape')

    await app.getByRole('checkbox', { name: /^Select R-/ }).first().click()
    await app.getByRole('checkbox', { name: /^Select R-/ }).nth(2).click()
    await app.getByRole('button', { name: 'Assign', exact: true }).click()
    await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    filters.push(await answerTime(frame, 'clicked', () => app.getByRole('button', { name: 'Clear all' }).click()))

    const search = await answerTime(frame, 'asked', () => app.getByRole('textbox', { name: /^Search claims/ }).pressSequentially('novak prsten', { delay: 40 }))
    filters.push(await answerTime(frame, 'clicked', () => app.getByRole('navigation', { name: 'Lists of claims' }).getByRole('link', { name: 'All' }).click()))
    filters.push(await answerTime(frame, 'clicked', () => app.getByRole('button', { name: 'Next' }).click()))
    await page.waitForTimeout(300)
    return { ...(await vitalsOf(frame)), filter: medianOf(filters), search }
  } finally {
    await context.close()
  }
}

export const medianOf = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
