import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows, until } from './support/database.ts'
import { claimOn, patience } from './support/desk.ts'
import { control, heldOrder, placeDelivered, shopOf } from './support/shopify.ts'
import type { Merchant } from './support/merchant.ts'

const shop = 'kestia'
const desk = atDesk(shop)
const head = 'order,item,claimed on,closed on,ground,outcome,fault,reference'

const openHistory = async (merchant: Merchant) => {
  await merchant.open('/app/settings/history')
  await merchant.app.getByRole('heading', { name: 'Past orders' }).waitFor({ timeout: patience })
}
/** Chooses a file in the page's own field. */
const choose = (merchant: Merchant, text: string, name = 'old-claims.csv') => merchant.app.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('past orders', () => {
  it('are all in once the shop is set up, and can be taken in again with what Shopify could not write told', async () => {
    const { merchant } = desk
    await openHistory(merchant)
    await merchant.app.getByText('All in', { exact: true }).waitFor({ timeout: patience })
    await control('/bulk', 'POST', { shop: shopOf(shop), mode: 'broken-line', times: 1 })
    await merchant.app.getByRole('button', { name: 'Take in again' }).click()
    // The broken line may be an order's own: then those of its items are told of as well.
    await merchant.app.getByRole('heading', { name: /^Left out, or read in another way: [1-9]$/ }).waitFor({ timeout: patience * 2 })
    await merchant.app.getByText('All in', { exact: true }).waitFor({ timeout: patience })
    expect(await merchant.app.getByRole('region', { name: /^Left out, or read in another way/ }).innerText()).toMatch(/Line \d+: This line can’t be read/)
    const [download] = await Promise.all([merchant.page.waitForEvent('download'), merchant.app.getByRole('button', { name: 'All of them as CSV' }).click()])
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFFline,order,what happened\r\n\d+,/)
    const [{ count }] = (await rows('select count(*)::int as count from "Order" where shop = $1 and not complete', [shopOf(shop)])) as [{ count: number }]
    expect(count).toBe(0)
  })

  it('that Shopify breaks off three times over are said to be missing, and started again they come in', async () => {
    const { merchant } = desk
    await openHistory(merchant)
    await control('/bulk', 'POST', { shop: shopOf(shop), mode: 'partial', times: 3 })
    await merchant.app.getByRole('button', { name: 'Take in again' }).click()
    await merchant.app.getByText('Not all in', { exact: true }).waitFor({ timeout: patience * 3 })
    await merchant.app.getByText(/Shopify broke off writing the past orders each time/).waitFor()
    await merchant.app.getByRole('button', { name: 'Start again' }).click()
    await merchant.app.getByText('All in', { exact: true }).waitFor({ timeout: patience * 3 })
  })
})

describe('past claims', () => {
  it('are looked through, corrected, brought in, read by the terms, and taken out again', async () => {
    const { merchant } = desk
    const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
    const { lineItems } = await heldOrder(shop, order)
    const title = lineItems[0]?.title ?? ''
    await openHistory(merchant)

    const [template] = await Promise.all([merchant.page.waitForEvent('download'), merchant.app.getByRole('button', { name: 'Download a template' }).click()])
    expect(readFileSync(await template.path(), 'utf8')).toMatch(/^\uFEFForder,item,piece,claimed on,closed on,ground,outcome,fault,amount,reference,note\r\n/)

    await choose(merchant, `${head}\n${order},${title},11/12/2026,12/12/2026,defect,repair,clasp,A-1\n#nobody,${title},2026-11-13,2026-11-14,defect,repair,,\n`)
    const wrong = merchant.app.getByRole('region', { name: 'To be corrected: 3' })
    await wrong.waitFor({ timeout: patience })
    expect(await wrong.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 2, claimed on: This could be 2026-12-11 or 2026-11-12\./), expect.stringMatching(/^Line 2, closed on: This day has not come yet\./), expect.stringMatching(/^Line 3, order: No order “#nobody” has come in/),
    ])
    expect(await graveFaults(merchant)).toEqual([])

    // The focus has come to what was found.
    await until(async () => (await merchant.app.locator(':focus').innerText()) === 'old-claims.csv')
    await merchant.app.getByLabel('Dates in the file').selectOption('month-first')
    await merchant.app.getByRole('button', { name: 'Look through it again with this' }).click()
    const left = merchant.app.getByRole('region', { name: 'To be corrected: 2' })
    await left.waitFor({ timeout: patience })
    expect(await left.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/^Line 2, closed on: This day has not come yet\./), expect.stringMatching(/^Line 3, order: No order “#nobody” has come in/)])
    await choose(merchant, `${head}\n${order},${title},11/13/2026,11/14/2026,defect,repair,clasp,A-1\n`)
    await merchant.app.getByText('1 of 1 line would come in: 1 × repair.').waitFor({ timeout: patience })
    await merchant.app.getByRole('button', { name: 'Bring in one past claim' }).click()
    await merchant.page.getByText('One past claim brought in').first().waitFor()
    await merchant.app.getByRole('list', { name: 'Files brought in' }).getByText('old-claims.csv').waitFor()

    const { id } = await heldOrder(shop, order)
    await merchant.open(`/app/orders/${id}`)
    const past = merchant.app.getByRole('list', { name: 'Past claims on this order' })
    await past.waitFor({ timeout: patience })
    expect(await past.innerText()).toMatch(/a defect showed later \(clasp\), repair[\s\S]*13 Nov 2026 to 14 Nov 2026 · A-1 · Imported from old-claims\.csv/)

    await openHistory(merchant)
    await merchant.app.getByRole('button', { name: 'Take out old-claims.csv' }).click()
    await merchant.app.getByRole('dialog').getByRole('button', { name: 'Take out', exact: true }).click()
    await merchant.page.getByText('Past claims taken out').first().waitFor()
    await merchant.app.getByText(/; taken out by /).waitFor()
  })

  it('can not be taken out once a claim was opened on what they say', async () => {
    const { merchant } = desk
    const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
    const { lineItems } = await heldOrder(shop, order)
    await openHistory(merchant)
    await choose(merchant, `${head}\n${order},${lineItems[0]?.title},2026-11-13,2026-11-14,defect,repair,clasp,A-2\n`, 'kept.csv')
    await merchant.app.getByRole('button', { name: 'Bring in one past claim' }).click({ timeout: patience })
    await merchant.page.getByText('One past claim brought in').first().waitFor()
    const claim = await claimOn(merchant, shop, { order, ground: 'A defect showed later' })
    await merchant.app.getByText('Repair', { exact: false }).first().waitFor()
    await openHistory(merchant)
    await merchant.app.getByRole('button', { name: 'Take out kept.csv' }).click()
    await merchant.app.getByRole('dialog').getByRole('button', { name: 'Take out', exact: true }).click()
    await merchant.app.getByText(`This can’t be taken out any more, so nothing was changed: ${claim} was decided or brought in on what it says.`).waitFor({ timeout: patience })
  })
})

it('the page fits a phone, and what is to be corrected can be scrolled by keyboard', async () => {
  const phone = await desk.another({ width: 390, height: 800 })
  await openHistory(phone)
  await choose(phone, `${head}\n${Array.from({ length: 60 }, (_, i) => `#no-${i},x,2026-11-01,2026-11-02,defect,repair,,`).join('\n')}\n`)
  const wrong = phone.app.getByRole('region', { name: 'To be corrected: 60' })
  await wrong.waitFor({ timeout: patience })
  expect(await overhang(phone)).toBe(0)
  await wrong.focus()
  await phone.page.keyboard.press('End')
  expect(await graveFaults(phone)).toEqual([])
  await phone.app.getByRole('button', { name: 'Discard the file' }).click()
  await wrong.waitFor({ state: 'hidden' })
})

it('a shop that shows only the last 60 days is told so; once Shopify approves of more, older orders come in by themselves', async () => {
  const { merchant } = desk
  const { scopes } = await control<{ scopes: string[] }>(`/shops/${shopOf(shop)}/installation`)
  await control(`/shops/${shopOf(shop)}/scopes`, 'POST', { scopes: scopes.filter((scope) => scope !== 'read_all_orders') })
  await until(async () => (await rows('select 1 from "Shop" where "id" = $1 and "scopes" not like \'%read_all_orders%\'', [shopOf(shop)])).length > 0)
  await openHistory(merchant)
  await merchant.app.getByText('Older orders can’t be seen').waitFor({ timeout: patience })
  await merchant.app.getByText(/asks Shopify for it in the partner dashboard/).waitFor()
  const before = await rows('select "id"::text from "OrderImport" where "shop" = $1', [shopOf(shop)])
  await control(`/shops/${shopOf(shop)}/scopes`, 'POST', { scopes })
  await until(async () => (await rows('select 1 from "OrderImport" where "shop" = $1 and "id" > $2 and "stage" = \'over\'', [shopOf(shop), before[0]?.id])).length > 0)
  await merchant.page.reload()
  await merchant.app.getByText('All in', { exact: true }).waitFor({ timeout: patience })
  expect(await merchant.app.getByText('Older orders can’t be seen').count()).toBe(0)
})
