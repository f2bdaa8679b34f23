import { describe, expect, it } from 'vitest'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { atDesk } from './support/at-desk.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { rows } from './support/database.ts'
import { openClaim, openForm, patience } from './support/desk.ts'
import type { Merchant } from './support/merchant.ts'
import { heldOrder, placeDelivered } from './support/shopify.ts'
import { choose, goOn as advance, sendRequest, takeAction, tellReason } from './support/shopper.ts'

const shop = 'lumen'
const desk = atDesk(shop, undefined, true)
const heading = (merchant: Merchant, name: string) => merchant.app.getByRole('heading', { name, exact: true, level: 1 }).waitFor({ timeout: patience })
const goOn = (merchant: Merchant) => merchant.app.getByRole('button', { name: 'Continue', exact: true }).click()
const begun = Date.now()
/** A step leaves the shop once it is published: it is looked at in passing, on a desk and on a phone. */
async function looksRight(merchant: Merchant): Promise<void> {
  const found: unknown[] = []
  for (const width of [390, 1280]) {
    await merchant.page.setViewportSize({ width, height: 900 })
    await (await frameOf(merchant)).waitForLoadState('networkidle')
    found.push(...(await graveFaults(merchant)), await overhang(merchant))
  }
  expect(found).toEqual([0, 0])
}

describe('from an empty shop to a published policy', () => {
  it('the first thing that is seen is the choice of a template, each of which can be read first', async () => {
    const { merchant } = desk
    const { app } = merchant
    await merchant.open('/app')
    await heading(merchant, 'Choose your terms')
    await looksRight(merchant)
    await app.getByRole('link', { name: 'Read the terms: European Union' }).click()
    await heading(merchant, 'European Union')
    await app.getByText('You may withdraw from the contract within 14 days of the day on which you received the goods').waitFor()
    await app.getByText('You bought from Lumen. Write to us at hallo@lumen.example.').waitFor()
    await app.getByLabel('Language').selectOption({ label: 'German' })
    await app.getByText('Sie können den Vertrag binnen 14 Tagen').waitFor({ timeout: patience })
    await looksRight(merchant)
    await merchant.open('/app/set-up/template')
    await heading(merchant, 'Choose your terms')
    // Written for the law of the shop's country, it is chosen until another is.
    expect(await app.getByRole('radio', { name: 'European Union' }).isChecked()).toBe(true)
    await goOn(merchant)
    await heading(merchant, 'Your details')
  })

  it('a file of terms is told as the shop’s first policy, whose publication asks which orders it binds', async () => {
    const merchant = await desk.another()
    const { app } = merchant
    await merchant.open('/app/policies/import')
    await app.getByLabel('Policy file').setInputFiles({ name: 'terms.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(policyLibrary.kestia)) })
    await app.getByText('The shop’s first policy, “kestia”: once it is published, every order is sent to it.', { exact: false }).waitFor({ timeout: patience })
    await app.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = app.getByRole('dialog')
    expect(await dialog.getByLabel('All orders').isChecked()).toBe(true)
    await dialog.getByLabel('At once').press('Space')
    await dialog.getByText('Earlier orders have no terms here', { exact: false }).waitFor()
    await looksRight(merchant)
    await dialog.getByRole('button', { name: 'Back' }).click()
  })

  it('details are saved as they are entered, and are there again after the page was left', async () => {
    const { merchant } = desk
    const { app } = merchant
    await goOn(merchant)
    await app.getByText('Enter the address to which goods are to be sent, line by line.').waitFor({ timeout: patience })
    await looksRight(merchant)
    await app.getByLabel('Where to send goods').fill('Lumen\nGartenstraße 1\n10115 Berlin')
    await expect.poll(async () => JSON.stringify(await rows('select answers from "SetUp" where shop = $1', ['lumen.myshopify.com'])), { timeout: patience }).toContain('10115 Berlin')
    await app.getByRole('button', { name: 'Finish later' }).click()
    await app.getByRole('heading', { name: 'Go on with the set-up' }).waitFor({ timeout: patience })
    await app.getByText('You are at step 2 of 6: Your details. Everything you entered is kept.').waitFor()
    await app.getByRole('link', { name: 'Continue', exact: true }).or(app.getByRole('button', { name: 'Continue', exact: true })).click()
    await heading(merchant, 'Your details')
    expect([await app.getByLabel('Where to send goods').inputValue(), await app.getByLabel('Public holidays').inputValue(), await app.getByLabel('Clock').inputValue()]).toEqual(['Lumen\nGartenstraße 1\n10115 Berlin', 'DE', 'Berlin (Europe)'])
    await goOn(merchant)
    await heading(merchant, 'Your goods')
  })

  it('goods are mapped with counts, and what nothing is mapped to says what it leaves out', async () => {
    const { merchant } = desk
    const { app } = merchant
    await app.getByText(/^Counted on [\d,]+ lines of your orders/).waitFor({ timeout: patience })
    await app.getByRole('button', { name: 'Add what makes goods: Sealed' }).press('Enter')
    const sealed = app.getByRole('form', { name: 'Add to: Sealed' })
    await sealed.getByLabel('Recognised by').selectOption({ label: 'Product type' })
    await sealed.getByLabel('Product type', { exact: true }).fill('Earrings')
    await sealed.getByRole('button', { name: 'Add', exact: true }).press('Enter')
    const words = app.getByRole('list', { name: 'What makes goods: Sealed' })
    await words.getByText(/Product type · [1-9]\d* order lines? · 8 products/).waitFor({ timeout: patience })
    await looksRight(merchant)
    await app.getByRole('button', { name: 'Remove tag perishable' }).click()
    await app.getByText('Nothing is recognised as this, so what is only for these goods is left out of your terms.').waitFor({ timeout: patience })
    await goOn(merchant)
    await heading(merchant, 'Reasons')
  })

  it('reasons of the shop’s own are mapped to grounds and to Shopify’s', async () => {
    const { merchant } = desk
    const { app } = merchant
    await app.getByRole('button', { name: 'Begin with common reasons' }).click()
    await app.getByRole('listitem', { name: 'It does not fit' }).getByLabel('Told to Shopify as').nth(1).waitFor()
    expect(await app.getByRole('list', { name: 'Finer reasons of It does not fit' }).getByLabel('Told to Shopify as').first().inputValue()).toBe('too-small')
    await looksRight(merchant)
    await app.getByRole('button', { name: 'Save and continue' }).click()
    await heading(merchant, 'Returns in Shopify')
    await looksRight(merchant)
    await app.getByText('Your shop has Shopify’s new customer accounts.', { exact: false }).waitFor()
    await goOn(merchant)
    await heading(merchant, 'Publish')
  })

  it('it is published as version 1, in less than ten minutes', async () => {
    const { merchant } = desk
    const { app } = merchant
    await app.getByText('What is for these goods alone, of which you have none: Perishable').waitFor()
    await looksRight(merchant)
    await app.getByRole('button', { name: 'Publish version 1' }).click()
    await heading(merchant, 'Lumen, version 1')
    await app.getByText('For all orders').waitFor()
    const seconds = Math.round((Date.now() - begun) / 1000)
    console.log(`From the empty shop to the published policy: ${seconds} s in the browser.`)
    expect(seconds).toBeLessThan(600)
    await merchant.open('/app')
    await app.getByRole('heading', { name: 'Terms that decide' }).waitFor({ timeout: patience })
    expect(await app.getByRole('heading', { name: 'Go on with the set-up' }).count()).toBe(0)
  })
})

it('a shopper’s request is decided by it, for a reason of the shop’s own', async () => {
  const order = await placeDelivered(shop, [{ product: 'Mondsteinring' }], '2026-11-18T10:00:00Z')
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  const title = (await heldOrder(shop, order)).lineItems[0]?.title ?? ''
  await takeAction(shopper)
  await choose(shopper, title)
  await advance(shopper, 'what-happened')
  await tellReason(shopper, title, ['It does not fit', 'Too small'])
  await advance(shopper, 'terms')
  await shopper.page.getByText('Withdrawal without a reason').first().waitFor({ timeout: patience })
  await advance(shopper, 'summary')
  await sendRequest(shopper)
  await expect.poll(() => rows('select line.ground, line.reason, line.verdict from "ClaimLine" line join "Claim" claim on claim.id = line."claimId" where claim.shop = $1', ['lumen.myshopify.com']), { timeout: patience }).toEqual([{ ground: 'change-of-mind', verdict: 'eligible', reason: { id: 'too-small', label: 'It does not fit: Too small', shopify: 'too-small' } }])
  const { merchant } = desk
  await expect.poll(async () => (await heldOrder(shop, order)).returns.length, { timeout: patience }).toBe(1)
  await merchant.open('/app/claims')
  await merchant.app.getByText(order).first().click()
  await merchant.app.getByText('Reason: It does not fit: Too small').waitFor({ timeout: patience })
})

it('staff who open a claim for a customer choose from the same reasons', async () => {
  const { merchant } = desk
  const { app } = merchant
  const order = await placeDelivered(shop, [{ product: 'Mondsteinring' }], '2026-11-18T10:00:00Z')
  const title = (await heldOrder(shop, order)).lineItems[0]?.title ?? ''
  await openForm(merchant, shop, order)
  const line = app.getByRole('region', { name: title, exact: true })
  await line.getByRole('checkbox', { name: `Claim ${title}` }).check()
  await line.getByText('Something was wrong when it arrived', { exact: true }).click()
  await app.getByRole('button', { name: 'Open claim', exact: true }).click()
  await line.getByText('Choose what happened.').waitFor()
  await line.getByText('It is damaged', { exact: true }).click()
  await line.getByRole('region', { name: 'What the terms allow' }).getByText('Decided by').waitFor({ timeout: patience })
  await looksRight(merchant)
  await openClaim(merchant)
  await app.getByText('Reason: Something was wrong when it arrived: It is damaged').waitFor({ timeout: patience })
})

it('a further policy is set up for the orders of one country', async () => {
  const { merchant } = desk
  const { app } = merchant
  await merchant.open('/app/policies')
  await app.getByRole('link', { name: 'Add a policy' }).or(app.getByRole('button', { name: 'Add a policy' })).first().click()
  await heading(merchant, 'Choose your terms')
  await app.getByRole('radio', { name: 'United Kingdom' }).press('Space')
  await goOn(merchant)
  await heading(merchant, 'Your details')
  expect(await app.getByLabel('Title', { exact: true }).inputValue()).toBe('Lumen (United Kingdom)')
  await app.getByLabel('Title', { exact: true }).fill('Lumen for Britain')
  await app.getByLabel('Where to send goods').fill('Lumen\nGartenstraße 1\n10115 Berlin')
  await looksRight(merchant)
  await goOn(merchant)
  await heading(merchant, 'Your goods')
  await goOn(merchant)
  await heading(merchant, 'Publish')
  await app.getByLabel('Some orders from now on').press('Space')
  await app.getByText('Name a country, a sales channel or a kind of customer', { exact: false }).waitFor()
  await app.getByLabel('Market', { exact: true }).selectOption({ label: 'United Kingdom' })
  await app.getByText(/^Orders from United Kingdom: [1-9]\d* orders of your latest \d+\.$/).waitFor()
  await looksRight(merchant)
  await app.getByRole('button', { name: 'Publish version 1' }).click()
  await heading(merchant, 'Lumen for Britain, version 1')
  await merchant.open('/app/policies/routing')
  await app.getByText('Orders from United Kingdom', { exact: true }).waitFor({ timeout: patience })
  await app.getByText('bound by Lumen for Britain', { exact: true }).waitFor()
  await app.getByText('bound by Lumen', { exact: true }).waitFor()
})

it('the law beside a policy is switched off by a version that says what it takes', async () => {
  const { merchant } = desk
  const { app } = merchant
  await merchant.open('/app/policies/law/terms')
  await app.getByRole('checkbox', { name: 'European Union' }).press('Space')
  await app.getByRole('heading', { name: 'What it changes against version 1' }).waitFor({ timeout: patience })
  await looksRight(merchant)
  await app.getByRole('checkbox', { name: 'United Kingdom' }).press('Space')
  await app.getByRole('checkbox', { name: 'European Union' }).press('Space')
  await app.getByRole('button', { name: 'Publish now' }).click()
  await heading(merchant, 'Lumen, version 2')
})

it.each([1280, 390])('axe finds nothing serious on the pages of reasons, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  await merchant.open('/app/settings/reasons')
  await merchant.app.getByRole('heading', { name: 'Why things come back' }).waitFor({ timeout: patience })
  await (await frameOf(merchant)).waitForLoadState('networkidle')
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
})
