import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'
import type { Merchant } from './merchant.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The embedded app's own document. */
export async function frameOf(merchant: Merchant): Promise<Frame> {
  const handle = await merchant.page.locator('iframe[title="Recourse"]').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('The app is not in its frame.')
  return frame
}

/** Serious and critical faults that axe finds in the app's document: rule and element, one line each. */
export const graveFaults = async (merchant: Merchant): Promise<string[]> => graveFaultsIn(await frameOf(merchant))

/** The same of any page or frame. */
export async function graveFaultsIn(document: Frame | Page): Promise<string[]> {
  await document.evaluate(axe)
  const found = (await document.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }> }
  return found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
}

/** How far the app's document is wider than its frame, in CSS pixels; 0 where nothing has to be scrolled sideways. */
export async function overhang(merchant: Merchant): Promise<number> {
  return (await (await frameOf(merchant)).evaluate('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)')) as number
}
