import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../sandbox/run/browser.ts'
import { nowMs, setClockOffset } from '../../../sandbox/state/clock.ts'
import { aheadInWords } from '../../../sandbox/shell/pages/sandbox-clock.ts'
import { frameApp } from './framed-app.ts'
import type { FramedApp } from './framed-app.ts'

let admin: FramedApp
let browser: Browser
let tab: Page
let complaints: string[]
beforeAll(async () => {
  admin = await frameApp((_, response) => response.end('app'))
  browser = await chromium.launch({ executablePath: findBrowser(() => {}), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
})
afterAll(async () => { await browser.close(); await admin.stop(); setClockOffset(0) })
beforeEach(async () => {
  complaints = []
  tab = await browser.newPage()
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()) })
  tab.on('pageerror', (error) => complaints.push(error.message))
  await tab.goto(`${admin.shell}/`)
  await tab.getByRole('link', { name: 'Sandbox' }).click()
  await tab.getByRole('heading', { name: 'Sandbox', level: 1 }).waitFor()
})
afterEach(async () => { await tab.close(); expect(complaints).toEqual([]) })

const section = (name: string) => tab.getByRole('region', { name, exact: true })
const daysAhead = () => Math.round((nowMs() - Date.now()) / 86_400_000)

describe('the page that turns the sandbox', () => {
  it('moves the clock by a day, by fourteen, to a day and back', async () => {
    const clock = section('Clock')
    await clock.getByText("the same as this machine's clock").waitFor()
    await clock.getByRole('button', { name: '+1 day' }).click()
    await clock.getByText("1 day ahead of this machine's clock").waitFor()
    await clock.getByRole('button', { name: '+14 days' }).click()
    await clock.getByText("15 days ahead of this machine's clock").waitFor()
    expect(daysAhead()).toBe(15)
    expect(await (await fetch(admin.shell)).text()).toContain('15 days ahead of this machine&#39;s clock')
    await clock.getByLabel('Day and time (UTC)').fill('2030-05-01T09:30')
    await clock.getByRole('button', { name: 'Set' }).click()
    await clock.getByText('1 May 2030, 09:30 UTC').waitFor()
    await clock.getByRole('button', { name: 'Back to now' }).click()
    await clock.getByText("the same as this machine's clock").waitFor()
    expect(daysAhead()).toBe(0)
  })

  it('orders faults, shows them and clears them', async () => {
    const faults = section('Faults')
    await faults.getByLabel('Meets').selectOption('returnProcess')
    await faults.getByLabel('Shop').selectOption({ label: 'Kestia' })
    await faults.getByLabel('What happens').selectOption('fail-after')
    await faults.getByLabel('Times').fill('2')
    await faults.getByRole('button', { name: 'Add' }).click()
    expect(await faults.getByRole('listitem').innerText()).toContain('kestia, 2 times')
    expect(admin.troubles.faults.list()).toEqual([{ operation: 'returnProcess', shop: 'kestia.myshopify.com', mode: 'fail-after', times: 2, delayMs: 1000 }])
    await faults.getByRole('button', { name: 'Clear all' }).click()
    await faults.getByText('Nothing is ordered').waitFor()
    expect(admin.troubles.faults.list()).toEqual([])
  })

  it('turns how webhooks travel, by keyboard alone', async () => {
    const webhooks = section('Webhooks')
    await webhooks.getByLabel('Twice each, under the same id').focus()
    await tab.keyboard.press('Space')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Space')
    await webhooks.getByLabel('Late by (ms)').focus()
    await tab.keyboard.press('Control+A')
    await tab.keyboard.type('250')
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/#webhooks$/)
    expect(admin.troubles.switches.read()).toEqual({ duplicate: true, disorder: true, delayMs: 250, loseAnswers: false, hold: false })
    expect(await webhooks.getByLabel('Newest first').isChecked()).toBe(true)
    admin.troubles.switches.set({ duplicate: false, disorder: false, delayMs: 0 })
  })

  it("makes a shop's bucket small, and says why not where a number is missing", async () => {
    const bucket = section('Rate limit')
    await bucket.getByRole('button', { name: 'Set' }).click()
    await bucket.getByRole('alert').getByText('Give maximumAvailable, restoreRate or currentlyAvailable.').waitFor()
    await bucket.getByLabel('Shop').selectOption({ label: 'KLENOTA' })
    await bucket.getByLabel('Size').fill('300')
    await bucket.getByLabel('Back a second').fill('10')
    await bucket.getByRole('button', { name: 'Set' }).click()
    await bucket.getByText('300 of 300 left').waitFor()
    await bucket.getByRole('button', { name: 'All as at first' }).click()
    await bucket.getByText('300 of 300 left').waitFor({ state: 'detached' })
    expect(admin.troubles.buckets.status('klenota.myshopify.com').maximumAvailable).toBe(2000)
  })

  it.each([1280, 390])('fits %i pixels, and axe finds nothing serious', async (width) => {
    await tab.setViewportSize({ width, height: 800 })
    expect(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const found = (await tab.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Array<{ id: string; impact: string }> }
    expect(found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map((one) => one.id)).toEqual([])
  })

  it('takes no order from another page', async () => {
    const press = (origin: string) => fetch(`${admin.shell}/sandbox/clock`, { method: 'POST', redirect: 'manual', headers: { origin }, body: new URLSearchParams({ days: '3' }) })
    expect((await press(admin.app)).status).toBe(403)
    expect(daysAhead()).toBe(0)
  })
})

it.each([[0, "the same as this machine's clock"], [59_000, "1 minute ahead of this machine's clock"], [3_600_000, "1 hour ahead of this machine's clock"], [-86_400_000, "1 day behind this machine's clock"], [47 * 3_600_000, "47 hours ahead of this machine's clock"], [49 * 3_600_000, "2 days ahead of this machine's clock"]])('%i ms are told as %s', (ms, words) => {
  expect(aheadInWords(ms)).toBe(words)
})
