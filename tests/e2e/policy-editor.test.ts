import { afterAll, describe, expect, inject, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { wrongByTab } from './support/by-tab.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { patience } from './support/desk.ts'
import { addClause, openClause, openDraft, placeOf, saved, undoAll } from './support/editor.ts'
import type { Merchant } from './support/merchant.ts'
import { control, heldOrder, placeDelivered } from './support/shopify.ts'
import { takeComplaints } from './support/shopper-checks.ts'
import { ask, tokenOf } from './support/wire.ts'

const shop = 'klenota'
const title = 'KLENOTA'
const terms = 'General Business Terms and Conditions'
const returns = 'Return without giving a reason'
const [own, name] = ['Alena Horáková', 'Matěj Suchý']
const desk = atDesk(shop)
const move = (to: object) => control<{ offsetMs: number }>('/clock', 'POST', to)
const before = control<{ offsetMs: number }>('/clock')
afterAll(async () => move({ offsetMs: (await before).offsetMs }))

const open = (merchant: Merchant) => openDraft(merchant, title, shop)
const fine = 'Nothing is wrong with it: it can be published.'
const settings = 'Clock, holidays, money, languages and documents'

/** A fault, made in the form; the place at which it must be told, and with what words. */
interface Fault { what: string; make: (merchant: Merchant) => Promise<unknown>; at: string; says: string | RegExp }
const faults: Fault[] = [
  { what: 'a time of no days', at: '["return-window"].params.length', says: 'A whole number of at least 1 is wanted here.', make: async (one) => { await openClause(one, returns); await one.app.getByLabel('Length', { exact: true }).fill('0') } },
  { what: 'a figure that the wording does not show', at: '["return-window"].params.length', says: 'which its text does not show', make: async (one) => { await openClause(one, returns); await one.app.getByLabel('Wording', { exact: true }).fill('You may return the Goods within a while.') } },
  { what: 'a slot for nothing', at: '["return-window"].text', says: 'The slot {length.dais} names no parameter of the clause.', make: async (one) => { await openClause(one, returns); await one.app.getByLabel('Wording', { exact: true }).fill('Within {length.dais} days.') } },
  { what: 'no heading', at: '["return-window"].heading', says: 'A text that is not empty is wanted here.', make: async (one) => { await openClause(one, returns); await one.app.getByLabel('Heading', { exact: true }).fill('') } },
  { what: 'no place in the document', at: '["return-window"].cites', says: 'At least 1 must stand here.', make: async (one) => { await openClause(one, returns); await one.app.getByLabel('Place in the document', { exact: true }).fill('') } },
  { what: 'no reason to ask', at: '["return-window"].appliesTo.grounds', says: 'At least 1 must stand here.', make: async (one) => { await openClause(one, returns); await one.app.getByRole('checkbox', { name: 'Changed their mind' }).uncheck() } },
  { what: 'a sum finer than the money', at: '.params.tariff', says: 'The tariff is no amount in CZK.', make: async (one) => { await openClause(one, 'Missing gift box'); await one.app.getByLabel('Sum', { exact: true }).fill('10.005') } },
  { what: 'a second time for one right', at: '.params.right', says: /both say how long the right “return” lasts/, make: (one) => addClause(one, terms, 'Return or warranty period') },
  { what: 'an exclusion of nothing', at: '.customised.params.when[0][0]', says: 'A text that is not empty is wanted here.', make: async (one) => { await openClause(one, 'Goods changed to your wishes'); await one.app.getByLabel('What is asked, condition 1 of case 1').selectOption({ label: 'The time of a right is over' }) } },
  { what: 'a document from no day', at: '["klenota-terms"].effectiveFrom', says: 'A date is wanted here', make: async (one) => { await one.app.getByRole('button', { name: 'About this document' }).first().click(); await one.app.getByLabel('In force from', { exact: true }).fill('') } },
]

describe('a draft with a fault can’t be published, and says why at the right field', () => {
  it.each(faults)('$what', async ({ make, at, says }) => {
    const { merchant } = desk
    const { app } = merchant
    await open(merchant)
    await app.getByText(fine).waitFor({ timeout: patience })
    await make(merchant)
    await saved(merchant)
    await app.getByText(fine).waitFor({ state: 'hidden', timeout: patience })
    await app.getByRole('button', { name: 'Publish', exact: true }).click()
    await app.getByText('It can’t be published as it is').waitFor({ timeout: patience })
    expect(await app.getByRole('dialog').count()).toBe(0)
    const place = placeOf(merchant, at)
    await place.getByText(says).first().waitFor({ timeout: patience })
    // The focus is in the field, for whoever sees nothing of it.
    await expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await undoAll(merchant)
    await app.getByText(fine).waitFor({ timeout: patience })
  })
})

/** Goes on as another member of the shop's staff, whom the admin's own switch names. */
async function actAs({ page }: Merchant, name: string): Promise<void> {
  await page.goto(`${inject('stack').admin}/store/${shop}`)
  await Promise.all([page.waitForEvent('load'), page.getByLabel('Signed in as').selectOption({ label: name })])
}

it('two editors at once see each other and each other’s changes, and lose nothing where both change the same', async () => {
  const { merchant } = desk
  const colleague = await desk.another()
  await actAs(colleague, name)
  await colleague.open('/app/policies')
  await colleague.app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
  await merchant.open('/app/settings/people')
  const role = merchant.app.getByLabel(`Role of ${name}`)
  await role.waitFor({ timeout: patience })
  if ((await role.inputValue()) !== 'manager') {
    await role.selectOption('manager')
    await merchant.page.getByRole('button', { name: 'Save', exact: true }).click()
    await merchant.page.getByText('Roles saved').first().waitFor()
  }

  for (const one of [merchant, colleague]) { await open(one); await openClause(one, returns) }
  await colleague.app.getByText(`${own} is here too, at “${returns}”`).waitFor({ timeout: patience })
  await merchant.app.getByText(`${name} is here too, at “${returns}”`).waitFor({ timeout: patience })
  const length = (one: Merchant) => one.app.getByLabel('Length', { exact: true })
  await length(merchant).fill('70')
  await colleague.app.getByLabel('Heading', { exact: true }).fill('Returning goods')
  await expect.poll(() => length(colleague).inputValue(), { timeout: patience }).toBe('70')
  await merchant.app.getByRole('button', { name: 'Returning goods', exact: true }).waitFor({ timeout: patience })
  await colleague.app.getByRole('region', { name: 'As it is published' }).getByText('within 70 days').waitFor({ timeout: patience })

  await Promise.all([length(merchant).fill('80'), length(colleague).fill('90')])
  const told = (one: Merchant) => one.app.getByText(`${one === merchant ? name : own} changed the same`, { exact: true })
  await expect.poll(async () => (await told(merchant).count()) + (await told(colleague).count()), { timeout: patience }).toBe(1)
  const [second, mine, theirs] = (await told(merchant).count()) ? [merchant, 80, 90] : [colleague, 90, 80]
  await second.app.getByText(`${mine} days`, { exact: true }).waitFor()
  await second.app.getByText(`${theirs} days`, { exact: true }).waitFor()
  await second.app.getByText(new RegExp(`^Changed by ${second === merchant ? name : own}, \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d$`)).waitFor()
  expect(await length(second).inputValue()).toBe(String(theirs))
  await second.app.getByRole('button', { name: 'Take mine' }).click()
  await saved(second)
  for (const one of [merchant, colleague]) await expect.poll(() => length(one).inputValue(), { timeout: patience }).toBe(String(mine))
  for (const one of [merchant, colleague]) await told(one).waitFor({ state: 'hidden' })
})

it('a draft is asked about before it is discarded', async () => {
  const { merchant } = desk
  const { app } = merchant
  await open(merchant)
  await app.getByRole('button', { name: 'Discard draft' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await app.getByRole('dialog').waitFor({ state: 'hidden' })
  await app.getByRole('button', { name: 'Discard draft' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click()
  await app.getByRole('button', { name: `Edit ${title}`, exact: true }).waitFor({ timeout: patience })
})

it('a clause is added, moved, taken out and brought back', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  const headings = () => app.getByRole('list', { name: `Clauses of ${terms}` }).getByRole('heading', { level: 3 }).allInnerTexts()
  await open(merchant)
  const [first = '', second = ''] = await headings()
  await app.getByRole('button', { name: `Move “${first}” down` }).click()
  await expect.poll(async () => (await headings()).slice(0, 2)).toEqual([second, first])
  await app.getByRole('button', { name: `Take out “${first}”` }).click()
  await page.getByText(`“${first}” taken out`).first().waitFor()
  await expect.poll(async () => (await headings())[1]).not.toBe(first)
  await app.getByRole('button', { name: `Undo: Taking out “${first}”` }).press('Control+z')
  await expect.poll(async () => (await headings()).slice(0, 2)).toEqual([second, first])
  await addClause(merchant, terms, 'Something that has to be said')
  await app.getByLabel('Wording', { exact: true }).fill('Please wrap pearls in cotton.')
  await app.getByRole('region', { name: 'As it is published' }).getByText('Please wrap pearls in cotton.').waitFor({ timeout: patience })
  await undoAll(merchant)
  expect((await headings()).slice(0, 2)).toEqual([first, second])
})

it('a wording is translated, with slots put in by buttons, and what is missing is marked', async () => {
  const { merchant } = desk
  const { app } = merchant
  await open(merchant)
  await app.getByRole('button', { name: settings }).click()
  await app.getByRole('combobox', { name: 'Languages', exact: true }).selectOption({ label: 'Czech' })
  await app.getByText(/^Czech: \d+ of \d+ clauses have no wording yet/).first().waitFor({ timeout: patience })
  await openClause(merchant, returns)
  await app.getByRole('tab', { name: 'Czech missing' }).click()
  const wording = app.getByLabel('Wording', { exact: true })
  await wording.fill('Zboží můžete vrátit do  dnů.')
  await placeOf(merchant, '.translations.cs.text').getByText(/its translation into “cs” does not/).waitFor({ timeout: patience })
  await app.getByRole('tab', { name: 'Czech error' }).waitFor()
  await wording.press('End')
  for (let i = 0; i < 5; i += 1) await wording.press('ArrowLeft')
  await app.getByRole('button', { name: 'Insert the slot {length.days}' }).click()
  expect(await wording.inputValue()).toBe('Zboží můžete vrátit do {length.days} dnů.')
  await app.getByRole('region', { name: 'As it is published' }).getByText('Zboží můžete vrátit do 60 dnů.').waitFor({ timeout: patience })
  await app.getByRole('tab', { name: 'Czech', exact: true }).waitFor()
  await undoAll(merchant)
})

it('what can’t be saved stays, says so, and is sent again', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  await open(merchant)
  await openClause(merchant, returns)
  const length = app.getByLabel('Length', { exact: true })
  await page.route('**/drafts/*/act', (route) => route.abort())
  await length.fill('61')
  await app.getByText('Your last changes did not reach Recourse.').waitFor({ timeout: patience })
  await app.getByRole('link', { name: 'Policies' }).click()
  await app.getByRole('dialog', { name: 'Leave without your last changes?' }).getByRole('button', { name: 'Stay' }).click()
  await app.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await length.inputValue()).toBe('61')
  await page.unroute('**/drafts/*/act')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(merchant)
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'hidden' })
  takeComplaints(merchant, /ERR_FAILED/)
  await page.reload()
  await openClause(merchant, returns)
  expect(await length.inputValue()).toBe('61')
  await length.fill('60')
  await saved(merchant)
})

/** What the app answers to a change of mind about an order now: its verdict, and the last day of the return. */
async function answer(name: string): Promise<string> {
  const order = await heldOrder(shop, name)
  const lines = JSON.stringify([{ lineItemId: `gid://shopify/LineItem/${order.lineItems[0]?.id}`, quantity: 1, ground: 'change-of-mind' }])
  const { decisions } = (await (await ask(await tokenOf(shop), { path: `/app/orders/${order.id}/claim`, route: 'routes/app.orders.$key_.claim', form: { intent: 'preview', lines } })).json()) as { decisions: Array<{ answer: { verdict: string; periods: Array<{ right: string; lastDay: string }> } }> }
  const [decided] = decisions
  return `${decided?.answer.verdict} until ${decided?.answer.periods.find((one) => one.right === 'return')?.lastDay}`
}

it('a longer window is published from a later day: an order before it keeps the old answer, one after it gets the new', async () => {
  const { merchant } = desk
  const { app } = merchant
  await open(merchant)
  await openClause(merchant, returns)
  await app.getByLabel('Length', { exact: true }).fill('90')
  await saved(merchant)
  await app.getByRole('button', { name: 'Publish', exact: true }).click()
  await app.getByRole('dialog').getByText('60 days → 90 days.').first().waitFor({ timeout: patience })
  await app.getByLabel('From a later day').press('Space')
  await app.getByLabel('Day', { exact: true }).fill('2026-11-20')
  await app.getByRole('button', { name: 'Schedule' }).click()
  await app.getByText('Choose a day that is still to come, or publish it at once: orders already placed keep their terms.').waitFor({ timeout: patience })
  await app.getByLabel('Day', { exact: true }).fill('2027-06-01')
  await app.getByLabel('Note (optional)').fill('Ninety days from June')
  await app.getByRole('button', { name: 'Schedule' }).click()
  await app.getByRole('heading', { name: `${title}, version 2` }).waitFor({ timeout: patience })
  await app.getByText('For orders from 1 Jun 2027').waitFor()
  await move({ now: '2027-06-05T11:00:00Z' })
  // Half a year later the app's own token has lapsed: it gets another when somebody comes.
  await merchant.open('/app/policies')
  await app.getByText('Ninety days from June').waitFor({ timeout: patience })
  // Prague is two hours ahead of UTC: its first of June begins at 22:00.
  const ring = 'Zásnubní prsten Alma s morganitem'
  const old = await placeDelivered(shop, [{ product: ring }], '2027-06-03T10:00:00Z', '2027-05-31T21:59:59Z')
  const fresh = await placeDelivered(shop, [{ product: ring }], '2027-06-04T10:00:00Z', '2027-05-31T22:00:00Z')
  expect([await answer(old), await answer(fresh)]).toEqual(['eligible until 2027-08-02', 'eligible until 2027-09-02'])
  await move({ offsetMs: (await before).offsetMs })
  // It is not in force yet, and withdrawn: other stories of the shop know its first version alone.
  await merchant.open('/app/policies')
  await app.getByRole('link', { name: 'Version 2', exact: true }).click()
  await app.getByRole('button', { name: 'Withdraw', exact: true }).click({ timeout: patience })
  await app.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click()
  await app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
  await app.getByText('Version 2').waitFor({ state: 'hidden' })
})

it.each([1280, 390])('axe finds nothing serious in the editor, Tab leads everywhere, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  await open(merchant)
  await openClause(merchant, 'Missing gift box')
  await saved(merchant)
  const frame = await frameOf(merchant)
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
  expect(await wrongByTab(merchant.page, frame)).toEqual([])
})
