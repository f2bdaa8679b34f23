import { afterEach, beforeEach, expect, it } from 'vitest'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import type { ReadOrder } from '../../app/application/ports.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

/** An order like the shop's own one, bought by somebody; `n` makes its ids and its name. */
async function bought(n: number, customer: Partial<ReadOrder['customer']>): Promise<string> {
  const read = await line.deps.shopify.readOrder(staff.shop, orderId)
  if (!read) throw new Error('There is no order to copy.')
  const copy = JSON.parse(JSON.stringify(read).replaceAll('/Order/100', `/Order/${n}00`).replaceAll('/LineItem/1', `/LineItem/${n}`).replaceAll('#1001', `#100${n}`)) as ReadOrder
  await line.deps.stores.orders.takeIn(staff.shop, [{ ...copy, customer: { ...copy.customer, ...customer } }])
  return `gid://shopify/Order/${n}00`
}
async function claimed(n: number, ground: 'change-of-mind' | 'defect' = 'defect'): Promise<string> {
  const opened = await openClaim(line.deps, staff, `gid://shopify/Order/${n}00`, [{ lineItemId: `gid://shopify/LineItem/${n}02`, quantity: 1, ground }], crypto.randomUUID())
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value.claimId
}
const earlier = async (claimId: string) => (await line.view(claimId)).earlierClaims.map(({ number, by }) => [number, by])

it('earlier claims of a customer’s account are theirs, and those of the same address are said to be of that', async () => {
  await bought(2, { email: 'other@shopper.example' })
  await bought(3, { id: null, email: ' EMMA@Shopper.Example ' })
  await bought(4, { id: null, email: 'emma@shopper.example.org' })
  await claimed(1)
  const [byAccount, byAddress, stranger] = [await claimed(2), await claimed(3), await claimed(4)]
  expect([await earlier(byAccount), await earlier(byAddress), await earlier(stranger)]).toEqual([[['R-1001', 'account']], [['R-1001', 'email']], []])
})

it('with a parcel stand the other claims of its customer of which something is still to come', async () => {
  await bought(2, {})
  await bought(3, {})
  const [first, second, third] = [await claimed(1), await claimed(2), await claimed(3)]
  for (const id of [first, second]) expect(await line.act(id, { name: 'approve' })).toMatchObject({ ok: true })
  const also = async (claimId: string) => (await line.view(claimId)).alsoExpected.map(({ number, orderName, items }) => [number, orderName, items])
  const bracelet = [{ quantity: 1, title: 'Leather bracelet' }]
  expect([await also(first), await also(third)]).toEqual([[['R-1002', '#1002', bracelet]], [['R-1001', '#1001', bracelet], ['R-1002', '#1002', bracelet]]])
  expect(await line.act(second, { name: 'receive' })).toMatchObject({ ok: true })
  expect(await also(first)).toEqual([])
})
