import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows, until } from './support/database.ts'
import { claimOn, give, intact, patience, press, stage } from './support/desk.ts'
import { control, placeDelivered, shopOf, webhooksIdle } from './support/shopify.ts'

const shop = 'izlato'
const desk = atDesk(shop)
const other = 'Strieborný prsteň so zirkónmi, ródiovaný'
const beyondRepair = { ground: 'A defect showed later' as const, facts: { 'What caused it?': 'A manufacturing defect', 'Signed claim form received?': 'Yes', 'Is the claim form signed?': 'Yes', 'Can it be repaired?': 'No', 'Does it prevent use?': 'Yes' }, wish: 'Replacement' }

it('a ring given in exchange for a faulty one fails too: its claim knows where it came from, and its warranty began anew when it came, as these terms say', async () => {
  const { merchant } = desk
  const { app } = merchant
  const order = await placeDelivered(shop, [{ product: 'Zlatý prsteň Vlnka' }], '2026-03-05T10:00:00Z', '2026-03-02T10:00:00Z')
  const first = await claimOn(merchant, shop, { order, ...beyondRepair })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await give(merchant, 'Exchange', 'Exchange', { 'Find other goods': 'Strieborný prsteň so zirkónmi', [`${other}, 54`]: 'yes' })
  await stage(merchant, 'Settled')
  await app.getByText(`Was exchanged for the ${other}, for a fault`).waitFor({ timeout: patience })
  await give(merchant, 'Record serial numbers', 'Record', { 'Number of the piece handed out': 'Z 12' })

  await control(`/shops/${shopOf(shop)}/fulfill`, 'POST', { order })
  await control(`/shops/${shopOf(shop)}/deliver`, 'POST', { order, at: '2026-11-20T10:00:00Z' })
  await webhooksIdle()
  await until(async () => (await rows(`select 1 from "Order" where shop = $1 and name = $2 and facts::text like '%2026-11-20T10:00:00%'`, [shopOf(shop), order])).length > 0)
  await claimOn(merchant, shop, { order, line: 1, ...beyondRepair })
  await app.getByText(/^Given in exchange for the Zlatý prsteň Vlnka, for a fault/).waitFor({ timeout: patience })
  await app.getByRole('link', { name: first, exact: true }).first().waitFor()
  await app.getByText('Judged from the delivery of the first piece, 5 Mar 2026: what is given in exchange for a fault starts no new contract.').waitFor()
  await app.getByRole('list', { name: 'This piece before' }).getByText('Given in replacement 20 Nov 2026; claimed 20 Nov 2026').waitFor()
  await app.getByRole('region', { name: 'Serial numbers' }).getByText('Z 12').waitFor()
  // Two years from the day the new ring came.
  await app.getByText('In time until 20 Nov 2028').waitFor()
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])
}, 240_000)
