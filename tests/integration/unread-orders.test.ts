import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { previewClaim } from '../../app/application/claims/preview-claim.ts'
import { viewOrder } from '../../app/application/orders/view-order.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import { shopperOpen } from '../../app/application/shopper/shopper-open.ts'
import { shopperOrder } from '../../app/application/shopper/shopper-order.ts'
import { simulate } from '../../app/application/simulator/simulate.ts'
import { staffOrder } from '../../app/application/staff-order.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
/** How often the order was read by itself. */
let reads: number
beforeEach(async () => {
  line = await startClaimLine()
  reads = 0
  const { shopify } = line.deps
  line.deps.shopify = { ...shopify, readOrder: (...asked) => { reads += 1; return shopify.readOrder(...asked) } }
  // As an import leaves what lies in several parcels, until it comes to it.
  await line.fresh.query(`update "Order" set "complete" = false, "unread" = true, "facts" = jsonb_set("facts", '{fulfillments}', '[]')`)
})
afterEach(() => line.stop())

const emma = { shop, customerId: 'gid://shopify/Customer/20' }
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const, facts: {} }
const deps = () => ({ ...line.deps, instantOf: (day: string, time: string) => new Date(`${day}T${time}:00Z`) })
const stored = async () => { const order = await line.fresh.stores.orders.find(shop, orderId); return [order?.complete, order?.unread, order?.facts.fulfillments.length] }
const silent = () => { line.deps.shopify.readOrder = async () => { throw new ShopifyUnavailable('Shopify did not answer in time.') } }
const notYet = { ok: false, error: { kind: 'conflict', sentence: 'Shopify’s file of past orders did not tell all of this order, and Shopify gives no answer about it just now, so nothing can be decided on it yet. Try again in a few minutes.' } }

describe('an order of which only a file has told is read when somebody asks', () => {
  it('for it as its customer, once, and can be claimed', async () => {
    expect(await shopperOrder(line.deps, emma, '100', 'en')).toMatchObject({ ok: true, value: { closed: null } })
    expect(await stored()).toEqual([true, false, 1])
    expect(await shopperOpen(line.deps, emma, '100', { locale: 'en', requestKey: crypto.randomUUID(), lines: [bracelet] })).toMatchObject({ ok: true })
    expect(reads).toBe(1)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['for it as staff', () => viewOrder(line.deps, shop, '100')],
    ['what a claim would get', () => previewClaim(line.deps, shop, orderId, [bracelet])],
    ['for a claim', () => openClaim(line.deps, staff, orderId, [bracelet], crypto.randomUUID())],
    ['the simulator', () => simulate(deps(), staff, '100', bracelet)],
    ['for it in Shopify’s admin', () => staffOrder(line.deps, shop, '100')],
  ])('%s', async (_, ask) => {
    expect(await ask()).toMatchObject({ ok: true })
    expect(await stored()).toEqual([true, false, 1])
    await ask()
    expect(reads).toBe(1)
  })
})

describe('while Shopify gives no answer', () => {
  beforeEach(silent)

  it('nothing is decided on it, and that is said as it is', async () => {
    expect(await previewClaim(line.deps, shop, orderId, [bracelet])).toEqual(notYet)
    expect(await openClaim(line.deps, staff, orderId, [bracelet], crypto.randomUUID())).toEqual(notYet)
    expect(await simulate(deps(), staff, '100', bracelet)).toEqual(notYet)
    expect(await shopperOrder(line.deps, emma, '100', 'en')).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
    expect(await stored()).toEqual([false, true, 0])
  })

  it('it can be looked at all the same', async () => {
    expect(await viewOrder(line.deps, shop, '100')).toMatchObject({ ok: true })
    expect(await staffOrder(line.deps, shop, '100')).toMatchObject({ ok: true, value: { order: { name: '#1001' } } })
  })
})

it('one that Shopify tells no more is said to be so, and once it tells it again it can be claimed', async () => {
  const { readOrder } = line.deps.shopify
  line.deps.shopify.readOrder = async () => null
  const gone = (todo: string) => ({ ok: false, error: { kind: 'not-allowed', sentence: `Shopify’s file of past orders did not tell all of this order, and Shopify tells of no such order any more: it was deleted, or it is older than what Shopify lets Recourse see. So nothing can be decided on it. ${todo}` } })
  expect(await previewClaim(line.deps, shop, orderId, [bracelet])).toEqual(gone('Handle it in Shopify itself.'))
  expect(await openClaim(line.deps, staff, orderId, [bracelet], crypto.randomUUID())).toEqual(gone('Handle it in Shopify itself.'))
  expect(await simulate(deps(), staff, '100', bracelet)).toEqual(gone('Try another order.'))
  expect(await viewOrder(line.deps, shop, '100')).toMatchObject({ ok: true })
  line.deps.shopify.readOrder = readOrder
  expect(await openClaim(line.deps, staff, orderId, [bracelet], crypto.randomUUID())).toMatchObject({ ok: true })
})

it('one that is longer than is read of one is not read again, and said to be too long', async () => {
  await line.fresh.query('update "Order" set "unread" = false')
  expect(await shopperOrder(line.deps, emma, '100', 'en')).toMatchObject({ ok: true, value: { closed: 'This order is too long to be handled here. Please write to the shop.' } })
  expect(await previewClaim(line.deps, shop, orderId, [bracelet])).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: expect.stringContaining('longer than Recourse reads of one') } })
  expect(reads).toBe(0)
})
