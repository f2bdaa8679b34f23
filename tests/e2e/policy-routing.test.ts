import { afterAll, describe, expect, it } from 'vitest'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { atDesk } from './support/at-desk.ts'
import { wrongByTab } from './support/by-tab.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { rows, until } from './support/database.ts'
import { patience } from './support/desk.ts'
import type { Merchant } from './support/merchant.ts'
import { control, heldOrder, placeDelivered, shopOf } from './support/shopify.ts'
import { ask, tokenOf } from './support/wire.ts'

const shop = 'klenota'
const desk = atDesk(shop)
const move = (to: object) => control<{ offsetMs: number }>('/clock', 'POST', to)
const before = control<{ offsetMs: number }>('/clock')
const moveBack = async () => move({ offsetMs: (await before).offsetMs })
afterAll(moveBack)

const openRouting = async (merchant: Merchant) => {
  await merchant.open('/app/policies/routing')
  await merchant.app.getByRole('heading', { name: 'Rules', exact: true }).waitFor({ timeout: patience })
}
const rules = ({ app }: Merchant) => app.getByRole('list', { name: 'Rules', exact: true }).getByRole('listitem')
/** Adds a rule for KLENOTA Export; `choose` sets its conditions in the dialog. */
async function addRule({ app }: Merchant, choose: (dialog: ReturnType<Merchant['app']['getByRole']>) => Promise<void>): Promise<void> {
  await app.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = app.getByRole('dialog')
  await dialog.getByLabel('Policy', { exact: true }).selectOption({ label: 'KLENOTA Export' })
  await choose(dialog)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
const save = (merchant: Merchant) => merchant.page.getByRole('button', { name: 'Save', exact: true }).click()

/** A customer of the shop who lives in a country. */
async function customerIn(country: string): Promise<number> {
  const [row] = await rows('select "customerId" as id from "Order" where shop = $1 and facts->\'shippingAddress\'->>\'countryCodeV2\' = $2 and "customerId" is not null limit 1', [shopOf(shop), country])
  return Number(String(row?.id).split('/').at(-1))
}

/** The last day on which an order can be returned without a reason. */
async function lastDay(name: string): Promise<string | undefined> {
  const order = await heldOrder(shop, name)
  const lines = JSON.stringify([{ lineItemId: `gid://shopify/LineItem/${order.lineItems[0]?.id}`, quantity: 1, ground: 'change-of-mind' }])
  const { decisions } = (await (await ask(await tokenOf(shop), { path: `/app/orders/${order.id}/claim`, route: 'routes/app.orders.$key_.claim', form: { intent: 'preview', lines } })).json()) as { decisions: Array<{ answer: { periods: Array<{ right: string; lastDay: string }> } }> }
  return decisions[0]?.answer.periods.find((one) => one.right === 'return')?.lastDay
}

describe('orders from abroad go to a policy of their own', () => {
  it('once it is imported, which alone binds nothing', async () => {
    const { merchant } = desk
    const { app } = merchant
    await openRouting(merchant)
    await app.getByText('There is one policy, so every order goes to it. Add a second one under Policies to send some orders elsewhere.').waitFor()
    expect(await app.getByRole('button', { name: 'Add a rule' }).isDisabled()).toBe(true)
    const set: PolicySet = { ...structuredClone(policyLibrary.klenota as PolicySet), name: 'klenota-export', title: 'KLENOTA Export' }
    for (const clause of set.documents.flatMap((one) => one.clauses)) if (clause.kind === 'window' && clause.id === 'return-window') clause.params.length = { days: 30 }
    await merchant.open('/app/policies/import')
    await app.getByLabel('Policy file').waitFor({ timeout: patience })
    await app.getByLabel('Policy file').setInputFiles({ name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(set)) })
    await app.getByRole('button', { name: 'Publish', exact: true }).click({ timeout: patience })
    await app.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click()
    await app.getByRole('heading', { name: 'KLENOTA Export, version 1' }).waitFor({ timeout: patience })
    await app.getByText('No orders are sent to this policy now.').waitFor()
  })

  it('by a rule that is previewed, moved by keyboard and saved; orders of before keep their terms', async () => {
    await move({ now: '2027-06-05T11:00:00Z' })
    const { merchant } = desk
    const { app, page } = merchant
    await openRouting(merchant)
    await addRule(merchant, async (dialog) => {
      await dialog.getByLabel('Find a country').fill('germ')
      await dialog.getByText('1 country', { exact: true }).waitFor({ state: 'attached' })
      await dialog.getByRole('checkbox', { name: 'Germany' }).press('Space')
    })
    await app.getByLabel('Country', { exact: true }).selectOption('DE')
    await app.getByText('An order from Germany by a consumer on the online store placed today is bound by “KLENOTA”, version 1 (rule 1). With these rules it would be bound by “KLENOTA Export”, version 1 (rule 1).').waitFor()
    await addRule(merchant, (dialog) => dialog.getByLabel('Businesses').press('Space'))
    expect(await rules(merchant).locator('p:first-child').allInnerTexts()).toEqual(['Orders from Germany', 'Orders by businesses', 'Every other order'])
    await app.getByRole('button', { name: 'Move rule 2 up' }).focus()
    await page.keyboard.press('Enter')
    await app.getByText('Now rule 1 of 3.').waitFor()
    expect([await rules(merchant).locator('p:first-child').allInnerTexts(), await app.locator(':focus').getAttribute('aria-label')]).toEqual([['Orders by businesses', 'Orders from Germany', 'Every other order'], 'Move rule 1 down'])
    await app.getByRole('button', { name: 'Take rule 1 away' }).click()
    await save(merchant)
    await page.getByText('Rules saved').first().waitFor({ timeout: patience })
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'hidden' })

    await move({ now: '2027-06-10T11:00:00Z' })
    const ring = [{ product: 'Zásnubní prsten Alma s morganitem' }]
    const [german, czech] = [await customerIn('DE'), await customerIn('CZ')]
    const old = await placeDelivered(shop, ring, '2027-06-08T10:00:00Z', '2027-06-04T10:00:00Z', german)
    const abroad = await placeDelivered(shop, ring, '2027-06-08T10:00:00Z', '2027-06-06T10:00:00Z', german)
    const home = await placeDelivered(shop, ring, '2027-06-08T10:00:00Z', '2027-06-06T10:00:00Z', czech)
    // Sixty days after delivery, and thirty.
    expect([await lastDay(old), await lastDay(abroad), await lastDay(home)]).toEqual(['2027-08-07', '2027-07-08', '2027-08-07'])
  })

  it('and as long as that has not begun it is withdrawn, which the audit log keeps', async () => {
    await moveBack()
    const { merchant } = desk
    const { app, page } = merchant
    await openRouting(merchant)
    expect(await rules(merchant).locator('p:first-child').allInnerTexts()).toEqual(['Every order'])
    await app.getByRole('heading', { name: 'To come' }).waitFor()
    const withdraw = app.getByRole('button', { name: /^Withdraw the rules for orders from 5 Jun 2027/ })
    await withdraw.press('Enter')
    await app.getByRole('dialog').getByRole('button', { name: 'Keep them' }).press('Enter')
    await until(async () => (await app.locator(':focus').getAttribute('aria-label'))?.startsWith('Withdraw the rules') ?? false)
    await withdraw.click()
    await app.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click()
    await page.getByText('Rules withdrawn').first().waitFor({ timeout: patience })
    await app.getByRole('heading', { name: 'To come' }).waitFor({ state: 'hidden' })
    await merchant.open('/app/settings/audit')
    await app.getByText('A change of which policy binds which orders withdrawn before it came into force').waitFor({ timeout: patience })
    await app.getByText('1. Orders from Germany: klenota-export').first().waitFor()
  })
})

it('a rule without conditions above others is refused where it stands, and what was changed is discarded', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  await openRouting(merchant)
  await addRule(merchant, async () => {})
  await save(merchant)
  await app.getByText('Some of it needs your attention, so nothing was saved.').waitFor({ timeout: patience })
  await rules(merchant).first().getByText('Choose at least one condition: a rule without any takes every order, so that none below it is reached.').waitFor()
  await until(async () => (await app.locator(':focus').innerText()).startsWith('1.'))
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await app.getByText('Every order', { exact: true }).waitFor()
})

it.each([1280, 390])('axe finds nothing serious at %d pixels, nothing is wider, and all of it is reached by Tab', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  await openRouting(merchant)
  await addRule(merchant, (dialog) => dialog.getByLabel('Businesses').press('Space'))
  await merchant.app.getByText('Rules in force now').waitFor()
  expect([...(await graveFaults(merchant)), await overhang(merchant), ...(await wrongByTab(merchant.page, await frameOf(merchant)))]).toEqual([0])
})
