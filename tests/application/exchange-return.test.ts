import { expect, it } from 'vitest'
import { exchanged, exchangeReturn } from '../../app/application/claims/exchange-return.ts'
import type { StoredClaim, StoredStep } from '../../app/application/claims/stored-claim.ts'
import type { ShopifyAdmin, ShopifyReturn } from '../../app/application/ports.ts'
import type { Stores } from '../../app/application/store-ports.ts'

const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const both = (amount: string) => ({ shop: gbp(amount), presentment: gbp(amount) })
const claim = { number: 'R-1001', shop: 'kestia.myshopify.com', orderId: 'o', currencyCode: 'GBP', state: { lines: [{ id: 'a', lineItemId: 'l', quantity: 1, returnId: 'r' }] } } as unknown as StoredClaim
const step = (exchange?: StoredStep['input']['exchange']) => ({ id: 's', ordinal: 2, input: { lineIds: ['a'], then: [], task: { kind: 'exchange' }, ...(exchange ? { exchange } : {}) } }) as unknown as StoredStep

/** Shopify, which would give `offered` back or is `owed`; `before`: what stands out on the order until then. What it was told to process is kept. */
function shopify({ offered = '0.00', owed = null as string | null, bill = true, before = '0.00' }) {
  const processed: Array<{ back: unknown; note: string }> = []
  const admin = {
    readReturn: async () => ({ id: 'r', lines: [{ id: 'rl', lineItemId: 'l', quantity: 1, processable: 1 }], exchange: [{ id: 'x', processable: 1, processed: 0 }] }),
    refundOutcome: async () => ({ maximum: both('235.00'), owed: owed === null ? null : both(owed), transactions: Number(offered) > 0 ? [{ parentId: 't', ...both(offered) }] : [] }),
    processReturn: async (_: string, __: string, ___: unknown, back: unknown, ____: unknown, note: string) => { processed.push({ back, note }); return { ok: true, value: { id: 'r', exchange: [{ id: 'x', lineItemIds: ['new'] }] } } },
    readOrder: async (_: string, id: string) => ({ facts: { id } }),
    refundableOf: async () => ({ outstanding: both(processed.length ? (owed ?? '0.00') : before) }),
    invoiceOutstanding: async () => (bill ? { ok: true, value: null } : { ok: false, error: { kind: 'refused', sentence: 'The order has no e-mail address.' } }),
  } as unknown as ShopifyAdmin
  const taken: unknown[] = []
  const stores = { orders: { takeIn: async (_: string, orders: unknown[]) => { taken.push(...orders) } } } as unknown as Stores
  return { deps: { shopify: admin, stores }, processed, taken }
}
const box = { kind: 'deduction' as const, code: 'missing-gift-box', title: 'Ring', quantity: 1, amountMinor: -250, rules: ['KE-1'] }

it('what the exchange leaves over goes back, less what is deducted of it', async () => {
  const { deps, processed, taken } = shopify({ offered: '15.00' })
  // 15.00 - 2.50
  expect(await exchangeReturn(deps, claim, step({ differenceMinor: 1_500, deductionMinor: 250, itemised: 'missing gift box 2.50 GBP (KE-1)', items: [box] }))).toMatchObject({ refunded: { shop: gbp('12.50'), paid: gbp('12.50') }, newLineIds: ['new'] })
  expect(processed).toEqual([{ back: [{ parentId: 't', amount: gbp('12.50') }], note: 'Recourse claim R-1001/2. Deducted: missing gift box 2.50 GBP (KE-1)' }])
  // The order is taken in with the new goods, for their pieces to follow on the old ones.
  expect(taken).toEqual([{ facts: { id: 'o' } }])
})

it('a difference that is rounding is Shopify’s to reckon; one that is more stops the exchange before anything moves', async () => {
  const reckoned = (offered: string) => { const one = shopify({ offered }); return exchangeReturn(one.deps, claim, step({ differenceMinor: 1_500, deductionMinor: 0, itemised: '', items: [] })).then((called) => [called, one.processed.length] as const) }
  expect(await reckoned('15.01')).toMatchObject([{ refunded: { shop: gbp('15.01') } }, 1])
  expect(await reckoned('15.02')).toEqual([{ refused: 'For this exchange Shopify reckons with 15.02 GBP to go back, the claim with 15.00 GBP to go back. The price of the new item was changed or taxed meanwhile, or something was refunded outside this claim: look at the order in Shopify. Nothing has been sent or paid.' }, 0])
})

it('what the customer owes is compared too, and a bill that Shopify does not send is told', async () => {
  const dearer = { differenceMinor: -500, deductionMinor: 0, itemised: '', items: [] }
  expect(await exchangeReturn(shopify({ owed: '5.00' }).deps, claim, step(dearer))).toMatchObject({ owed: gbp('5.00') })
  expect(await exchangeReturn(shopify({ owed: '9.00' }).deps, claim, step(dearer))).toMatchObject({ refused: expect.stringContaining('9.00 GBP to be paid by the customer, the claim with 5.00 GBP to be paid by the customer') })
  expect(await exchangeReturn(shopify({ owed: '5.00', bill: false }).deps, claim, step(dearer))).toMatchObject({ owed: gbp('5.00'), leftUndone: 'Shopify did not send the bill for the difference: The order has no e-mail address. Ask the customer for it yourself; nothing is shipped before it is paid.' })
})

it('dearer goods are not processed while the order stands in the customer’s favour: Shopify would bill less than they leave owing', async () => {
  const dearer = (differenceMinor: number) => step({ differenceMinor, deductionMinor: 0, itemised: '', items: [] })
  const kept = shopify({ owed: '5.00', before: '-12.34' })
  expect([await exchangeReturn(kept.deps, claim, dearer(-500)), kept.processed]).toEqual([{ refused: 'This exchange leaves 5.00 GBP to be paid by the customer, and Shopify holds 12.34 GBP of this order in the customer’s favour: what was kept of an earlier refund, or one that its provider has not confirmed yet. Shopify would set one against the other, bill nothing and ship the new item. Nothing has been sent or paid. Try again once such a refund is confirmed; otherwise go on without this step, refund the item and have the other one ordered anew.' }, []])
  // 20.00 - 12.34
  expect(await exchangeReturn(shopify({ owed: '20.00', before: '-12.34' }).deps, claim, dearer(-2_000))).toMatchObject({ refused: expect.stringContaining('bill only 7.66 GBP and ship the new item.') })
  expect(await exchangeReturn(shopify({ offered: '15.00', before: '-12.34' }).deps, claim, dearer(1_500))).toMatchObject({ refunded: { shop: gbp('15.00') } })
})

it('after a doubt what is owed is what the exchange leaves owing, though the order owes more', async () => {
  const { deps } = shopify({ before: '9.00' })
  const found = { id: 'r', exchange: [{ id: 'x', processable: 0, processed: 1, lineItemIds: ['new'] }] } as unknown as ShopifyReturn
  expect(await exchanged(deps, claim, step({ differenceMinor: -500, deductionMinor: 0, itemised: '', items: [] }), found, { shop: gbp('0.00'), paid: gbp('0.00') })).toMatchObject({ owed: gbp('5.00') })
  expect(await exchanged(deps, claim, step(), found, { shop: gbp('0.00'), paid: gbp('0.00') })).toMatchObject({ owed: gbp('9.00') })
})
