import { join } from 'node:path'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'

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

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const heights = { 1280: 900, 390: 844 } as const
export type Width = keyof typeof heights
/** Taller pages are cut: nobody looks at more. */
const tallest = 5000

/** Takes one picture at one width. Answers its file and what the console complained of. */
export async function take(browser: Browser, admin: string, folder: string, shot: Shot, width: Width): Promise<{ file: string; complaints: string[] }> {
  const context = await browser.newContext({ userAgent, viewport: { width, height: heights[width] }, locale: 'en-GB', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const app = page.frameLocator('iframe[title="Recourse"]')
  const file = join(folder, `${shot.page}-${shot.state}-${width}.png`)
  try {
    await page.goto(`${admin}/store/${shot.shop}/apps/recourse${shot.path}`)
    await app.locator('body').waitFor()
    await shot.first?.({ page, app, data: (how) => meet(page, how) })
    await app.getByText(shot.shows).filter({ visible: true }).first().waitFor()
    await page.waitForLoadState('load')
    if (!shot.asTheWindowIs) await fit(page, width)
    await page.screenshot({ path: file })
  } catch (error) {
    await page.screenshot({ path: file })
    complaints.push(`${shot.page}-${shot.state} did not come: ${String(error).split('\n')[0]}`)
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
  return { file, complaints: complaints.filter((one) => !shot.ordered?.test(one)).map((one) => `${shot.page}-${shot.state}-${width}: ${one}`) }
}

/** Makes the window as tall as the app's document, so that the picture shows all of it. */
async function fit(page: Page, width: Width): Promise<void> {
  const frame = (await (await page.locator('iframe[title="Recourse"]').elementHandle())?.contentFrame()) as Frame
  const needed = ((await frame.evaluate('document.documentElement.scrollHeight')) as number) + 102
  await page.setViewportSize({ width, height: Math.min(tallest, Math.max(heights[width], needed)) })
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
