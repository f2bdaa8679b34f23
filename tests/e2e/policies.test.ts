import { afterAll, describe, expect, inject, it } from 'vitest'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { atDesk } from './support/at-desk.ts'
import { frameOf, graveFaults, graveFaultsIn, overhang } from './support/checks.ts'
import { until } from './support/database.ts'
import { patience } from './support/desk.ts'
import type { Merchant } from './support/merchant.ts'
import { control, heldOrder, placeDelivered } from './support/shopify.ts'
import { takeAction } from './support/shopper.ts'
import { ask, tokenOf } from './support/wire.ts'

const shop = 'kestia'
const desk = atDesk(shop)
const storefront = (handle: string, path: string) => `${inject('stack').accounts}/storefront/${handle}/apps/recourse/terms${path}`
const move = (to: object) => control<{ offsetMs: number }>('/clock', 'POST', to)
const before = control<{ offsetMs: number }>('/clock')
afterAll(async () => move({ offsetMs: (await before).offsetMs }))

const openPolicies = async (merchant: Merchant) => {
  await merchant.open('/app/policies')
  await merchant.app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
}
const openVersion = async (merchant: Merchant, number: number) => {
  await openPolicies(merchant)
  await merchant.app.getByRole('link', { name: `Version ${number}`, exact: true }).click()
  await merchant.app.getByRole('heading', { name: `Kestia, version ${number}` }).waitFor({ timeout: patience })
}
/** What the page of a version exports. */
async function exported(merchant: Merchant, number: number): Promise<{ text: string; policy: PolicySet }> {
  await openVersion(merchant, number)
  const [download] = await Promise.all([merchant.page.waitForEvent('download'), merchant.app.getByRole('button', { name: 'Export', exact: true }).click()])
  expect(download.suggestedFilename()).toBe(`kestia-${number}.json`)
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return { text, policy: (JSON.parse(text) as { policy: PolicySet }).policy }
}
const returnDays = (set: PolicySet, days: number): PolicySet => {
  const copy = structuredClone(set)
  for (const clause of copy.documents.flatMap((one) => one.clauses)) if (clause.kind === 'window' && clause.id === 'satisfaction') clause.params.length = { days }
  return copy
}
const choose = async ({ app }: Merchant, content: string) => {
  await app.getByLabel('Policy file').setInputFiles({ name: 'kestia.json', mimeType: 'application/json', buffer: Buffer.from(content) })
}

/** What the app answers to a change of mind about an order now: its verdict, and the last day of the return. */
async function answer(name: string): Promise<string> {
  const order = await heldOrder(shop, name)
  const lines = JSON.stringify([{ lineItemId: `gid://shopify/LineItem/${order.lineItems[0]?.id}`, quantity: 1, ground: 'change-of-mind' }])
  const { decisions } = (await (await ask(await tokenOf(shop), { path: `/app/orders/${order.id}/claim`, route: 'routes/app.orders.$key_.claim', form: { intent: 'preview', lines } })).json()) as { decisions: Array<{ answer: { verdict: string; periods: Array<{ right: string; lastDay: string }> } }> }
  const [decided] = decisions
  return `${decided?.answer.verdict} until ${decided?.answer.periods.find((one) => one.right === 'return')?.lastDay}`
}

describe('a longer return from a later day on', () => {
  it('is imported, shown as better for the shopper, and scheduled', async () => {
    const { merchant } = desk
    const { app, page } = merchant
    const { policy } = await exported(merchant, 1)
    await merchant.open('/app/policies/import')
    await app.getByLabel('Policy file').waitFor({ timeout: patience })
    await choose(merchant, JSON.stringify(returnDays(policy, 60)))
    await app.getByRole('heading', { name: 'What it changes against version 1' }).waitFor({ timeout: patience })
    await app.getByText('30 days → 60 days.').waitFor()
    await app.getByText('1 better for the shopper', { exact: true }).waitFor()
    const publish = app.getByRole('button', { name: 'Publish', exact: true })
    await publish.press('Enter')
    const dialog = app.getByRole('dialog', { name: 'Publish Kestia?' })
    await dialog.getByText('It becomes version 2. Once it binds orders it can’t be taken back: what comes after it is another version.').waitFor()
    await dialog.getByText('1 better for the shopper', { exact: true }).waitFor()
    expect(await graveFaults(merchant)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await until(async () => (await app.locator(':focus').innerText()) === 'Publish')
    // What can't be read takes the place of what could: nothing of the file before is left to be published.
    await app.getByLabel('Policy file').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from([0xff, 0xfe, 0x00]) })
    await app.getByText('The file is no text in UTF-8').waitFor()
    expect([await publish.count(), await app.getByText('30 days → 60 days.').count()]).toEqual([0, 0])
    await choose(merchant, JSON.stringify(returnDays(policy, 60)))
    await publish.click({ timeout: patience })
    await app.getByLabel('From a later day').press('Space')
    await app.getByLabel('Day', { exact: true }).fill('2026-11-20')
    await app.getByRole('button', { name: 'Schedule' }).click()
    await app.getByText('Choose a day that is still to come, or publish it at once: orders already placed keep their terms.').waitFor({ timeout: patience })
    await app.getByLabel('Day', { exact: true }).fill('2027-06-01')
    await app.getByLabel('Note (optional)').fill('Sixty days from June')
    await app.getByRole('button', { name: 'Schedule' }).click()
    await app.getByRole('heading', { name: 'Kestia, version 2' }).waitFor({ timeout: patience })
    await app.getByText('For orders from 1 Jun 2027').waitFor()
    await openPolicies(merchant)
    await app.getByText('Sixty days from June').waitFor()
    await app.getByText('Scheduled', { exact: true }).waitFor()
  })

  it('an order before it keeps the old answer, one after it gets the new, each with its clause on the storefront', async () => {
    await move({ now: '2027-06-05T11:00:00Z' })
    // Half a year is more than the app's access outlasts: whoever opens it renews it.
    await openPolicies(desk.merchant)
    const old = await placeDelivered(shop, [{ product: 'Moonstone Ring' }], '2027-06-03T10:00:00Z', '2027-05-31T22:59:59Z')
    const fresh = await placeDelivered(shop, [{ product: 'Moonstone Ring' }], '2027-06-04T10:00:00Z', '2027-05-31T23:00:00Z')
    // London is an hour ahead of UTC: its first of June begins at 23:00.
    expect([await answer(old), await answer(fresh)]).toEqual(['eligible until 2027-07-03', 'eligible until 2027-08-03'])
    for (const [order, number, days] of [[old, 1, 30], [fresh, 2, 60]] as const) {
      const shopper = await desk.shopper(order, { width: 390, language: 'en' })
      const { page } = shopper
      await takeAction(shopper)
      await page.getByRole('button', { name: shopper.words('clause.open', { heading: 'Not entirely happy' }), exact: true }).first().click({ timeout: patience })
      const [terms] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('dialog').getByRole('link', { name: shopper.words('clause.whole') }).click()])
      await terms.waitForLoadState()
      expect(new URL(terms.url()).pathname).toBe(`/storefront/kestia/apps/recourse/terms/kestia/${number}`)
      const clause = terms.locator(':target')
      expect(await clause.innerText()).toBe('Not entirely happy')
      await terms.getByText(new RegExp(`${days} days`)).first().waitFor()
      expect([await graveFaultsIn(terms), await terms.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([[], 0])
      await terms.close()
    }
  })

  it('is compared by keyboard with the version before', async () => {
    const { merchant } = desk
    const { app, page } = merchant
    await openPolicies(merchant)
    await app.getByRole('link', { name: 'Compare versions' }).or(app.getByRole('button', { name: 'Compare versions' })).first().press('Enter')
    await app.getByRole('heading', { name: 'What Kestia, version 2 changes' }).waitFor({ timeout: patience })
    await app.getByText('Better for the shopper', { exact: true }).waitFor()
    await app.getByRole('button', { name: 'Exchange the two' }).focus()
    await page.keyboard.press('Enter')
    await app.getByRole('heading', { name: 'What Kestia, version 1 changes' }).waitFor({ timeout: patience })
    await app.getByText('60 days → 30 days.').waitFor()
    await app.getByText('Worse for the shopper', { exact: true }).waitFor()
    // Choosing alone compares nothing; what was compared is gone back to.
    await app.getByLabel('Before', { exact: true }).selectOption({ label: 'Kestia, version 1 (earlier)' })
    await app.getByLabel('After', { exact: true }).selectOption({ label: 'Kestia, version 2 (in force)' })
    await app.getByText('60 days → 30 days.').waitFor()
    await app.getByRole('button', { name: 'Compare', exact: true }).press('Enter')
    await app.getByText('30 days → 60 days.').waitFor({ timeout: patience })
    await page.goBack()
    await app.getByText('60 days → 30 days.').waitFor({ timeout: patience })
  })

  it('is withdrawn while it is not in force, and gone from the storefront', async () => {
    await move({ offsetMs: (await before).offsetMs })
    const { merchant } = desk
    const { app, page } = merchant
    await page.goto(storefront(shop, '/kestia/2'))
    await page.getByText('This version is not in force yet.').waitFor()
    // Whoever publishes another meanwhile is told that it takes over, and compares a later day with it.
    const { policy } = await exported(merchant, 1)
    await merchant.open('/app/policies/import')
    await app.getByLabel('Policy file').waitFor({ timeout: patience })
    await choose(merchant, JSON.stringify(returnDays(policy, 45)))
    await app.getByRole('button', { name: 'Publish', exact: true }).click({ timeout: patience })
    const dialog = app.getByRole('dialog', { name: 'Publish Kestia?' })
    await dialog.getByText('Version 2 is scheduled and takes over from 1 Jun 2027 on: what you publish here counts only for orders placed before.', { exact: false }).waitFor()
    await dialog.getByLabel('From a later day').press('Space')
    await dialog.getByLabel('Day', { exact: true }).fill('2027-06-02')
    await dialog.getByText('60 days → 45 days.').waitFor()
    expect([...(await graveFaults(merchant)), await dialog.getByText('takes over').count()]).toEqual([0])
    await openVersion(merchant, 2)
    // By keyboard: Polaris takes the focus off a button that the mouse has pressed.
    await app.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter')
    await app.getByRole('dialog').getByRole('button', { name: 'Keep it' }).press('Enter')
    await until(async () => (await app.locator(':focus').innerText()) === 'Withdraw')
    await app.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await app.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click()
    await app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
    await app.getByText('Version 2').waitFor({ state: 'hidden' })
    await merchant.open('/app/settings/audit')
    await app.getByText('Version 2 of the policy “kestia” withdrawn before it came into force').waitFor({ timeout: patience })
    const gone = await fetch(storefront(shop, '/kestia/2'))
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('There is no such version of the shop’s terms.')])
  })
})

describe('a file that can’t be published', () => {
  it('is told where and why, and nothing can be pressed', async () => {
    const { merchant } = desk
    const { app } = merchant
    const { text } = await exported(merchant, 1)
    await merchant.open('/app/policies/import')
    await app.getByLabel('Policy file').waitFor({ timeout: patience })
    await choose(merchant, text.replace('"title": "Kestia"', '"title": "Kestia!"'))
    await app.getByText('$.hash · wrong-hash').waitFor({ timeout: patience })
    await choose(merchant, '{"name": ')
    await app.getByText('$ · not-json').waitFor({ timeout: patience })
    await choose(merchant, text.replace('"tier": "merchant-policy"', '"tear": "merchant-policy"').replace(/^ {2}"(format|hash)".*\n/gm, '').replace('"policy": {', '"policy": {'))
    await app.getByText(/unknown-key|unknown-member/).first().waitFor({ timeout: patience })
    await app.getByText(/^\d+ errors?, \d+ warnings?, listed below\.$/).waitFor({ state: 'attached' })
    expect(await app.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
  })

  it('as a correction that is worse for the shopper is refused with the clause', async () => {
    const { merchant } = desk
    const { app } = merchant
    const { policy } = await exported(merchant, 1)
    await app.getByRole('link', { name: 'Correct' }).or(app.getByRole('button', { name: 'Correct' })).first().click()
    await app.getByRole('heading', { name: 'Correct version 1 of Kestia' }).waitFor({ timeout: patience })
    await choose(merchant, JSON.stringify(returnDays(policy, 29)))
    await app.getByText('A correction binds orders already placed, so it may only better the shopper’s position. “Not entirely happy”: 30 days → 29 days. (worse for the shopper)').waitFor({ timeout: patience })
    expect(await app.getByRole('button', { name: 'Publish as a correction' }).count()).toBe(0)
    await choose(merchant, JSON.stringify(returnDays(policy, 31)))
    await app.getByRole('button', { name: 'Publish as a correction' }).click({ timeout: patience })
    await app.getByText('It becomes version 2 and takes the place of version 1, for the orders already placed under it as well. It can’t be taken back.').waitFor()
    await app.getByRole('button', { name: 'Publish the correction' }).click()
    await app.getByText('Say why it is corrected: it stands beside the version, for ever.').waitFor({ timeout: patience })
  })
})

describe('the page of the terms on the storefront', () => {
  it('says every clause, also what is said nowhere else: what becomes of an account (KT-49)', async () => {
    const klenota = await desk.another()
    const { page } = klenota
    await page.goto(`${inject('stack').admin}/store/klenota/apps/recourse/app/policies`)
    await klenota.app.getByRole('heading', { name: 'KLENOTA', exact: true }).waitFor({ timeout: patience })
    await page.goto(storefront('klenota', ''))
    await page.getByRole('heading', { name: 'Terms of KLENOTA', level: 1 }).waitFor()
    const account = page.getByRole('region', { name: 'User account' })
    await account.getByText('you grant consent to the processing of the personal data entered').waitFor()
    await account.getByText('we have the right to cancel your user account without any compensation').waitFor()
    expect(await page.evaluate('[document.documentElement.lang, document.scripts.length]')).toEqual(['en', 0])
    await page.getByText('Contents', { exact: true }).press('Enter')
    await page.getByRole('link', { name: 'User account' }).first().click()
    expect(await page.locator(':target').innerText()).toBe('User account')
  })

  it('is given only to whom Shopify has sent', async () => {
    expect((await fetch(`${inject('stack').app}/proxy/terms/kestia/1?shop=kestia.myshopify.com`)).status).toBe(401)
  })
})

it.each([1280, 390])('axe finds nothing serious on the pages of policies, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  const found: Record<string, unknown> = {}
  const look = async (name: string) => { await (await frameOf(merchant)).waitForLoadState('networkidle'); found[name] = [...(await graveFaults(merchant)), await overhang(merchant)] }
  await openVersion(merchant, 1)
  await look('version')
  await openPolicies(merchant)
  await look('policies')
  await merchant.open('/app/policies/import')
  await merchant.app.getByLabel('Policy file').waitFor({ timeout: patience })
  await choose(merchant, '{}')
  await merchant.app.getByText('$ · type').or(merchant.app.getByText('missing')).first().waitFor({ timeout: patience })
  await look('import')
  await merchant.open('/app/policies/compare')
  await merchant.app.getByText('There is only one version yet.').waitFor({ timeout: patience })
  await look('compare')
  expect(found).toEqual({ version: [0], policies: [0], import: [0], compare: [0] })
})
