import type { Browser, Page } from 'playwright-core'
import type { Stack } from '../stack.ts'
import { inWindow, standardHeight, tallest } from './camera.ts'
import type { Taken, Width } from './camera.ts'
import type { Form } from './form.ts'
import { formIn } from './form.ts'
import type { Language } from './words.ts'

/** One picture of what a shopper sees, or of the pages of the sandbox around it. */
export interface ShopperShot {
  page: string
  state: string
  /** Whose pages: the accounts' or the merchant's admin. */
  of: 'accounts' | 'admin'
  /** Path below them. */
  path: string
  /** Who signs in before, by the number of their global id; nobody where left out. */
  customer?: number
  /** Done on the opened page; resolves when it can be taken. */
  first(seat: Seat): Promise<void>
  /** Pages that speak one language only are taken once. */
  languages?: Language[]
  /** Taken in a window of ordinary height: what floats over the page would otherwise stand far down. */
  asTheWindowIs?: true
  /** How the app is met before the page is opened. */
  app?: AppMet
  ordered?: RegExp
}

export type AppMet = 'held' | 'failing' | 'as-it-is'
export interface Seat { page: Page; language: Language; form: Form; /** How questions to the app are met from now on. */ app(how: AppMet): Promise<void>; /** The app has answered for the order, or never did. */ answered: Promise<unknown> }

export async function takeOfShopper(browser: Browser, stack: Stack, folder: string, shot: ShopperShot, width: Width, language: Language): Promise<Taken> {
  return inWindow(browser, folder, { name: `${shot.page}-${shot.state}-${language}-${width}`, width, ordered: shot.ordered }, async (page) => {
    const [handle] = shot.path.split('/').filter(Boolean)
    const form = formIn(page, language)
    if (shot.app) await meet(page, stack, shot.app)
    // Listened for from the start: it may be there before the page is looked at.
    const answered = page.waitForResponse((one) => /\/extensions\/shopper\/orders\/\d+\?/.test(one.url()) && one.request().method() === 'GET').catch(() => null)
    if (shot.customer) await page.goto(`${stack.urls.accounts}/${handle}/sign-in?customer=${shot.customer}&language=${language}&to=${encodeURIComponent(shot.path)}`)
    else {
      await page.context().addCookies([{ name: 'accounts-language', value: language, url: stack.urls.accounts }])
      await page.goto(`${stack.urls[shot.of]}${shot.path}`)
    }
    await shot.first({ page, language, form, app: (how) => meet(page, stack, how), answered })
    await page.waitForLoadState('load')
    if (!shot.asTheWindowIs) await fit(page, width)
  })
}

async function fit(page: Page, width: Width): Promise<void> {
  const needed = (await page.evaluate('document.documentElement.scrollHeight')) as number
  await page.setViewportSize({ width, height: Math.min(tallest, Math.max(standardHeight[width], needed)) })
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
}

async function meet(page: Page, stack: Stack, how: AppMet): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  if (how === 'as-it-is') return
  await page.route(`${stack.urls.app}/extensions/**`, (route) => {
    if (how === 'held') return
    return route.request().method() === 'OPTIONS' ? route.continue() : route.fulfill({ status: 503, headers: { 'access-control-allow-origin': '*' }, json: { kind: 'unavailable', sentence: '' } })
  })
}
