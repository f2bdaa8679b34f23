import { afterEach, beforeAll, expect, it } from 'vitest'
import { rows, until } from './support/database.ts'
import { mailsAbout } from './support/mailbox.ts'
import { control, heldOrder, placeDelivered, shopOf } from './support/shopify.ts'
import type { HeldOrder } from './support/shopify.ts'
import { openBrowser, asMerchant } from './support/merchant.ts'
import { claimOn, openClaimPage, patience } from './support/desk.ts'
import { ask, data, tokenOf } from './support/wire.ts'

interface Reading { now: string; offsetMs: number }
interface Previewed { decisions: Array<{ answer: { verdict: string; periods: Array<{ right: string; lastDay: string }> } }> }

const shop = 'kestia'
const move = (to: object) => control<Reading>('/clock', 'POST', to)
let order: HeldOrder
let before: Reading

/** Kestia takes a ring back for 30 days from its delivery: here until 16 December. */
beforeAll(async () => {
  await data(await tokenOf(shop), { path: '/app', route: 'routes/app._index' })
  order = await heldOrder(shop, await placeDelivered(shop, [{ product: 'Moonstone Ring' }], '2026-11-16T10:00:00Z'))
  before = await control<Reading>('/clock')
})
afterEach(() => move({ offsetMs: before.offsetMs }))

/** What the app answers to a change of mind about the ring now: its verdict, and the last day of the return. */
async function answer(): Promise<string> {
  const lines = JSON.stringify([{ lineItemId: `gid://shopify/LineItem/${order.lineItems[0]?.id}`, quantity: 1, ground: 'change-of-mind' }])
  const { decisions } = (await (await ask(await tokenOf(shop), { path: `/app/orders/${order.id}/claim`, route: 'routes/app.orders.$key_.claim', form: { intent: 'preview', lines } })).json()) as Previewed
  const [decided] = decisions
  return `${decided?.answer.verdict} until ${decided?.answer.periods.find((one) => one.right === 'return')?.lastDay}`
}

it('on its last day an order may still be returned, an hour later no more, and the day before again', async () => {
  await move({ now: '2026-12-16T23:30:00Z' })
  expect(await answer()).toBe('eligible until 2026-12-16')
  await move({ addDays: 1 / 24 })
  expect(await answer()).toBe('ineligible until 2026-12-16')
  await move({ addDays: -1 })
  expect(await answer()).toBe('eligible until 2026-12-16')
  await move({ addDays: 15 })
  expect(await answer()).toBe('ineligible until 2026-12-16')
})

it('a jump ends the token of the shop, and the worker renews it by itself', async () => {
  await move({ now: '2026-12-16T12:00:00Z' })
  await control(`/shops/${shopOf(shop)}/edit-order`, 'POST', { order: order.name, note: 'Gift' })
  const session = async () => (await rows('select "expires" > \'2026-12-16T12:30:00Z\' as fresh from "Session" where "id" = $1', [`offline_${shopOf(shop)}`]))[0]
  await until(async () => (await session())?.fresh === true)
  await until(async () => (await rows('select 1 from "InboxEntry" where "shop" = $1 and "handledAt" is null', [shopOf(shop)])).length === 0)
})

it('a question that stays open is asked again, then comes back to staff: from their home page into their list, and onto its page', async () => {
  const browser = await openBrowser()
  try {
    const merchant = await asMerchant(browser, shop)
    const claim = await claimOn(merchant, shop, { order: order.name, ground: 'A defect showed later' })
    const { app } = merchant
    await app.getByLabel('Send as').selectOption({ label: 'Question that the claim waits for' })
    await app.getByRole('textbox', { name: /^To / }).fill('Which stone is loose?')
    await app.getByRole('button', { name: 'Ask', exact: true }).click()
    await app.getByText(/^Customer: Answer to your question, since .*Reminder on/).waitFor({ timeout: patience })
    const subjects = async () => (await mailsAbout('Kestia', claim)).map((mail) => mail.subject)
    const reminder = `Kestia: Our question is still open (${claim})`

    // A page that is open over the jump would ask with a token of days ago.
    const jump = async () => { await merchant.page.goto('about:blank'); await move({ addDays: 4 }) }
    await jump()
    await until(async () => (await subjects()).includes(reminder))
    await openClaimPage(merchant, shop, claim)
    await app.getByText('Reminded the customer: our question is open').waitFor({ timeout: patience })

    await jump()
    await until(async () => (await rows('select "followUp" from "Claim" where shop = $1 and number = $2', [shopOf(shop), Number(claim.slice(2))]))[0]?.followUp === 'question')
    await merchant.open('/app')
    await app.getByRole('link', { name: /^To follow up/ }).click()
    await app.getByRole('link', { name: claim, exact: true }).first().click()
    await app.getByRole('heading', { name: 'The customer has not answered your question. Ask again, or go on without the answer.' }).waitFor({ timeout: patience })
    await app.getByRole('button', { name: 'Ask the customer', exact: true }).waitFor({ timeout: patience })
    expect((await subjects()).filter((subject) => subject === reminder)).toEqual([reminder])
    expect(merchant.complaints).toEqual([])
  } finally {
    await browser.close()
  }
}, 240_000)
