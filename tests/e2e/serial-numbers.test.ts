import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows } from './support/database.ts'
import { approveAndReceive, claimOn, give, intact, openClaimPage, patience, press, stage } from './support/desk.ts'
import { placeDelivered } from './support/shopify.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const desk = atDesk(shop)
const broken = (repairable: 'Yes' | 'No', wish: string) => ({ ground: 'A defect showed later' as const, facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': repairable }, wish })

it('a ring’s number is recorded with its repair, the ring handed out in its place has one of its own, and a later claim finds what happened by both', async () => {
  const { merchant } = desk
  const { app } = merchant
  const order = await placeDelivered(shop, [{ product: ring }], '2026-03-05T10:00:00Z', '2026-03-02T10:00:00Z')
  const repaired = await claimOn(merchant, shop, { order, ...broken('Yes', 'Repair') })
  await approveAndReceive(merchant)
  await press(merchant, 'Record serial numbers')
  const modal = app.getByRole('dialog')
  await modal.getByLabel('Number of the claimed piece').fill('K\t77')
  await modal.getByRole('button', { name: 'Record', exact: true }).click()
  await modal.getByText('This number holds characters that can’t be seen, such as a tab or the end of a line. Type it anew.').waitFor({ timeout: patience })
  expect(await graveFaults(merchant)).toEqual([])
  await modal.getByLabel('Number of the claimed piece').fill('K 77')
  await modal.getByRole('button', { name: 'Record', exact: true }).click()
  await modal.waitFor({ state: 'hidden', timeout: patience })
  const numbers = app.getByRole('region', { name: 'Serial numbers' })
  await numbers.getByText('K 77').waitFor({ timeout: patience })
  await numbers.getByRole('button', { name: `Correct: ${ring}` }).click()
  await modal.getByLabel('Number of the claimed piece').fill('K 78')
  await modal.getByRole('button', { name: 'Record', exact: true }).click()
  await modal.waitFor({ state: 'hidden', timeout: patience })
  const timeline = app.getByRole('list', { name: 'Timeline' })
  await timeline.getByText('Serial number recorded: K 78').waitFor({ timeout: patience })
  await timeline.getByText('Before: K 77').waitFor()
  await give(merchant, 'Start the repair', 'Start the repair', { Technician: 'Owen Price', Work: 'Claw rebuilt' })
  await give(merchant, 'Repair is ready', 'Record as ready')
  await give(merchant, 'Hand the item back', 'Record as handed back')
  await stage(merchant, 'Settled')

  const replaced = await claimOn(merchant, shop, { order, ...broken('No', 'Replacement') })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await give(merchant, 'Settle without a refund', 'Settle', { 'How it was settled': 'Replacement', 'Number of the piece handed out': 'N 90', 'What was done': 'Another one from the case.' })
  await stage(merchant, 'Settled')
  await numbers.getByText(`N 90 (${ring})`).waitFor({ timeout: patience })
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])

  const later = await claimOn(merchant, shop, { order, ...broken('Yes', 'Repair') })
  await numbers.getByText('N 90').waitFor({ timeout: patience })
  const before = app.getByRole('list', { name: 'This piece before' })
  await before.getByText(/^Repaired, ready/).waitFor()
  await before.getByText(/^Given in replacement/).waitFor()

  const stranger = await placeDelivered(shop, [{ product: ring }], '2026-03-05T10:00:00Z', '2026-03-02T10:00:00Z', await customerBeside(order))
  const other = await claimOn(merchant, shop, { order: stranger, ...broken('Yes', 'Repair') })
  await give(merchant, 'Record serial numbers', 'Record', { 'Number of the claimed piece': 'n90' })
  const same = app.getByRole('list', { name: 'By its serial number' })
  await same.getByText(/handed out the Moonstone Ring with N 90; another customer, /).waitFor({ timeout: patience })
  await same.getByRole('link', { name: replaced, exact: true }).waitFor()
  await same.getByRole('link', { name: later, exact: true }).waitFor()
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])

  await merchant.open('/app/claims?tab=all')
  const found = async (search: string) => {
    await app.getByLabel('Search claims').fill(search)
    return expect.poll(async () => (await app.getByRole('link', { name: /^R-\d+$/ }).allInnerTexts()).sort(), { timeout: patience })
  }
  await (await found('k78')).toEqual([repaired, replaced].sort())
  await (await found('N 9 0')).toEqual([replaced, later, other].sort())
  await openClaimPage(merchant, shop, later)
  await app.getByRole('list', { name: 'By its serial number' }).getByRole('link', { name: other, exact: true }).waitFor({ timeout: patience })
}, 240_000)

/** A customer of the shop who did not buy this order. */
async function customerBeside(order: string): Promise<number> {
  const [found] = await rows('select distinct "customerId" as id from "Order" where shop = $1 and "customerId" <> (select "customerId" from "Order" where shop = $1 and name = $2) order by 1', [`${shop}.myshopify.com`, order])
  return Number(String(found?.id).split('/').at(-1))
}
