import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heardBy, startElementPages } from './element-page.ts'
import type { ElementPages } from './element-page.ts'

let pages: ElementPages
beforeAll(async () => { pages = await startElementPages() })
afterAll(() => pages.stop())

describe('what can be pressed', () => {
  it('is heard, except where it is busy or disabled', async () => {
    const { page } = await pages.open('scene=presses')
    for (const name of ['Plain', 'Busy', 'Off']) await page.getByRole('button', { name }).click({ force: true })
    await page.getByRole('button', { name: 'Busy' }).press('Enter')
    await page.getByRole('button', { name: 'The row' }).press('Enter')
    await page.getByRole('button', { name: 'Keep' }).click()
    expect(await page.evaluate(() => window.heard.map(({ id, set }) => [id, set]))).toEqual([['plain', undefined], ['row', undefined], ['pressed', { pressed: true }]])
    expect(await page.getByRole('button', { name: 'Keep' }).getAttribute('aria-pressed')).toBe('true')
    await page.close()
  })

  it('is a link where it has an address; the page decides where that leads, by mouse and by keyboard', async () => {
    const { page } = await pages.open('scene=presses')
    await page.getByRole('link', { name: 'Terms' }).press('Enter')
    await page.getByRole('link', { name: 'Shop' }).click()
    await page.getByRole('link', { name: 'Orders' }).click()
    expect(await page.evaluate(() => window.visited)).toEqual(['extension:/terms', 'https://shop.example/terms', 'shopify:customer-account/orders'])
    expect(await page.getByRole('link', { name: 'Shop' }).getAttribute('href')).toBe('https://shop.example/terms')
    expect(await page.getByRole('link', { name: 'New tab' }).getAttribute('target')).toBe('_blank')
    expect((await heardBy(page, 'inner')).length).toBe(1)
    await page.close()
  })

  it('takes a notice or a chip away', async () => {
    const { page } = await pages.open('scene=presses')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByRole('button', { name: 'Remove' }).click()
    expect([await page.getByRole('alert').count(), await page.getByText('Size 54').count()]).toEqual([0, 0])
    expect(await page.evaluate(() => window.heard.map(({ event, set }) => [event, set]))).toEqual([['dismiss', { hidden: true }], ['remove', { hidden: true }]])
    await page.close()
  })

  it('unfolds details and folds them again', async () => {
    const { page } = await pages.open('scene=presses')
    await page.locator('summary').press('Enter')
    expect(await page.getByText('Fourteen days.').isVisible()).toBe(true)
    await page.waitForFunction(() => window.heard.length === 1)
    await page.locator('summary').click()
    await page.waitForFunction(() => window.heard.length === 2)
    expect(await page.evaluate(() => window.heard.map(({ set, detail }) => [set, detail]))).toEqual([[{ open: true }, { oldState: 'closed', newState: 'open' }], [{ open: false }, { oldState: 'open', newState: 'closed' }]])
    await page.close()
  })
})

describe('a form', () => {
  it('is sent by Enter in a field, after the field has said what changed', async () => {
    const { page } = await pages.open('scene=form')
    await page.getByRole('textbox', { name: 'Two' }).pressSequentially('gold')
    await page.keyboard.press('Enter')
    // The browser presses the form's submit button for who presses Enter.
    expect(await page.evaluate(() => window.heard.map(({ id, event }) => `${id} ${event}`))).toEqual(['two change', 'send click', 'form submit'])
    await page.close()
  })

  it('is sent by its button', async () => {
    const { page } = await pages.open('scene=form')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.evaluate(() => window.heard.map(({ id, event }) => `${id} ${event}`))).toEqual(['send click', 'form submit'])
    await page.close()
  })
})
