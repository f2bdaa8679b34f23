import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { openOffShop, previewOffShop } from '../../app/application/purchases/open-off-shop.ts'
import type { OffShopInput } from '../../app/application/purchases/purchase-view.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { openShopDays } from '../../app/application/shop-days.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { staffOf } from './support/policy-desk.ts'
import { readShop } from './support/samples.ts'

const days = openShopDays()
const now = () => new Date('2026-11-20T14:00:00Z')
let fresh: FreshStores
const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), now, today: (timeZone: string) => days.dayOf(now().getTime(), timeZone), noonOf: days.noonOf, newKey: () => crypto.randomUUID() })
beforeAll(async () => { fresh = await freshStores() })
afterAll(() => fresh.close())

/** A shop in New York without any terms yet. */
const shopInNewYork = async (shop: string): Promise<StaffContext> => { await fresh.stores.shops.install(shop, { ...readShop, timeZone: 'America/New_York' }, '', '', now()); return staffOf(shop) }
/** KLENOTA's terms by a clock: a first version from `from`, a later one at once. */
async function publish(shop: string, seen: number, at: string, timeZone: string, from: 'now' | null = 'now') {
  const written = await fresh.stores.policies.publish(shop, { name: 'klenota', hash: String(seen), content: { ...(policyLibrary.klenota as object), timeZone }, effectiveAt: from, first: seen === 0, by: { kind: 'staff', id: '2', name: 'Ada Hill' }, note: null }, seen, () => new Date(at))
  if (typeof written === 'string') throw new Error(written)
  return written.id
}
/** A ring that was bought at a market today, and taken home. */
const purchase: OffShopInput = {
  customer: { name: 'Petra Malá', email: '', locale: 'cs', country: 'CZ' }, item: { title: 'Gold ring', productType: 'Ring', traits: [], serial: '' }, boughtAt: 'Christmas market, Brno', receipt: '', price: '8500', quantity: '1',
  purchasedOn: '2026-11-20', deliveredOn: '2026-11-20', buyer: 'consumer', reason: '', ground: 'defect', remedy: 'refund', facts: { fault: { cause: 'manufacturing' } }, note: '', proofIds: [], evidenceIds: [],
}

it('where the terms keep another clock than the shop, the form, the preview and the claim count the day of purchase by one', async () => {
  const eva = await shopInNewYork('york.myshopify.com')
  // Noon of that day is 11:00 UTC in Prague and 17:00 UTC in New York. The first version binds since ever, the second from 13:00 UTC on.
  const first = await publish(eva.shop, 0, '2026-11-01T09:00:00Z', 'America/New_York', null)
  await publish(eva.shop, 1, '2026-11-20T13:00:00Z', 'Europe/Prague')
  const { policies } = deps()
  const asked: string[] = []
  const watched = { ...deps(), policies: { ...policies, forOrder: async (...of: Parameters<typeof policies.forOrder>) => { const found = await policies.forOrder(...of); asked.push(`${String(of[1].facts.processedAt)} ${found?.number}`); return found } } }
  expect(await previewOffShop(watched, eva, crypto.randomUUID(), purchase)).toMatchObject({ ok: true, value: { decision: { answer: { periods: [{ startsOn: '2026-11-20' }] } } } })
  // First by the shop's own clock, whose noon is still to come, then twice by that of the terms found: for the form, and for the decision.
  expect(asked).toEqual(['2026-11-20T14:00:00.000Z 2', '2026-11-20T11:00:00.000Z 1', '2026-11-20T11:00:00.000Z 1'])
  const opened = await openOffShop(deps(), eva, crypto.randomUUID(), purchase)
  if (!opened.ok) throw new Error(opened.error.sentence)
  expect(await fresh.query('select o."facts"->>\'processedAt\' as "at", l."policyVersionId" as "version" from "ClaimLine" l join "Claim" c on c."id" = l."claimId" join "Order" o on o."id" = c."orderId" where c."id" = $1', [opened.value.claimId])).toEqual([{ at: '2026-11-20T11:00:00.000Z', version: first }])
})

it('a purchase of the day of the first terms that came after its noon is refused by the form as by its opening', async () => {
  const eva = await shopInNewYork('late.myshopify.com')
  await publish(eva.shop, 0, '2026-11-20T13:00:00Z', 'Europe/Prague')
  const refused = { ok: false, error: { sentence: expect.stringMatching(/^No terms of this shop bind an order of that day/) as string } }
  // Without a ground there is nothing yet that the preview could decide on, and it says so all the same.
  expect([await previewOffShop(deps(), eva, crypto.randomUUID(), { ...purchase, ground: '' }), await openOffShop(deps(), eva, crypto.randomUUID(), purchase)]).toMatchObject([refused, refused])
})
