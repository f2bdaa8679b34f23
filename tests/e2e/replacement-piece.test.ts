import { expect, inject, it } from 'vitest'
import type { Mail } from '../../sandbox/mailbox/mail.ts'
import { atDesk } from './support/at-desk.ts'
import { rows, until } from './support/database.ts'
import { claimOn, intact, openClaimPage, patience, stage } from './support/desk.ts'
import { gives, presses } from './support/path.ts'
import type { At } from './support/path.ts'
import { endOf } from './support/path-end.ts'
import { control, held, heldOrder, placeDelivered, shopOf, webhooksIdle } from './support/shopify.ts'
import type { HeldOrder } from './support/shopify.ts'
import { askTerms, goOn, itemCard, sendRequest, wish } from './support/shopper.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const desk = atDesk(shop)
const receive = gives('Record goods as received', 'Record as received', intact)

/** The order in Shopify that came of a claim, once the app knows it and its parcel has arrived. */
async function replacementOf(claim: string): Promise<string> {
  const orders = await control<HeldOrder[]>(`/shops/${shopOf(shop)}/orders`)
  const name = orders.find((one) => one.tags.some((tag) => tag.startsWith(`Recourse claim ${claim}/`)))?.name ?? ''
  for (const reported of ['fulfill', 'deliver']) await control(`/shops/${shopOf(shop)}/${reported}`, 'POST', { order: name })
  await webhooksIdle()
  await until(async () => (await rows('select 1 from "Order" where shop = $1 and name = $2 and fulfilment = \'fulfilled\'', [shopOf(shop), name])).length > 0)
  return name
}

/** The address that the shop's own mail about a claim leads to. */
async function wayFromMail(claim: string): Promise<string> {
  let found: Mail | undefined
  await until(async () => {
    const all = (await (await fetch(`${inject('stack').mailbox}/api/mails`)).json()) as Mail[]
    found = all.find((mail) => mail.subject.startsWith(`${claim}: `) && mail.subject.endsWith('has opened a claim'))
    return found !== undefined
  })
  const way = new RegExp(`<a href="([^"]+)">Open claim ${claim} in Shopify</a>`).exec(found?.html ?? '')?.[1] ?? ''
  expect(found?.text).toContain(`Open claim ${claim} in Shopify:\n${way}`)
  return way
}

it('a ring that came free in place of another fails too: it is judged on the first purchase, and what was paid for that goes back on its order', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  const first = await placeDelivered(shop, [{ product: ring }], '2026-03-05T10:00:00Z', '2026-03-02T10:00:00Z')
  const firstClaim = await claimOn(merchant, shop, { order: first, ground: 'A defect showed later', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'No' }, wish: 'Replacement' })
  const at = (order: string, claim: string): At => ({ desk, merchant, handle: shop, order, claim, looked: new Set() })
  for (const step of [presses('Approve'), receive, gives('Send a replacement', 'Send the replacement', { 'Moonstone Ring, N': 'yes' })]) await step(at(first, firstClaim))
  await stage(merchant, 'Settled')
  const second = await replacementOf(firstClaim)

  const shopper = await desk.shopper(second, { width: 390, language: 'en' })
  await askTerms(shopper, { [ring]: { ground: 'defect', answers: { 'fault.cause': 'manufacturing' }, note: 'The stone fell out again.' } })
  // A year from 2 March 2026, when the first ring was bought.
  expect(await itemCard(shopper, ring).innerText()).toContain('2 March 2027')
  await wish(shopper, ring, 'repair')
  await goOn(shopper, 'summary')
  const claim = await sendRequest(shopper)

  await page.goto(await wayFromMail(claim))
  await app.getByRole('heading', { name: `Claim ${claim}` }).waitFor({ timeout: patience })
  await app.getByText(`Judged on the first purchase, order ${first} of 2 Mar 2026: a free replacement starts no new contract.`).waitFor({ timeout: patience })
  await app.getByText(`Replaces the ${ring} of order`).first().waitFor()
  for (const step of [gives('Choose the remedy', 'Grant as goodwill', { 'Grant more than the terms give, as goodwill': 'yes', Refund: 'yes', 'Why it is granted': 'The second ring with the same fault.' }), presses('Approve'), receive, gives('Refund', 'Refund £58.00')]) await step(at(second, claim))
  await stage(merchant, 'Settled')

  const ends = {
    stage: 'settled',
    timeline: ['Claim opened by the customer', 'Granted as goodwill: a refund', 'Approved', 'Goods received', 'Refunded 58.00 GBP in Shopify'],
    shopify: { returns: [], refunds: [], remaining: [1], credit: 0, exchanged: [], replaced: [] },
    mails: ['We have your claim + Confirmation.pdf', 'We meet you halfway', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your refund is on its way + Outcome.pdf'],
    papers: { 'claim-confirmation': ['The stone fell out again.'], 'outcome-confirmation': ['£58.00'], 'packing-slip': [] },
  }
  expect(await endOf({ merchant, handle: shop, order: second, claim }, 'Kestia', ends)).toEqual({ ...ends, mails: ends.mails.toSorted() })
  expect(await held(shop, first)).toEqual({ returns: [], processed: [], refunds: 1, refunded: 5800, remaining: [1] })

  await merchant.open(`/app/orders/${(await heldOrder(shop, first)).id}`)
  await app.getByText('Was replaced by order').getByRole('link', { name: second, exact: true }).click()
  await app.getByText(`Replaces the ${ring} of order`).getByRole('link', { name: first, exact: true }).waitFor({ timeout: patience })
  await openClaimPage(merchant, shop, firstClaim)
  await app.getByText('Was replaced by order').first().waitFor({ timeout: patience })
}, 240_000)
