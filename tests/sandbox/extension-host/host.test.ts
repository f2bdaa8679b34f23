import { rmSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AdminContext, CustomerAccountContext } from '../../../sandbox/extension-host/contract.ts'
import { findBrowser } from '../../../sandbox/run/browser.ts'
import { buildFixtures } from './support/build-fixtures.ts'
import { startHostPage } from './support/host-page.ts'
import type { HostPage } from './support/host-page.ts'

interface Mounted { navigated: string[]; troubles: string[] }
interface Win { extensionHost: { mountExtension(options: object): Promise<{ enter(path: string): void; unmount(): void }> }; mounted?: { enter(path: string): void; unmount(): void }; log: Mounted }

const block = 'customer-account.order-status.block.render'
const fullPage = 'customer-account.order.page.render'
let folder: string
let host: HostPage
let browser: Browser
let page: Page
let consoleErrors: string[]

beforeAll(async () => {
  folder = await buildFixtures()
  host = await startHostPage(folder)
  browser = await chromium.launch({ executablePath: findBrowser(() => {}), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await host?.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await page?.close()
  page = await browser.newPage()
  consoleErrors = []
  page.on('console', (message) => { if (message.type() === 'error') consoleErrors.push(message.text()) })
})

/** Opens the page and runs an extension on it; resolves when it has drawn or failed. */
async function mount(handle: string, target: string, context: CustomerAccountContext | AdminContext): Promise<void> {
  await page.goto(host.origin)
  await page.evaluate(async ([handle, target, context]) => {
    const win = window as unknown as Win
    const extensions = await (await fetch('/extension-host/extensions.json')).json() as Array<{ handle: string }>
    win.log = { navigated: [], troubles: [] }
    win.mounted = await win.extensionHost.mountExtension({ extension: extensions.find((each) => each.handle === handle), target, context, container: document.querySelector('main'), navigate: (url: string) => win.log.navigated.push(url), onTrouble: (sentence: string) => win.log.troubles.push(sentence) })
  }, [handle, target, context] as const)
}
const log = () => page.evaluate(() => (window as unknown as Win).log)
const shown = (text: string) => page.getByText(text, { exact: true }).waitFor({ timeout: 15_000 })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

describe('an extension on a customer\'s page', () => {
  test('draws, speaks the visitor\'s language and complains about nothing', async () => {
    await mount('probe', block, host.customer)
    await page.getByRole('heading', { name: 'Ahoj cs' }).waitFor()
    await shown('order #1011')
    expect(await log()).toEqual({ navigated: [], troubles: [] })
    expect(consoleErrors).toEqual([])
  })
  test('a click changes its state and what is seen', async () => {
    await mount('probe', block, host.customer)
    await press('Add')
    await press('Add')
    await shown('count 2: 2 kusy')
  })
  test('typed text goes to the extension, and its own text back into the field', async () => {
    await mount('probe', block, host.customer)
    const note = page.getByLabel('Note')
    await note.pressSequentially('quickly typed words')
    await shown('typed quickly typed words')
    expect(await note.inputValue()).toBe('quickly typed words')
    await press('Fill')
    await shown('typed from the extension')
    expect(await note.inputValue()).toBe('from the extension')
  })
  test('check boxes and choices report what is chosen', async () => {
    await mount('probe', block, host.customer)
    await page.getByLabel('Agreed').check()
    await shown('agreed true')
    await page.getByLabel('It is faulty').check()
    await shown('picked faulty')
    await page.getByLabel('I changed my mind').check()
    await shown('picked mind')
  })
  test('the session token reaches the app, at its public address', async () => {
    await mount('probe', block, host.customer)
    await press('Ask the app')
    await shown('answer Bearer token-of-jana')
  })
  test('Shopify\'s customer API answers in the version asked for', async () => {
    await mount('probe', block, host.customer)
    await press('Ask Shopify')
    await shown('answer Klenota 2026-07')
  })
  test('what it stored is there after a reload, and not for another customer', async () => {
    await mount('probe', block, host.customer)
    await page.getByLabel('Note').fill('remember me')
    await shown('typed remember me')
    await press('Keep')
    await shown('stored remember me')
    await mount('probe', block, host.customer)
    await shown('stored remember me')
    await mount('probe', block, { ...host.customer, customer: { id: 'gid://shopify/Customer/8', email: null, firstName: null, lastName: null } })
    await shown('stored nothing')
  })
  test('a modal opens and closes by its buttons', async () => {
    await mount('probe', block, host.customer)
    await press('More')
    await page.getByRole('dialog', { name: 'More of it' }).waitFor()
    await shown('Inside the modal')
    await press('Done')
    await page.getByRole('dialog', { name: 'More of it' }).waitFor({ state: 'hidden' })
  })
  test('a toast is said on the page', async () => {
    await mount('probe', block, host.customer)
    await press('Toast')
    await page.getByRole('status').getByText('Kept').waitFor()
  })
  test('the browser\'s and the page\'s means are out of reach', async () => {
    await mount('probe', block, host.customer)
    await shown('globals none')
    await shown('page hidden unseen')
  })
  test('an error in a handler is reported and leaves what is drawn', async () => {
    await mount('probe', block, host.customer)
    await press('Throw')
    await expect.poll(async () => (await log()).troubles, { timeout: 15_000 }).toEqual(['Error: The click failed'])
    await press('Add')
    await shown('count 1: 1 kus')
  })
  test('unmounting ends it and empties its place', async () => {
    await mount('probe', block, host.customer)
    await page.evaluate(() => (window as unknown as Win).mounted?.unmount())
    expect(await page.locator('main').innerHTML()).toBe('')
  })
})

describe('an extension that asks for what Shopify does not have', () => {
  const expected = [
    'shopify.close: there is no such thing at customer-account.order.page.render.',
    'shopify.appliedGiftCards exists at Shopify, but this host has not built it.',
    '<s-button> takes no variant of "loud"; it takes "auto", "primary", "secondary".',
    '<s-button> has no event "Hover".',
    '<s-button> has no property "colour".',
    '<s-marquee>: there is no such element on this surface.',
    '<div>: extensions have Shopify\'s own elements only.',
    '<s-page> has no slot "nowhere".',
  ]
  test('each is one error in the console and told to the page; the rest is drawn', async () => {
    await mount('probe', fullPage, host.customer)
    await page.getByRole('heading', { name: 'Page' }).waitFor()
    expect(consoleErrors).toEqual(expected)
    expect((await log()).troubles).toEqual([...expected, '<s-marquee> is not drawn.', '<div> is not drawn.'])
  })
  test('navigation asks the page, and hears where it has gone', async () => {
    await mount('probe', fullPage, host.customer)
    await shown('at extension:/')
    await press('Next')
    await expect.poll(async () => (await log()).navigated, { timeout: 15_000 }).toEqual(['extension:/next'])
    await page.evaluate(() => (window as unknown as Win).mounted?.enter('/next'))
    await shown('at extension:/next')
  })
  test('one that throws before it draws is a box with its error, and the page stays', async () => {
    await mount('failing', block, host.customer)
    await page.getByRole('alert').getByText('Error: Nothing to draw', { exact: true }).waitFor()
    await shown('Of the page')
    expect((await log()).troubles).toEqual(['Error: Nothing to draw'])
  })
})

describe('an extension in the admin', () => {
  test('asks the app by a relative address with the staff token, and the Admin API', async () => {
    await mount('staff', 'admin.order-details.block.render', host.admin)
    await shown('app Bearer token-of-jana')
    await shown('shop Klenota gid://shopify/Order/11')
    await page.getByRole('link', { name: 'R-1001' }).click()
    expect(await log()).toEqual({ navigated: ['app:/claims/R-1001'], troubles: [] })
    expect(consoleErrors).toEqual([])
  })
})
