import { afterAll, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows } from './support/database.ts'
import { claimOn, patience } from './support/desk.ts'
import { placeDelivered } from './support/shopify.ts'
import { takeComplaints } from './support/shopper-checks.ts'

const shop = 'kestia'
const domain = `${shop}.myshopify.com`
const desk = atDesk(shop)

/** Claims like one that was opened, each with a line like its own: more than anybody would open by hand. */
async function likeIt(number: number, many: number): Promise<void> {
  const columns = async (table: string, but: string[]) => (await rows('select column_name as name from information_schema.columns where table_schema = \'public\' and table_name = $1 and column_name <> all($2) and is_generated = \'NEVER\'', [table, but])).map(({ name }) => `one."${String(name)}"`).join(', ')
  const [claim, line] = [await columns('Claim', ['id', 'number', 'requestKey', 'customerName', 'search']), await columns('ClaimLine', ['id', 'claimId'])]
  const plain = (list: string) => list.replaceAll('one.', '')
  await rows(`insert into "Claim" ("id", "number", "requestKey", "customerName", ${plain(claim)}) select 'many-' || n, 900000 + n, 'many-' || n, 'Quentin Sample', ${claim} from "Claim" one, generate_series(1, $3::int) n where one."shop" = $1 and one."number" = $2`, [domain, number, many])
  await rows(`insert into "ClaimLine" ("id", "claimId", ${plain(line)}) select 'many-' || n, 'many-' || n, ${line} from "ClaimLine" one, generate_series(1, $3::int) n where one."claimId" = (select "id" from "Claim" where "shop" = $1 and "number" = $2)`, [domain, number, many])
}
afterAll(() => rows('delete from "Claim" where "id" like \'many-%\''))

it('all that match are assigned each once, though an answer is lost on the way, and a page that holds nothing shows the last one that does', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  const first = await claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: 'Moonstone Ring' }]), ground: 'Changed their mind' })
  await likeIt(Number(first.slice(2)), 60)
  const dialog = app.getByRole('dialog')
  const assignAll = async () => {
    await merchant.open('/app/claims?search=Quentin&sort=newest')
    await app.getByText('1–25 of 60 claims').waitFor({ timeout: patience })
    await app.getByRole('checkbox', { name: /^Select all/ }).first().click()
    await app.getByRole('button', { name: 'Select all 60 that match' }).click()
    await app.getByText('All 60 that match are selected').first().waitFor()
    await app.getByRole('button', { name: 'Assign', exact: true }).click()
    await dialog.getByText('All that match now are taken one after the other, each once.').waitFor()
    await dialog.getByRole('button', { name: 'Assign (60)' }).click()
  }

  let requests = 0
  await page.route('**/app/claims/bulk*', (route) => { requests += 1; return requests === 2 ? route.abort() : route.continue() })
  await assignAll()
  await dialog.getByText('25 assigned, 25 not certain, 10 not begun').waitFor({ timeout: patience })
  expect([await dialog.getByRole('list', { name: 'Not certain' }).getByRole('listitem').count(), await dialog.getByRole('list', { name: 'Not begun' }).getByRole('listitem').count()]).toEqual([25, 10])
  expect([await overhang(merchant), await graveFaults(merchant)]).toEqual([0, []])
  await dialog.getByRole('button', { name: 'Go on (10)' }).click()
  await dialog.getByText('35 assigned, 25 not certain', { exact: true }).waitFor({ timeout: patience })
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  expect(takeComplaints(merchant, /ERR_FAILED/)).toBe(1)

  await assignAll()
  await dialog.getByText('25 assigned, 35 already were', { exact: true }).waitFor({ timeout: patience })
  expect(await rows('select count(*)::int as "events", count(distinct "claimId")::int as "claims" from "ClaimEvent" where "claimId" like \'many-%\' and "type" = \'assigned\'')).toEqual([{ events: 60, claims: 60 }])
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await merchant.open('/app/claims?search=Quentin&sort=newest&page=9')
  await app.getByText('51–60 of 60 claims').waitFor({ timeout: patience })
})
