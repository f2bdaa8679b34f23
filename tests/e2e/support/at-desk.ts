import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { replayAll } from '../../support/replay-all.ts'
import { rows } from './database.ts'
import { ready } from './desk.ts'
import { asMerchant, openBrowser, picture } from './merchant.ts'
import type { Merchant, Visitor } from './merchant.ts'
import { asShopper } from './shopper.ts'
import type { Look, Shopper } from './shopper.ts'

export interface Desk {
  /** The member of staff of the test that runs, in a browser context of their own. */
  readonly merchant: Merchant
  /** Another window of somebody else on the same shop; closed with the test, its console watched as well. */
  another(size?: { width: number; height: number }): Promise<Merchant>
  /** The customer of an order, on its page in their account; closed with the test, its console watched as well. */
  shopper(order: string, look: Look): Promise<Shopper>
  /** Tells one story at several looks at once, each with a member of staff of its own; what fails says at which look. */
  at(looks: Look[], story: (look: Look, merchant: Merchant) => Promise<void>): Promise<void>
}

/**
 * Puts somebody in front of a shop's admin for every test of a file: one browser for the file, a fresh context for each
 * test, or one that `stays` for all of them. A test fails on anything that a browser's console complains of, and a failed
 * one leaves its picture and says what each page showed. At the end of the file every decision on record is made once more.
 */
export function atDesk(handle: string, size?: { width: number; height: number }, stays = false): Desk {
  let browser: Browser
  let first: Merchant | undefined
  let open: Visitor[] = []
  const enter = async (of?: { width: number; height: number }) => {
    const merchant = await asMerchant(browser, handle, of)
    open.push(merchant)
    return merchant
  }
  beforeAll(async () => {
    browser = await openBrowser()
    const merchant = await asMerchant(browser, handle, size)
    await ready(merchant)
    if (stays) first = merchant
    else await merchant.close()
  })
  afterAll(async () => {
    await browser.close()
    await replayAll(rows)
  })
  beforeEach(async () => {
    if (stays && first) open.push(first)
    else first = await enter(size)
  })
  afterEach(async ({ task }) => {
    const complaints = open.flatMap((one) => one.complaints)
    if (task.result?.state === 'fail' || complaints.length) {
      for (const one of open) {
        await picture(one.page, task.name)
        console.error(`${one.page.url()} showed:\n${await one.page.locator('body').innerText().catch(String)}`)
      }
    }
    await Promise.all(open.filter((one) => !(stays && one === first)).map((one) => one.close()))
    first?.complaints.splice(0)
    open = []
    expect(complaints).toEqual([])
  })
  return {
    get merchant() {
      if (!first || !open.includes(first)) throw new Error('Nobody is at the desk outside a test.')
      return first
    },
    another: enter,
    shopper: async (order, look) => {
      const shopper = await asShopper(browser, handle, order, look)
      open.push(shopper)
      return shopper
    },
    at: async (looks, story) => {
      const told = await Promise.allSettled(looks.map(async (look) => story(look, await enter(size))))
      for (const [i, one] of told.entries()) {
        const look = looks[i]
        if (one.status === 'rejected') throw new Error(`At ${look?.width} pixels (${look?.language}): ${one.reason instanceof Error ? one.reason.message : String(one.reason)}`, { cause: one.reason })
      }
    },
  }
}
