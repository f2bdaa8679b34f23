import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { seriousFaults, startElementPages } from './element-page.ts'
import type { ElementPages } from './element-page.ts'

let pages: ElementPages
beforeAll(async () => { pages = await startElementPages() })
afterAll(() => pages.stop())

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const events = (page: Page) => page.evaluate(() => window.heard.map(({ event }) => event))

describe('a modal', () => {
  it('takes the focus, keeps it, and gives it back when Escape closes it', async () => {
    const { page } = await pages.open('scene=overlays')
    const opener = page.getByRole('button', { name: 'Read the clause' })
    expect(await opener.getAttribute('aria-haspopup')).toBe('dialog')
    await opener.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Clause KT-23' })
    expect(await dialog.isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Understood')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Close')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('Understood')
    expect(await page.evaluate(() => { document.querySelector<HTMLElement>('button')?.focus(); return document.activeElement?.closest('dialog') !== null })).toBe(true)
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    expect(await focused(page)).toBe('Read the clause')
    await page.waitForFunction(() => window.heard.length === 2)
    expect(await events(page)).toEqual(['show', 'hide'])
    await page.close()
  })

  it('is closed by a button that names it, by the cross and by a click beside it', async () => {
    const { page } = await pages.open('scene=overlays')
    const dialog = page.getByRole('dialog', { name: 'Clause KT-23' })
    const closers = [() => page.getByRole('button', { name: 'Understood' }).click(), () => page.getByRole('button', { name: 'Close' }).click(), () => page.mouse.click(5, 5)]
    for (const close of closers) {
      await page.getByRole('button', { name: 'Read the clause' }).click()
      await dialog.waitFor()
      await close()
      await dialog.waitFor({ state: 'hidden' })
    }
    await page.waitForFunction(() => window.heard.length === 6)
    expect(await events(page)).toEqual(['show', 'hide', 'show', 'hide', 'show', 'hide'])
    await page.close()
  })
})

describe('what floats', () => {
  it('as a menu is walked by arrow keys and closed by what is chosen', async () => {
    const { page } = await pages.open('scene=overlays')
    const opener = page.getByRole('button', { name: 'More' })
    await opener.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Print')
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe('Cancel')
    await page.keyboard.press('Enter')
    await page.getByText('Cancel').waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.querySelector('[aria-haspopup=menu]')?.getAttribute('aria-expanded') === 'false')
    await page.close()
  })

  it('as a menu opens a modal, and the focus goes back to where the menu was opened', async () => {
    const { page } = await pages.open('scene=overlays')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Wording' }).click()
    await page.getByRole('dialog', { name: 'Clause KT-23' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Clause KT-23' }).waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe('More')
    await page.close()
  })

  it('as a popover opens below its button and closes by a second press of it', async () => {
    const { page } = await pages.open('scene=overlays')
    const opener = page.getByRole('button', { name: 'Panel' })
    await opener.click()
    const [button, panel] = [await opener.boundingBox(), await page.locator('#panel').boundingBox()]
    expect((panel?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeCloseTo(6, 0)
    await opener.click()
    await page.getByText('In the popover').waitFor({ state: 'hidden' })
    await page.close()
  })

  it('as a tooltip is shown by the focus and describes what has it', async () => {
    const { page } = await pages.open('scene=overlays')
    await page.getByRole('button', { name: 'Hinted' }).focus()
    expect(await page.getByRole('tooltip').textContent()).toBe('Free of charge')
    expect(await page.getByRole('button', { name: 'Hinted' }).getAttribute('aria-describedby')).toBe('hint-tooltip')
    await page.keyboard.press('Tab')
    await page.getByText('Free of charge').waitFor({ state: 'hidden' })
    await page.close()
  })
})

describe('a text for the clipboard', () => {
  it('is copied by who names it', async () => {
    const { page } = await pages.open('scene=overlays')
    await page.getByRole('button', { name: 'Copy number' }).click()
    await page.getByText('Copied').waitFor({ state: 'attached' })
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('R-1001')
    await page.close()
  })
})
