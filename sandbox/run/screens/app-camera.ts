import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import { inWindow, standardHeight, tallest } from './camera.ts'
import type { Taken, Width } from './camera.ts'

export interface Shot {
  page: string
  state: string
  /** The shop's handle. */
  shop: string
  /** Where the app is opened. */
  path: string
  /** Words that stand on the screen once it can be taken. */
  shows: string
  /** What is done on the opened page before. */
  first?(screen: Screen): Promise<void>
  /** Taken in a window of ordinary height: what floats over the page would otherwise stand far down. */
  asTheWindowIs?: true
  /** A failure that the shot itself orders: the browser reports it, and that is no complaint. */
  ordered?: RegExp
}

export interface Screen { page: Page; app: FrameLocator; /** How data requests of the app are met from now on. */ data(how: 'held' | 'failing' | 'as-they-are'): Promise<void> }

/** Takes one picture of the embedded app at one width. */
export function take(browser: Browser, admin: string, folder: string, shot: Shot, width: Width): Promise<Taken> {
  return inWindow(browser, folder, { name: `${shot.page}-${shot.state}-${width}`, width, ordered: shot.ordered }, async (page) => {
    const app = page.frameLocator('iframe[title="Recourse"]')
    await page.goto(`${admin}/store/${shot.shop}/apps/recourse${shot.path}`)
    await app.locator('body').waitFor()
    await shot.first?.({ page, app, data: (how) => meet(page, how) })
    await app.getByText(shot.shows).filter({ visible: true }).first().waitFor()
    await page.waitForLoadState('load')
    if (!shot.asTheWindowIs) await fit(page, width)
  })
}

/** Makes the window as tall as the app's document, so that the picture shows all of it. */
async function fit(page: Page, width: Width): Promise<void> {
  const frame = (await (await page.locator('iframe[title="Recourse"]').elementHandle())?.contentFrame()) as Frame
  const needed = ((await frame.evaluate('document.documentElement.scrollHeight')) as number) + 102
  await page.setViewportSize({ width, height: Math.min(tallest, Math.max(standardHeight[width], needed)) })
  await frame.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
}

async function meet(page: Page, how: 'held' | 'failing' | 'as-they-are'): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  if (how === 'as-they-are') return
  await page.route(/[?&]_data=/, (route) => {
    if (how === 'held') return
    // As the app's server answers when it has failed itself.
    return route.fulfill({ status: 500, headers: { 'X-Remix-Error': 'yes' }, json: { message: 'Unexpected Server Error' } })
  })
}
