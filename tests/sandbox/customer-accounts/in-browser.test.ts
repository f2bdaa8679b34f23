import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { extensionHostRoutes } from '../../../sandbox/extension-host/routes.ts'
import { findBrowser } from '../../../sandbox/run/browser.ts'
import { buildFixtures } from '../extension-host/support/build-fixtures.ts'
import { startTestAccounts } from './start-test-accounts.ts'
import type { TestAccounts } from './start-test-accounts.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let accounts: TestAccounts
let folder: string
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  folder = await buildFixtures(join(import.meta.dirname, 'fixtures'))
  accounts = await startTestAccounts({ host: await extensionHostRoutes(folder) })
  browser = await chromium.launch({ executablePath: findBrowser(() => {}), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await accounts?.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  complaints = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

const open = (path: string) => page.goto(`${accounts.origin}${path}`)
const signIn = (handle: string, order: string, to = '', language = 'en') => open(`/${handle}/sign-in?customer=${accounts.orderOf(handle, order).customerId}&language=${language}&to=${to}`)
const orderPath = (handle: string, order: string) => `/${handle}/orders/${accounts.orderOf(handle, order).id}`
const overhang = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
const graveFaults = async () => {
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }> }
  return found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
}

describe('a shopper', () => {
  it('chooses a shop and who they are, opens an order and comes back', async () => {
    await open('/')
    await page.getByRole('link', { name: 'Kestia' }).click()
    const { firstName, lastName } = accounts.store.read('kestia.myshopify.com').customers.find(({ id }) => id === accounts.orderOf('kestia', '#KE2008').customerId)!
    await page.getByRole('searchbox', { name: 'Search by name, email or order' }).fill('KE2008')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: `${firstName} ${lastName}` }).click()
    await page.getByRole('heading', { name: 'Orders', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Order #KE2008' }).click()
    await page.getByRole('heading', { name: 'Order #KE2008', level: 1 }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Orders', level: 1 }).waitFor()
  })

  it('changes the language in the menu, by keyboard, and signs out', async () => {
    await signIn('kestia', '#KE2001')
    await page.getByLabel('Account', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Language').selectOption('cs')
    await page.getByRole('heading', { name: 'Objednávky', level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('cs')
    await page.getByLabel('Účet', { exact: true }).click()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: 'Odhlásit se' }).isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Odhlásit se' }).click()
    await page.getByRole('heading', { name: 'Kdo se přihlašuje?' }).waitFor()
    await open('/kestia/orders')
    expect(new URL(page.url()).pathname).toBe('/kestia/sign-in')
  })
})

describe('extensions', () => {
  it('stand on the order page, speak for the customer, and lead to a full page and back', async () => {
    const { customerId } = accounts.orderOf('klenota', '#K2001')
    await signIn('klenota', '#K2001', orderPath('klenota', '#K2001'))
    await page.getByRole('heading', { name: 'Block of #K2001' }).waitFor()
    await page.getByText('State: fully_authenticated').waitFor()
    const { firstName } = accounts.store.read('klenota.myshopify.com').customers.find(({ id }) => id === customerId)!
    await page.getByText(`Token of gid://shopify/Customer/${customerId}, customer ${firstName}`).waitFor()
    await page.getByRole('link', { name: 'To the page' }).click()
    await page.getByRole('heading', { name: 'Page of #K2001' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`${orderPath('klenota', '#K2001')}/order-page`)
    await page.getByRole('link', { name: 'To the order' }).click()
    await page.getByRole('heading', { name: 'Order #K2001' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Page of #K2001' }).waitFor()
  })

  it('move within their full page without losing what was done, and back with the browser', async () => {
    await signIn('klenota', '#K2001', `${orderPath('klenota', '#K2001')}/order-page`)
    await page.getByRole('button', { name: 'Press' }).click()
    await page.getByText('At extension:/, pressed 1 times').waitFor()
    await page.getByRole('link', { name: 'Second step' }).click()
    await page.getByText('At extension:/second, pressed 1 times').waitFor()
    expect(new URL(page.url()).pathname).toBe(`${orderPath('klenota', '#K2001')}/order-page/second`)
    await page.goBack()
    await page.getByText('At extension:/, pressed 1 times').waitFor()
    await page.goForward()
    await page.reload()
    await page.getByText('At extension:/second, pressed 0 times').waitFor()
  })

  it('are actions in the menu of an order in the list and buttons on its page; an action without address opens in a dialog', async () => {
    await signIn('klenota', '#K2001', '/klenota/orders', 'cs')
    await page.getByLabel('Co s objednávkou: #K2001').click()
    await page.getByRole('button', { name: 'Zeptat se' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`About gid://shopify/Order/${accounts.orderOf('klenota', '#K2001').id}`).waitFor()
    await dialog.getByRole('button', { name: 'Odeslat' }).click()
    await dialog.waitFor({ state: 'detached' })

    await open(orderPath('klenota', '#K2004'))
    await page.getByRole('button', { name: 'Zeptat se' }).click()
    await page.getByRole('dialog').getByText(`About gid://shopify/Order/${accounts.orderOf('klenota', '#K2004').id}`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it("know a visitor who only followed a mail's link, and a full page asks them to sign in first", async () => {
    await open(`/kestia/mail-link?order=${accounts.orderOf('kestia', '#KE2001').id}`)
    await page.getByText('State: pre_authenticated').waitFor()
    await page.getByText('Token of nobody, customer 401').waitFor()
    await page.getByRole('link', { name: 'To the page' }).click()
    await page.getByRole('heading', { name: 'Who signs in?' }).waitFor()
    expect(new URL(page.url()).searchParams.get('to')).toBe(`${orderPath('kestia', '#KE2001')}/order-page`)
  })

  it('that do not exist leave the page with nothing but the way back', async () => {
    await signIn('kestia', '#KE2001', `${orderPath('kestia', '#KE2001')}/no-such-page`)
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
    await page.getByRole('link', { name: 'Back to order' }).click()
    await page.getByRole('heading', { name: 'Order #KE2001' }).waitFor()
  })
})

it.each([390, 1280])('every page fits %i pixels and has no serious fault for axe, in both languages', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  const own = orderPath('klenota', '#K2012')
  await signIn('klenota', '#K2012')
  for (const language of ['en', 'cs']) {
    await page.context().addCookies([{ name: 'accounts-language', value: language, url: accounts.origin }])
    for (const path of ['/', '/klenota/sign-in', '/klenota/orders', own, '/klenota/profile', '/klenota/mail-link?order=' + String(accounts.orderOf('klenota', '#K2002').id), '/klenota/sign-in?q=zzz']) {
      await open(path)
      if (path === own) await page.getByRole('heading', { name: 'Block of #K2012' }).waitFor()
      expect([path, language, await overhang(), await graveFaults()]).toEqual([path, language, 0, []])
    }
    await open('/klenota/orders')
    await page.getByLabel(/#K2012/).click()
    await page.getByLabel(language === 'cs' ? 'Účet' : 'Account', { exact: true }).click()
    expect([language, await overhang(), await graveFaults()]).toEqual([language, 0, []])
  }
}, 90_000)
