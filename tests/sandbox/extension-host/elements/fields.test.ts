import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { heardBy, startElementPages } from './element-page.ts'
import type { ElementPages } from './element-page.ts'

let pages: ElementPages
let page: Page
beforeAll(async () => { pages = await startElementPages() })
afterAll(() => pages.stop())
beforeEach(async () => { ({ page } = await pages.open('scene=fields')) })
afterEach(() => page.close())

const sets = async (id: string, event: string) => (await heardBy(page, id)).filter((one) => one.event === event).map((one) => one.set)

describe('a text field', () => {
  it('loses no letter while the extension is slow to answer', async () => {
    const field = page.getByRole('textbox', { name: 'Late' })
    await field.pressSequentially('ring with moissanite', { delay: 10 })
    expect(await field.inputValue()).toBe('ring with moissanite')
    await page.waitForTimeout(400)
    expect(await field.inputValue()).toBe('ring with moissanite')
    expect((await sets('late', 'input')).at(-1)).toEqual({ value: 'ring with moissanite' })
  })

  it('shows what the extension makes of what was typed', async () => {
    const field = page.getByRole('textbox', { name: 'Upper' })
    await field.pressSequentially('kt', { delay: 60 })
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#upper input')?.value === 'KT')
  })

  it('says change once it is left, with the value before blur, and not where nothing was changed', async () => {
    const field = page.getByRole('textbox', { name: 'Change only' })
    await field.focus()
    await field.blur()
    expect((await heardBy(page, 'change-only')).map(({ event }) => event)).toEqual(['blur'])
    await field.fill('gold')
    expect(await sets('change-only', 'change')).toEqual([])
    await field.blur()
    expect((await heardBy(page, 'change-only')).map(({ event, set }) => [event, set?.value])).toEqual([['blur', ''], ['change', 'gold'], ['blur', 'gold']])
  })

  it('is described by its error and said to be required', async () => {
    const field = page.getByRole('textbox', { name: 'Change only' })
    expect(await field.getAttribute('aria-required')).toBe('true')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#change-only .xh-error').getAttribute('id')).toBe(await field.getAttribute('aria-describedby'))
  })

  it('of several lines starts with what the extension set', async () => {
    expect(await page.getByRole('textbox', { name: 'Area' }).inputValue()).toBe('from the extension')
  })
})

describe('a number field', () => {
  it('steps to its ends and not beyond', async () => {
    const field = page.getByRole('spinbutton', { name: 'Pieces' })
    await page.locator('#pieces').getByRole('button', { name: 'Increase' }).click()
    expect(await field.inputValue()).toBe('2')
    expect(await page.locator('#pieces').getByRole('button', { name: 'Increase' }).isDisabled()).toBe(true)
    await page.locator('#pieces').getByRole('button', { name: 'Decrease' }).click()
    await page.locator('#pieces').getByRole('button', { name: 'Decrease' }).click()
    expect(await page.locator('#pieces').getByRole('button', { name: 'Decrease' }).isDisabled()).toBe(true)
    expect(await sets('pieces', 'change')).toEqual([{ value: '2' }, { value: '1' }, { value: '0' }])
  })
})

describe('a select', () => {
  it('starts at its placeholder and gives the value of the option chosen', async () => {
    const field = page.getByRole('combobox', { name: 'Remedy' })
    expect(await field.inputValue()).toBe('')
    await field.selectOption({ label: 'Refund' })
    expect(await sets('remedy', 'change')).toEqual([{ value: 'refund' }])
    expect(await field.inputValue()).toBe('refund')
  })
})

describe('a choice list', () => {
  it('of radio buttons starts with the choice selected by itself and is moved by arrow keys', async () => {
    expect(await page.getByRole('radio', { name: 'Faulty' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: 'Faulty' }).focus()
    await page.keyboard.press('ArrowUp')
    expect(await page.getByRole('radio', { name: 'Change of mind' }).isChecked()).toBe(true)
    expect(await sets('ground', 'change')).toEqual([{ values: ['mind'] }])
  })

  it('of check boxes adds and takes away', async () => {
    await page.getByRole('checkbox', { name: 'Two' }).check()
    await page.getByRole('checkbox', { name: 'One' }).uncheck()
    expect(await sets('pieces-list', 'change')).toEqual([{ values: ['one', 'two'] }, { values: ['two'] }])
    expect(await page.getByRole('checkbox', { name: 'Two' }).isChecked()).toBe(true)
  })
})

describe('check boxes and switches', () => {
  it('are turned by their label and by the space bar', async () => {
    await page.getByText('Unworn').click()
    await page.getByRole('switch', { name: 'Mail me' }).focus()
    await page.keyboard.press('Space')
    expect([await sets('worn', 'change'), await sets('mail', 'change')]).toEqual([[{ checked: true }], [{ checked: true }]])
  })
})

describe('days', () => {
  it('that the rules forbid are reported: the last allowed one is not, the next is', async () => {
    const field = page.getByLabel('Noticed')
    await field.fill('2026-11-20')
    expect(await sets('noticed', 'invalid')).toEqual([])
    await field.fill('2026-11-21')
    expect(await sets('noticed', 'invalid')).toEqual([{ value: '2026-11-21' }])
  })

  it('of a calendar are reached by arrow keys, and a range is complete with its second day', async () => {
    await page.getByRole('button', { name: /November 29, 2026/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.getByText('December 2026').waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-day') === '2026-12-06')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => window.heard.filter(({ id, event }) => id === 'stay' && event === 'change').length > 0)
    expect(await sets('stay', 'input')).toEqual([{ value: '2026-11-29--' }, { value: '2026-11-29--2026-12-06' }])
    expect(await sets('stay', 'change')).toEqual([{ value: '2026-11-29--2026-12-06' }])
    expect(await sets('stay', 'viewchange')).toEqual([{ view: '2026-12' }])
  })
})

describe('a drop zone', () => {
  it('takes files of the kinds it accepts and reports the others', async () => {
    await page.locator('#photos input').setInputFiles([{ name: 'ring.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a') }, { name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('b') }])
    expect(await page.locator('#photos li').allTextContents()).toEqual(['ring.jpg'])
    expect(await sets('photos', 'change')).toEqual([{ value: 'C:\\fakepath\\ring.jpg' }])
    expect(await page.evaluate(() => window.heard.map(({ event, detail }) => [event, (detail as File[]).map((file) => file.name)]))).toEqual([['droprejected', ['list.pdf']], ['change', ['ring.jpg']]])
  })
})
