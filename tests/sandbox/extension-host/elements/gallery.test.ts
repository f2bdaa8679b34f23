import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFaults, startElementPages } from './element-page.ts'
import type { ElementPages } from './element-page.ts'

let pages: ElementPages
beforeAll(async () => { pages = await startElementPages() })
afterAll(() => pages.stop())

describe.each(['customer-account', 'admin'])('every element of %s on one page', (surface) => {
  it.each([390, 1280])('has no serious fault, does not scroll sideways and complains of nothing at %i pixels', async (width) => {
    const { page, errors } = await pages.open(`surface=${surface}`, { width, height: 900 })
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(errors).toEqual([])
    await page.close()
  })

  it('has targets of at least 44 pixels on a phone', async () => {
    const { page } = await pages.open(`surface=${surface}`, { width: 390, height: 900 })
    const small = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.xh-button, .xh-control, .xh-choice .xh-toggle-line')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44 && !one.closest('.xh-admin .xh-choices')).map((one) => one.outerHTML.slice(0, 90)))
    expect(small).toEqual([])
    await page.close()
  })
})

describe('what the elements are to assistive technologies', () => {
  it('is told by native roles and names', async () => {
    const { page } = await pages.open('')
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Return or claim'])
    expect(await page.getByRole('heading', { level: 2, name: 'Items' }).count()).toBe(1)
    expect(await page.getByRole('heading', { level: 3, name: 'A heading inside' }).count()).toBe(1)
    expect(await page.getByRole('region', { name: 'Fields' }).count()).toBe(1)
    expect(await page.getByRole('alert').textContent()).toContain('The request was not sent')
    expect(await page.getByRole('group', { name: 'What happened?' }).getByRole('radio').count()).toBe(3)
    expect(await page.getByRole('radio', { name: 'I changed my mind' }).getAttribute('aria-describedby')).not.toBeNull()
    expect(await page.getByRole('spinbutton', { name: 'How many go back' }).count()).toBe(1)
    expect(await page.getByRole('switch', { name: 'Tell me by e-mail' }).isChecked()).toBe(true)
    expect(await page.getByRole('progressbar', { name: 'Step 2 of 5' }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Loading' }).getAttribute('aria-busy')).toBe('true')
    expect(await page.getByRole('combobox', { name: 'Remedy' }).getAttribute('aria-required')).toBe('true')
    const mail = page.getByRole('textbox', { name: 'E-mail' })
    expect(await mail.getAttribute('aria-invalid')).toBe('true')
    expect(await page.evaluate((id) => document.getElementById(id ?? '')?.textContent, await mail.getAttribute('aria-describedby'))).toBe('This is not an address')
    await page.close()
  })

  it('is said in Czech where the page is Czech', async () => {
    const { page } = await pages.open('language=cs')
    expect(await page.getByRole('button', { name: 'Zavřít oznámení' }).count()).toBe(2)
    expect(await page.getByText('listopad 2026').count()).toBe(1)
    await page.close()
  })

  it('is the name of an element that is not drawn, seen on the page and said in the console', async () => {
    const { page, errors } = await pages.open('scene=missing')
    expect(await page.locator('.xh-not-drawn').textContent()).toBe('s-map')
    expect(errors).toEqual(['s-map is not drawn by this extension host.'])
    await page.close()
  })
})

describe('what answers to its container', () => {
  it('changes with the width of the nearest query container, named or not', async () => {
    const { page } = await pages.open('scene=responsive')
    const look = () => page.locator('#grid').evaluate((grid) => ({ columns: getComputedStyle(grid).gridTemplateColumns, padding: getComputedStyle(grid).paddingTop }))
    expect(await look()).toEqual({ columns: '100px 100px', padding: '20px' })
    expect(await page.getByText('Wide only').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Narrow' }).click()
    expect(await look()).toEqual({ columns: '50px', padding: '4px' })
    expect(await page.getByText('Wide only').isVisible()).toBe(false)
    await page.close()
  })

  it('is none for plain values: sides, borders and corners in the order of CSS, the single side last', async () => {
    const { page } = await pages.open('scene=responsive')
    expect(await page.locator('#sides').evaluate((box) => { const style = getComputedStyle(box); return [style.padding, style.borderTop, style.borderRadius] })).toEqual(['4px 20px 0px', '2px dashed rgb(112, 112, 112)', '8px 0px'])
    await page.close()
  })
})

describe('a table', () => {
  it('aligns cells as their column says and becomes a list on a phone', async () => {
    const { page } = await pages.open('scene=table&surface=admin')
    const amount = page.getByRole('cell', { name: '2 490 Kč' })
    expect(await amount.evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('end')
    await amount.click()
    expect(await page.evaluate(() => window.visited)).toEqual(['app:/claims/1'])
    await page.setViewportSize({ width: 390, height: 700 })
    expect(await page.locator('td').last().evaluate((cell) => [getComputedStyle(cell).display, cell.dataset.label])).toEqual(['flex', 'Amount'])
    await page.close()
  })
})
