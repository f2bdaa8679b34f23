import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows } from './support/database.ts'
import { patience } from './support/desk.ts'
import type { Merchant } from './support/merchant.ts'

const shop = 'kestia'
const domain = `${shop}.myshopify.com`
const desk = atDesk(shop)

// Kestia's terms with 60 days instead of 30, in force too late to bind any order.
beforeAll(async () => {
  const [first] = await rows('select "name", "content" from "PolicyVersion" where "shop" = $1 order by "number" limit 1', [domain])
  const set = first?.content as PolicySet
  for (const clause of set.documents.flatMap((document) => document.clauses)) if (clause.kind === 'window' && clause.id === 'satisfaction') clause.params.length = { days: 60 }
  await rows(`insert into "PolicyVersion" ("id", "shop", "name", "number", "hash", "content", "effectiveAt", "publishedAt", "publishedBy") values ('sixty-days', $1, $2, 902, 'sixty', $3, '2036-01-01', '2026-11-20', '{"kind": "staff", "id": "1", "name": "Harriet Coombes"}')`, [domain, first?.name, JSON.stringify(set)])
})

afterAll(() => rows('delete from "PolicyVersion" where "id" = \'sixty-days\''))

const sixty = /version 902/
const option = async (merchant: Merchant, label: string) => {
  const select = merchant.app.getByLabel(label, { exact: true })
  await select.waitFor({ timeout: patience })
  const texts = await select.locator('option').allInnerTexts()
  await select.selectOption({ label: texts.find((text) => sixty.test(text)) ?? '' })
}

const chosen = (merchant: Merchant) => merchant.app.getByLabel('Compare with', { exact: true }).locator('option:checked').innerText()

describe('a question in the simulator', () => {
  it('is answered under the terms that bind the order and under others side by side, with what differs, and leaves nothing behind', async () => {
    const { merchant } = desk
    const [before] = await rows('select count(*)::int as "claims" from "Claim" where "shop" = $1', [domain])
    await merchant.open('/app/policies/simulator')
    await merchant.app.getByPlaceholder('Order number, customer or item').fill('KE2003')
    await merchant.app.getByRole('button', { name: 'Choose order #KE2003' }).press('Enter')
    const heading = merchant.app.getByRole('heading', { name: 'Order #KE2003' })
    await heading.and(merchant.app.locator(':focus')).waitFor({ timeout: patience })
    await merchant.app.getByText('Changed their mind', { exact: true }).click()
    const bound = merchant.app.getByRole('region', { name: 'What a claim would be answered' })
    await bound.getByText('Not allowed').first().waitFor({ timeout: patience })
    await option(merchant, 'Compare with')
    const other = merchant.app.getByRole('region', { name: 'Under the other terms' })
    await other.getByText('Allowed', { exact: true }).first().waitFor({ timeout: patience })
    const differs = merchant.app.getByRole('table', { name: 'What differs' })
    expect((await differs.getByRole('row', { name: /^Answer/ }).innerText()).split('\t')).toEqual(['Answer', 'Not allowed', 'Allowed'])
    await differs.getByRole('row', { name: /^Last day: return/ }).waitFor()
    // A month earlier the first terms allowed it as well.
    await merchant.app.getByLabel('Asked on').fill('2026-11-01')
    await bound.getByText('Allowed', { exact: true }).first().waitFor({ timeout: patience })
    expect(await graveFaults(merchant)).toEqual([])
    // The address holds the question: who comes back finds it as it was left.
    await merchant.page.reload()
    await other.getByText('Allowed', { exact: true }).first().waitFor({ timeout: patience })
    expect([await merchant.app.getByLabel('Asked on').inputValue(), await merchant.app.getByRole('radio', { name: 'Changed their mind' }).isChecked(), await chosen(merchant)]).toEqual(['2026-11-01', true, expect.stringMatching(sixty)])
    // A day that can't be asked about is refused where it stands, and the answer's place says so.
    await merchant.app.getByLabel('Asked on').fill('1900-01-01')
    await merchant.app.getByText('Mend what is marked in the question to see what your terms answer.').waitFor({ timeout: patience })
    expect(await rows('select count(*)::int as "claims" from "Claim" where "shop" = $1', [domain])).toEqual([before])
  })

  it('fits a phone', async () => {
    const phone = await desk.another({ width: 390, height: 844 })
    await phone.open('/app/policies/simulator?search=KE2003')
    await phone.app.getByRole('button', { name: 'Choose order #KE2003' }).click()
    await phone.app.getByText('Changed their mind', { exact: true }).click()
    await option(phone, 'Compare with')
    await phone.app.getByRole('table', { name: 'What differs' }).waitFor({ timeout: patience })
    expect([await overhang(phone), await graveFaults(phone)]).toEqual([0, []])
  })
})

/** Follows the first of the lines behind a number to the simulator, which answers what the list says of it. */
async function answersAsCounted({ app, page }: Merchant): Promise<void> {
  const line = app.getByRole('list', { name: 'Lines' }).getByRole('listitem').first()
  const [, before, after] = /^Not allowed, last day (.+) → Allowed until (.+)$/.exec(await line.getByText(/→/).innerText({ timeout: patience })) ?? []
  const order = await line.getByRole('link', { name: /^#KE\d+$/ }).innerText()
  await line.getByRole('link', { name: /^Look at it in the simulator/ }).click()
  await app.getByRole('heading', { name: `Order ${order}` }).waitFor({ timeout: patience })
  const differs = app.getByRole('table', { name: 'What differs' })
  const row = async (name: RegExp) => (await differs.getByRole('row', { name }).innerText({ timeout: patience })).split('\t')
  for (const again of [false, true]) {
    if (again) await page.reload()
    expect([await row(/^Answer/), await row(/^Last day: return/)]).toEqual([['Answer', 'Not allowed', 'Allowed'], ['Last day: return', before, after]])
  }
}

it('the impact of 60 days instead of 30 is counted over all orders, checked, and every number leads to its lines', async () => {
  const { merchant } = desk
  await merchant.open('/app/policies/impact')
  await option(merchant, 'Terms to compare')
  await merchant.app.getByRole('button', { name: 'Compare' }).click()
  await merchant.app.getByText(/Checked: [\d,]+ of [\d,]+ equal/).waitFor({ timeout: patience })
  const [stored] = await rows('select "id", "total", "checked", "equal", "state" from "ImpactRun" where "shop" = $1', [domain])
  expect(stored).toMatchObject({ state: 'done', checked: Math.min(10_000, Number(stored?.total)), equal: stored?.checked })

  const number = merchant.app.getByRole('link', { name: /^Return, gained: / })
  const lines = Number(/[\d,]+ lines/.exec((await number.getAttribute('aria-label')) ?? '')?.[0].replace(/\D/g, ''))
  expect(lines).toBeGreaterThan(0)
  expect(await graveFaults(merchant)).toEqual([])
  await number.click()
  const list = merchant.app.getByRole('list', { name: 'Lines' })
  await list.getByText('#KE2003').waitFor({ timeout: patience })
  await merchant.app.getByText(`of ${lines} lines`).waitFor()
  await list.getByText(/^Not allowed, last day .+ → Allowed until /).first().waitFor()
  await answersAsCounted(merchant)

  // Asked at a distance from each purchase, too.
  await merchant.open('/app/policies/impact')
  await option(merchant, 'Terms to compare')
  await merchant.app.getByText('Some days after its purchase', { exact: true }).click()
  await merchant.app.getByLabel('Days after the purchase').fill('45')
  await merchant.app.getByRole('button', { name: 'Compare' }).click()
  await merchant.app.getByText(/Checked: [\d,]+ of [\d,]+ equal/).waitFor({ timeout: patience })
  await merchant.app.locator('#impact-figures:focus').waitFor({ timeout: patience })
  await merchant.app.getByRole('link', { name: /^Return, gained: / }).click()
  await answersAsCounted(merchant)

  // The figures outlive the page.
  const later = await desk.another({ width: 390, height: 844 })
  await later.open(`/app/policies/impact/${String(stored?.id)}`)
  await later.app.getByRole('link', { name: /^Return, gained: / }).waitFor({ timeout: patience })
  await later.app.getByText('As a table').first().click()
  await later.app.getByRole('table', { name: 'By product type' }).waitFor()
  expect([await overhang(later), await graveFaults(later)]).toEqual([0, []])
})
