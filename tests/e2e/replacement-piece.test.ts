import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows } from './support/database.ts'
import { claimOn, give, openForm, press, stage, patience } from './support/desk.ts'
import { control, held, heldOrder, placeDelivered, shopOf, webhooksIdle } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)
const broken = { ground: 'A defect showed later' as const, facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'No' } }

it('a ring that came free in place of another is claimed by the first purchase, shows where it comes from, and is paid back on the first order', async () => {
  const { merchant } = desk
  const { app } = merchant
  const first = await placeDelivered(shop, [{ product: 'Moonstone Ring' }], '2026-11-08T10:00:00Z', '2026-11-02T10:00:00Z')
  const { id: firstKey, lineItems } = await heldOrder(shop, first)
  const paid = lineItems[0]?.originalUnitPrice.shop ?? 0
  const firstClaim = await claimOn(merchant, shop, { order: first, ...broken, wish: 'Replacement' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received')
  await give(merchant, 'Send a replacement', 'Send the replacement', { 'It is not among the goods that Shopify sells': 'yes', 'What is sent': 'Moonstone Ring, made anew' })
  await stage(merchant, 'Settled')
  const [fresh] = await rows<{ name: string }>('select o.name from "ClaimLine" l join "Claim" c on c.id = l."claimId" join "Order" o on o.shop = l.shop and o.id = l."newPieceOrderId" where c.shop = $1 and c.number = $2', [shopOf(shop), Number(firstClaim.slice(2))])
  const replacement = fresh?.name ?? ''
  await control(`/shops/${shopOf(shop)}/fulfill`, 'POST', { order: replacement })
  await control(`/shops/${shopOf(shop)}/deliver`, 'POST', { order: replacement, at: '2026-11-19T10:00:00Z' })
  await webhooksIdle()

  await merchant.open(`/app/orders/${firstKey}`)
  await app.getByText(`Was replaced by order ${replacement} (${firstClaim})`).waitFor({ timeout: patience })
  await openForm(merchant, shop, replacement)
  await app.getByText(`Replaces the Moonstone Ring of order ${first} (${firstClaim})`).waitFor()
  const second = await claimOn(merchant, shop, { order: replacement, ...broken, wish: 'Refund' })
  await app.getByText(`Judged on the first purchase, order ${first} of 2 Nov 2026: a free replacement starts no new contract.`).waitFor()
  await app.getByText(`Replaces the Moonstone Ring of order ${first} (${firstClaim})`).waitFor()
  // One year from the first purchase, not from the replacement.
  await app.getByText('In time until 2 Nov 2027').first().waitFor()
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])

  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received')
  await give(merchant, 'Choose the remedy', 'Grant as goodwill', { 'Grant more than the terms give, as goodwill': 'yes', Refund: 'yes', 'Why it is granted': 'The same fault twice.' })
  // What was paid for the first ring; the free one cost nothing.
  await give(merchant, 'Refund', `Refund £${(paid / 100).toFixed(2)}`)
  await stage(merchant, 'Settled')
  expect(second).not.toBe(firstClaim)
  expect(await held(shop, first)).toMatchObject({ refunds: 1, refunded: paid })
  expect(await held(shop, replacement)).toMatchObject({ returns: [], refunds: 0, refunded: 0 })
})
