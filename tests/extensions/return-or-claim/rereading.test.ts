import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ShopperClaimPage } from '../../../app/contracts/shopper.ts'
import { rereading } from '../../../extensions/return-or-claim/src/claim/use-rereading.ts'
import { until } from '../support/page.ts'
import { all, attribute, isShown, labelled, press, shows, write } from './support/hands.ts'
import { claimPage, order, sentClaim } from './support/order.ts'
import { noFiles, visit } from './support/shop.ts'

const may = { allowed: true, reason: null }
const parcel: NonNullable<ShopperClaimPage['parcel']> = { lines: [{ id: 'l1', title: 'Ring', quantity: 1, sent: false, sendTo: ['Kestia', '1 High Street'] }], sendBy: '2026-12-10', label: null, told: null }

/** What the page waits to do, by after how many milliseconds. */
let waits: Array<{ after: number; act: () => void }>
beforeEach(() => {
  waits = []
  const [real, clear] = [globalThis.setTimeout, globalThis.clearTimeout]
  vi.stubGlobal('setTimeout', ((act: () => void, after?: number, ...more: []) => {
    if (after !== rereading.soon && after !== rereading.later) return real(act, after, ...more)
    const wait = { after, act }
    waits.push(wait)
    return wait
  }) as unknown as typeof globalThis.setTimeout)
  vi.stubGlobal('clearTimeout', (timer: never) => { if (waits.includes(timer)) waits = waits.filter((one) => one !== timer); else clear(timer) })
})
afterEach(() => vi.unstubAllGlobals())

/** Lets the time go by until the next look, and waits until it has been made. */
const nextLook = async (): Promise<number> => {
  const wait = await until(() => waits.shift())
  wait.act()
  return wait.after
}

async function open(first: Partial<ShopperClaimPage> = {}) {
  let now: ShopperClaimPage | 'no network' = { ...claimPage, ...first }
  const visited = await visit({ order: () => order({ claims: [sentClaim] }), evidence: () => noFiles, claim: () => now })
  await press('Messages and details')
  await until(() => all('s-section').some((one) => attribute(one, 'heading') === 'Messages'))
  return { looks: () => visited.of('/extensions/shopper/claims/c1?locale=en').length, becomes: (claim: Partial<ShopperClaimPage> | 'no network') => { now = claim === 'no network' ? claim : { ...claimPage, ...first, ...claim } } }
}

it('what the shop does shows by itself after half a minute, and what was typed is still there', async () => {
  const { becomes, looks } = await open({ stage: 'awaiting-goods', parcel, may: { ...claimPage.may, parcel: may } })
  write('Your message', 'The middle one.')
  const carrier = labelled('s-text-field', 'Who carries the parcel?')
  Object.assign(carrier, { value: 'Royal Mail' })
  carrier.dispatchEvent(new Event('input'))
  const told = { carrier: 'PPL', number: '7', url: null, at: '2026-11-23T10:00:00Z', proof: false }
  becomes({ version: 9, status: 'It is on its way to us.', parcel: { ...parcel, lines: [{ ...parcel.lines[0] as (typeof parcel.lines)[number], sent: true }], told } })
  expect(await nextLook()).toBe(30_000)
  await shows('It is on its way to us.')
  expect(looks()).toBe(2)
  expect(attribute(labelled('s-text-area', 'Your message'), 'value')).toBe('The middle one.')
  expect(attribute(labelled('s-text-field', 'Who carries the parcel?'), 'value')).toBe('Royal Mail')
})

it('a look that finds nobody changes nothing, and the next one comes', async () => {
  const { becomes } = await open()
  becomes('no network')
  await nextLook()
  await until(() => waits.length)
  expect(all('s-section').some((one) => attribute(one, 'heading') === 'Messages')).toBe(true)
  becomes({ version: 4, status: 'It was approved.' })
  await nextLook()
  await shows('It was approved.')
})

it('looks become rarer once nothing was new for ten minutes, and more frequent again with news', async () => {
  const { becomes } = await open()
  for (let look = 1; look <= 20; look += 1) expect(await nextLook()).toBe(30_000)
  expect(await nextLook()).toBe(180_000)
  becomes({ version: 4, status: 'It was approved.' })
  expect(await nextLook()).toBe(180_000)
  expect(await nextLook()).toBe(30_000)
})

it('a claim that has come to its end is not looked at any more', async () => {
  const { becomes } = await open()
  becomes({ version: 4, stage: 'settled', status: 'It is settled.' })
  await nextLook()
  await shows('It is settled.')
  await until(() => waits.length === 0)
  expect(isShown(sentClaim.status)).toBe(false)
})
