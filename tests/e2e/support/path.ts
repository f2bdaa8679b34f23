import { expect, it } from 'vitest'
import type { Desk } from './at-desk.ts'
import { graveFaults } from './checks.ts'
import { claimOn, give, openClaimPage, patience, press, stage } from './desk.ts'
import type { Answers, Asked, Stage } from './desk.ts'
import type { Merchant } from './merchant.ts'
import { endOf } from './path-end.ts'
import type { PathEnd } from './path-end.ts'
import { heldOrder, placeDelivered } from './shopify.ts'
import { requestFor } from './shopper.ts'
import type { Look, Told } from './shopper.ts'

/** Where a path is: who is at the desk, and the claim it has come to. */
export interface At { desk: Desk; merchant: Merchant; handle: string; order: string; claim: string; /** Stages whose page axe has looked at in this file. */ looked: Set<Stage> }
/** One thing done on the way, by hand as people do it. */
export type Step = (at: At) => Promise<void>

/** One whole way of a claim, from what was bought to what everybody holds at its end. */
export interface Path {
  /** A sentence. */
  name: string
  /** One piece of this product, delivered on 16 November 2026 unless said otherwise; `like`: bought by the customer of this order. */
  goods: { product: string; deliveredAt?: string; boughtAt?: string; like?: string }
  /** Who asks, and what for: the shopper in their account, or staff for them. */
  asks: { shopper: Told & { wish?: string }; look: Look } | { staff: Omit<Asked, 'order'> }
  steps: Step[]
  ends: PathEnd
}

/** Gives a command that asks nothing. */
export const presses = (command: string): Step => ({ merchant }) => press(merchant, command)
/** Gives a command through its form. */
export const gives = (command: string, confirm: string, answers: Answers = {}): Step => ({ merchant }) => give(merchant, command, confirm, answers)

/** Waits until the claim's page shows these words. */
export const shows = (words: string): Step => ({ merchant }) => merchant.app.getByText(words, { exact: true }).first().waitFor({ timeout: patience })

/** Waits for a stage, and has axe look at the claim's page where the file has not been there yet. */
export const comesTo = (reached: Stage): Step => async ({ merchant, looked }) => {
  await stage(merchant, reached)
  if (looked.has(reached)) return
  looked.add(reached)
  expect({ [reached]: await graveFaults(merchant) }).toEqual({ [reached]: [] })
}

/** Tests each path as one story: asked, carried through the browser, and compared at its end. */
export function walkEach(desk: Desk, handle: string, shopName: string, paths: Path[]): void {
  const looked = new Set<Stage>()
  for (const { name, goods, asks, steps, ends } of paths) it(name, async () => {
    const { merchant } = desk
    const customer = goods.like ? (await heldOrder(handle, goods.like)).customerId : null
    const order = await placeDelivered(handle, [{ product: goods.product }], goods.deliveredAt, goods.boughtAt, customer ?? undefined)
    const claim = 'staff' in asks ? await claimOn(merchant, handle, { ...asks.staff, order }) : await requestFor(await desk.shopper(order, asks.look), { [goods.product]: asks.shopper })
    if ('shopper' in asks) await openClaimPage(merchant, handle, claim)
    const at: At = { desk, merchant, handle, order, claim, looked }
    for (const step of steps) await step(at)
    // Mails that are due at the same moment may arrive in either order.
    expect(await endOf(at, shopName, ends)).toEqual({ ...ends, mails: ends.mails.toSorted() })
  }, 240_000)
}
