import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { wrongByTab } from './support/by-tab.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { patience } from './support/desk.ts'
import { addClause, openClause, openDraft, saved, undoAll } from './support/editor.ts'
import type { Merchant } from './support/merchant.ts'
import good from '../policies/good.json' with { type: 'json' }

const desk = atDesk('izlato')
const terms = 'Terms of the shop'
const title = 'Fresh'
const name = 'fresh'
/** A policy that is not published, with one fault, so that its file is opened in the editor. */
const fresh = { ...good, name, title, documents: good.documents.map((one, d) => (d === 0 ? { ...one, clauses: one.clauses.map((clause) => (clause.id === 'returns' ? { ...clause, params: { ...clause.params, length: { days: 0 } } } : clause)) } : one)) }

const open = (merchant: Merchant) => openDraft(merchant, title, name)
const length = ({ app }: Merchant) => app.getByLabel('Length', { exact: true })
const dialog = ({ app }: Merchant) => app.getByRole('dialog')
const importing = async (merchant: Merchant, set: object) => {
  await merchant.open('/app/policies/import')
  await merchant.app.getByLabel('Policy file').setInputFiles({ name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(set)) })
}
const discard = async (merchant: Merchant) => {
  await merchant.app.getByRole('button', { name: 'Discard draft' }).click()
  await dialog(merchant).getByRole('button', { name: 'Discard', exact: true }).click()
  await merchant.app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
}
const mending = async (merchant: Merchant, set: object) => {
  await importing(merchant, set)
  await merchant.app.getByRole('button', { name: 'Mend it in the editor' }).click({ timeout: patience })
  await merchant.app.getByRole('heading', { name: /^Draft of / }).waitFor({ timeout: patience })
}

it('a draft without a document says so, and begins with one that every reason rests on', async () => {
  const { merchant } = desk
  const { app } = merchant
  await mending(merchant, { ...good, name: 'bare', title: 'Bare', documents: [], grounds: {}, precedence: [] })
  await app.getByRole('heading', { name: 'No document yet' }).waitFor({ timeout: patience })
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
  await app.getByRole('button', { name: 'Add a document' }).click()
  await dialog(merchant).getByRole('button', { name: 'Add', exact: true }).click()
  await dialog(merchant).getByText('Enter a title: it stands above the document.').waitFor()
  await dialog(merchant).getByLabel('Title').fill('House rules')
  await dialog(merchant).getByText('It is kept under the name “house-rules”').waitFor()
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
  await dialog(merchant).getByRole('button', { name: 'Add', exact: true }).click()
  await saved(merchant)
  await expect.poll(() => app.getByRole('heading', { name: 'House rules' }).evaluate((heading) => heading === document.activeElement)).toBe(true)
  await app.getByText('Nothing stands in it yet.').waitFor()
  await discard(merchant)
})

it('a new policy says, before it is published, that no orders are sent to it yet', async () => {
  const { merchant } = desk
  const { app } = merchant
  await mending(merchant, fresh)
  await openClause(merchant, 'Returns')
  await length(merchant).fill('30')
  await saved(merchant)
  await app.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog(merchant).getByText(/^It becomes the first version of a new policy, and can’t be changed any more\. No orders are sent to it before the routing says so/).waitFor({ timeout: patience })
  await dialog(merchant).getByText('There is no version of it in force yet that it could be compared with.').waitFor({ timeout: patience })
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
  await dialog(merchant).getByRole('button', { name: 'Back' }).click()
})

it('a document is added and, once that is confirmed, taken out with its clauses, and comes back whole; a colleague sees it', async () => {
  const { merchant } = desk
  const { app } = merchant
  const other = await desk.another()
  for (const one of [merchant, other]) await open(one)
  const heading = (one: Merchant) => one.app.getByRole('heading', { name: 'Care of pearls', exact: true })
  await app.getByRole('button', { name: 'Add a document' }).click()
  await dialog(merchant).getByLabel('Title').fill('Care of pearls')
  await dialog(merchant).getByRole('checkbox', { name: 'A defect showed later' }).check()
  await dialog(merchant).getByRole('button', { name: 'Add', exact: true }).click()
  await heading(other).waitFor({ timeout: patience })
  await app.getByText('A document needs at least one clause.').last().waitFor({ timeout: patience })
  await addClause(merchant, 'Care of pearls', 'Something that has to be said')
  await app.getByText('The policy as a whole').waitFor()
  await saved(merchant)
  await app.getByRole('button', { name: 'Take out the document Care of pearls' }).click()
  await dialog(merchant).getByText('1 clause goes with it.').waitFor({ timeout: patience })
  await dialog(merchant).getByText('It counts no longer for these reasons: A defect showed later.').waitFor()
  await dialog(merchant).getByRole('button', { name: 'Keep it' }).click()
  await app.getByRole('button', { name: 'Take out the document Care of pearls' }).click()
  await dialog(merchant).getByRole('button', { name: 'Take out', exact: true }).click()
  for (const one of [merchant, other]) await heading(one).waitFor({ state: 'hidden', timeout: patience })
  await app.getByRole('button', { name: 'Undo: Taking out the document “Care of pearls”' }).click()
  await heading(other).waitFor({ timeout: patience })
  await other.app.getByRole('list', { name: 'Clauses of Care of pearls' }).getByRole('button', { name: 'Something that has to be said', exact: true }).waitFor({ timeout: patience })
  await undoAll(merchant)
  await heading(other).waitFor({ state: 'hidden', timeout: patience })
})

it('a document that a colleague writes in is not taken out unseen: both are named, and one chooses', async () => {
  const { merchant } = desk
  const { app } = merchant
  const other = await desk.another()
  for (const one of [merchant, other]) await open(one)
  await merchant.page.route('**/drafts/*/act', async (route) => { await new Promise((later) => setTimeout(later, 4000)); await route.continue() })
  await app.getByRole('button', { name: `Take out the document ${terms}` }).click()
  await dialog(merchant).getByRole('button', { name: 'Take out', exact: true }).click()
  await openClause(other, 'Returns')
  await length(other).fill('44')
  await saved(other)
  await app.getByText('You, in another window, changed the same').waitFor({ timeout: patience })
  await app.getByText(/^The document “Terms of the shop” with \d+ clauses$/).waitFor()
  await merchant.page.unroute('**/drafts/*/act')
  await app.getByRole('button', { name: 'Keep what is there' }).click()
  await app.getByRole('heading', { name: terms, exact: true }).waitFor()
  await openClause(merchant, 'Returns')
  expect(await length(merchant).inputValue()).toBe('44')
  await discard(merchant)
})

it('the clock is chosen by the name of a city, with the keys alone, and what is no name changes nothing', async () => {
  const { merchant } = desk
  const { app } = merchant
  await mending(merchant, fresh)
  await app.getByRole('button', { name: 'Clock, holidays, money, languages and documents' }).press('Enter')
  const zone = app.getByRole('combobox', { name: 'Time zone', exact: true })
  await expect.poll(() => zone.inputValue(), { timeout: patience }).toBe('Prague (Europe)')
  await zone.fill('lisb')
  await app.getByRole('option', { name: 'Lisbon (Europe)' }).waitFor({ timeout: patience })
  await zone.press('Enter')
  await expect.poll(() => zone.inputValue()).toBe('Lisbon (Europe)')
  await saved(merchant)
  await zone.fill('Atlantis')
  await app.getByText('Nothing is called that.').waitFor({ timeout: patience })
  await zone.press('Tab')
  await expect.poll(() => zone.inputValue()).toBe('Lisbon (Europe)')
  const currency = app.getByRole('combobox', { name: 'Currency', exact: true })
  await currency.fill('us dol')
  await app.getByRole('option', { name: 'US Dollar (USD)' }).click()
  await expect.poll(() => currency.inputValue()).toBe('US Dollar (USD)')
  await undoAll(merchant)
  await expect.poll(() => currency.inputValue()).toBe('Euro (EUR)')
  expect(await zone.inputValue()).toBe('Prague (Europe)')
})

it.each([1280, 390])('axe finds nothing serious where a document is added and codes are chosen, Tab leads everywhere, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  const { app } = merchant
  await open(merchant)
  await app.getByRole('button', { name: 'Clock, holidays, money, languages and documents' }).click()
  const currency = app.getByRole('combobox', { name: 'Currency', exact: true })
  await currency.fill('dollar')
  await app.getByRole('option', { name: 'US Dollar (USD)' }).waitFor({ timeout: patience })
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
  await currency.press('Escape')
  await currency.blur()
  expect(await wrongByTab(merchant.page, await frameOf(merchant))).toEqual([])
  await app.getByRole('button', { name: 'Add a document' }).click()
  await dialog(merchant).getByLabel('What it is').selectOption({ label: `Another version of “${terms}”` })
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
})
