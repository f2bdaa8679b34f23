import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { inject } from 'vitest'

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
// Shopify's library answers robots with 410; a headless browser names itself one.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Somebody in front of a browser window. */
export interface Visitor {
  page: Page
  /** What a browser's console complained of; a test that ends well leaves it empty. */
  complaints: string[]
  close(): Promise<void>
}

export interface Merchant extends Visitor {
  /** The embedded app. */
  app: FrameLocator
  /** Opens a page of the app, by its path inside the app, within the shop's admin. */
  open(path: string): Promise<void>
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.RECOURSE_CHROMIUM ?? '/usr/bin/chromium', args })
}

/** Somebody in a browser context of their own. */
export async function asVisitor(browser: Browser, size: { width: number; height: number }): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ userAgent, viewport: size, locale: 'en-GB', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints, close: () => context.close() }
}

/** A member of a shop's staff in front of the admin. */
export async function asMerchant(browser: Browser, handle: string, size: { width: number; height: number } = { width: 1280, height: 900 }): Promise<Merchant> {
  const visitor = await asVisitor(browser, size)
  return {
    ...visitor,
    app: visitor.page.frameLocator('iframe[title="Recourse"]'),
    open: async (path) => { await visitor.page.goto(`${inject('stack').admin}/store/${handle}/apps/recourse${path}`) },
  }
}

/** Keeps a picture of where a failed test stood. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('tests/e2e/failures', { recursive: true })
  await page.screenshot({ path: `tests/e2e/failures/${name.replace(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true })
}
