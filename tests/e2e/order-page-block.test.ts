import { beforeEach, describe, expect, inject, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { claimOn, press, stage } from './support/desk.ts'
import { heldOrder, placeDelivered } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)
let order: string
beforeEach(async () => { order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }]) })

/** The order's page in the admin, and the app's block on it. */
async function orderPage() {
  const { page } = desk.merchant
  await page.goto(`${inject('stack').admin}/store/${shop}/orders/${(await heldOrder(shop, order)).id}`)
  const block = page.getByRole('region', { name: 'Returns and claims' })
  await block.waitFor()
  return { page, block }
}

describe("the app's block on the order's page of the admin", () => {
  it('says that nothing was claimed, and leads to opening a claim', async () => {
    const { page, block } = await orderPage()
    await block.getByText('Nothing of this order has been returned or claimed.').waitFor()
    await block.getByRole('link', { name: 'Open a claim' }).click()
    await desk.merchant.app.getByRole('heading', { name: 'Open a claim' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/store/${shop}/apps/recourse/app/orders/${(await heldOrder(shop, order)).id}/claim`)
  })

  it('shows a claim with its stage, what the terms say and what is due; its number leads to the claim', async () => {
    const number = await claimOn(desk.merchant, shop, { order, ground: 'Changed their mind' })
    await press(desk.merchant, 'Approve')
    await stage(desk.merchant, 'Awaiting goods')
    const { block } = await orderPage()
    await block.getByRole('link', { name: number, exact: true }).waitFor()
    const said = await block.innerText()
    expect(said).toContain('Moonstone Ring')
    expect(said).toContain('Awaiting goods')
    await block.getByRole('link', { name: number, exact: true }).click()
    await desk.merchant.app.getByRole('heading', { name: `Claim ${number}` }).waitFor()
  })
})
