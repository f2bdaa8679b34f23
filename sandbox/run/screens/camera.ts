import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
/** Of a window, by its width. */
export const standardHeight = { 1280: 900, 390: 844 } as const
export type Width = keyof typeof standardHeight
/** Taller pages are cut: nobody looks at more. */
export const tallest = 5000

export interface Taken { file: string; complaints: string[] }

/**
 * Takes a picture in a fresh window once `pose` has brought its page to what is to be seen; a pose that fails is taken as
 * it stands. Answers the file, and what the console complained of except what was `ordered`.
 */
export async function inWindow(browser: Browser, folder: string, { name, width, ordered }: { name: string; width: Width; ordered: RegExp | undefined }, pose: (page: Page) => Promise<void>): Promise<Taken> {
  const context = await browser.newContext({ userAgent, viewport: { width, height: standardHeight[width] }, locale: 'en-GB', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const file = join(folder, `${name}.png`)
  try {
    await pose(page)
    await page.screenshot({ path: file })
  } catch (error) {
    await page.screenshot({ path: file })
    complaints.push(`did not come: ${String(error).split('\n')[0]}`)
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
  return { file, complaints: complaints.filter((one) => !ordered?.test(one)).map((one) => `${name}: ${one}`) }
}
