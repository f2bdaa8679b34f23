import { afterEach, describe, expect, inject, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { rows, until } from './support/database.ts'
import { openClaimPage, patience, ready } from './support/desk.ts'
import { asVisitor } from './support/merchant.ts'
import { kill, start } from './support/processes.ts'
import { clearFaults, control, held, heldOrder, placeDelivered, shopOf } from './support/shopify.ts'
import { atStep, openOrder, openOwnClaim, requestFor, takeAction } from './support/shopper.ts'
import type { Shopper } from './support/shopper.ts'
import { accountsAddress, claimsOn, statusBlock, takeComplaints, wrongWith } from './support/shopper-checks.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const desk = atDesk(shop)
afterEach(() => clearFaults())

const bucket = (to: object) => control(`/shops/${shopOf(shop)}/bucket`, 'POST', to)
const action = (shopper: Shopper) => shopper.page.locator('.order-head').getByRole('link', { name: 'Return or claim' })

it('a claim stands on the order page of shopper and shop as soon as it is sent, and leads the shop into the app', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  await statusBlock(shopper).getByText('16 December 2026').waitFor({ timeout: patience })
  const claim = await requestFor(shopper, { [ring]: { ground: 'change-of-mind', note: 'Too small.' } })
  await openOrder(shopper)
  await statusBlock(shopper).getByText(`Claim ${claim}`).waitFor({ timeout: patience })
  await statusBlock(shopper).getByText('Requested', { exact: true }).waitFor()

  const { page, app } = desk.merchant
  await page.goto(`${inject('stack').admin}/store/${shop}/orders/${(await heldOrder(shop, order)).id}`)
  const block = page.getByRole('region', { name: 'Returns and claims' })
  await block.getByText('To decide', { exact: true }).waitFor({ timeout: patience })
  expect(await block.innerText()).toContain(ring)
  await block.getByRole('link', { name: claim, exact: true }).click()
  await app.getByRole('heading', { name: new RegExp(`^Claim ${claim}`) }).waitFor({ timeout: patience })
})

it('a shopper takes a request back, after being asked: Shopify\'s return is declined, the piece is free, and staff see who did it', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const shopper = await desk.shopper(order, { width: 1280, language: 'en' })
  const claim = await requestFor(shopper, { [ring]: { ground: 'change-of-mind' } })
  await expect.poll(async () => (await held(shop, order)).returns, { timeout: patience }).toEqual(['REQUESTED'])
  await openOrder(shopper)
  await takeAction(shopper)
  await openOwnClaim(shopper, claim)
  const dialog = shopper.page.getByRole('dialog', { name: `Take claim ${claim} back?` })
  const ask = shopper.page.getByRole('button', { name: 'Take this claim back' })
  await ask.click()
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect((await held(shop, order)).returns).toEqual(['REQUESTED'])
  await ask.click()
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await ask.waitFor({ state: 'hidden', timeout: patience })
  await expect.poll(async () => (await held(shop, order)).returns, { timeout: patience }).toEqual(['DECLINED'])

  await openClaimPage(desk.merchant, shop, claim)
  await desk.merchant.app.getByText('Waiting for Shopify').waitFor({ state: 'hidden', timeout: patience })
  const said = desk.merchant.app.getByRole('list', { name: 'Timeline' }).getByRole('listitem').filter({ hasText: 'Withdrawn by the customer' })
  await said.getByText(/^Customer · /).waitFor({ timeout: patience })
  await desk.merchant.app.getByRole('heading', { name: 'This claim was canceled.' }).waitFor()
  await openOrder(shopper)
  await takeAction(shopper)
  await shopper.page.getByRole('checkbox', { name: new RegExp(ring) }).waitFor({ timeout: patience })
})

it('while the app is down the order page and the form say so, with a way out, and both work again when it is back', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  const { page } = shopper
  const items = statusBlock(shopper).getByText('16 December 2026')
  await items.waitFor({ timeout: patience })
  await kill('app')
  try {
    await openOrder(shopper)
    await statusBlock(shopper).getByText("We can't show returns and claims right now.").waitFor({ timeout: patience })
    await action(shopper).click()
    await page.getByText("We can't show this right now").waitFor({ timeout: patience })
    expect(await wrongWith(page)).toEqual([])
  } finally {
    await start('app')
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await atStep(shopper, 'items')
  await openOrder(shopper)
  await items.waitFor({ timeout: patience })
  takeComplaints(shopper, /status of 50\d/)
})

describe('while Shopify asks the app to slow down', () => {
  afterEach(() => bucket({ maximumAvailable: 2000, restoreRate: 100, currentlyAvailable: 2000 }))

  it('a shopper is answered a moment later', async () => {
    const order = await placeDelivered(shop, [{ product: ring }])
    await bucket({ currentlyAvailable: 0, restoreRate: 5 })
    const shopper = await desk.shopper(order, { width: 390, language: 'en' })
    await action(shopper).click()
    await atStep(shopper, 'items')
    await shopper.page.getByText('16 December 2026').first().waitFor({ timeout: patience })
    takeComplaints(shopper, /status of 503/)
  })

  it('for too long, a shopper is told so in words and can try again', async () => {
    const order = await placeDelivered(shop, [{ product: ring }])
    await bucket({ currentlyAvailable: 0, restoreRate: 0.01 })
    const shopper = await desk.shopper(order, { width: 390, language: 'en' })
    await action(shopper).click()
    await shopper.page.getByText("We can't show this right now").waitFor({ timeout: 30_000 })
    await bucket({ currentlyAvailable: 2000 })
    await shopper.page.getByRole('button', { name: 'Try again' }).click()
    await atStep(shopper, 'items')
    takeComplaints(shopper, /status of 503/)
  })
})

it('a visitor by the link of a mail is asked to sign in and is told nothing by the app', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const { id } = await heldOrder(shop, order)
  const browser = desk.merchant.page.context().browser()
  if (!browser) throw new Error('There is no browser.')
  const visitor = await asVisitor(browser, { width: 390, height: 860 })
  const { page, complaints } = visitor
  const told: string[] = []
  page.on('response', (answer) => { if (answer.url().includes('/extensions/shopper/')) told.push(`${answer.status()} ${answer.url()}`) })
  await page.goto(accountsAddress(`/${shop}/mail-link?order=${id}`))
  await page.getByText('Sign in to see what can be returned or claimed, and until when.').waitFor({ timeout: patience })
  expect(await wrongWith(page)).toEqual([])
  await page.locator('.order-head').getByRole('link', { name: 'Return or claim' }).click()
  await page.getByRole('heading', { name: 'Who signs in?' }).waitFor({ timeout: patience })
  await page.goBack()
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Who signs in?' }).waitFor({ timeout: patience })
  expect(told).toEqual([])
  expect(complaints).toEqual([])
  await visitor.close()
})

it('a shop that has taken the app off shows nothing of it; its claims are there when it is back', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  await requestFor(shopper, { [ring]: { ground: 'change-of-mind' } })
  const installed = async () => (await rows('select "uninstalledAt" from "Shop" where id = $1', [shopOf(shop)]))[0]?.uninstalledAt === null
  await control(`/shops/${shopOf(shop)}/uninstall`, 'POST', {})
  await until(async () => !(await installed()))
  await openOrder(shopper)
  await shopper.page.getByRole('heading', { name: `Order ${order}` }).waitFor()
  expect(await action(shopper).count()).toBe(0)
  expect(await statusBlock(shopper).count()).toBe(0)
  const answer = await shopper.page.goto(`${shopper.page.url()}/return-or-claim`)
  expect(answer?.status()).toBe(404)
  takeComplaints(shopper, /status of 404/)
  await ready(desk.merchant)
  await openOrder(shopper)
  const [claim] = await claimsOn(shop, order)
  await statusBlock(shopper).getByText(`Claim ${claim}`).waitFor({ timeout: patience })
})
