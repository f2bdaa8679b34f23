import { afterEach, describe, expect, inject, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { claimOn, give, intact, press, stage } from './support/desk.ts'
import { rows, until } from './support/database.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { clearFaults, control, fault, held, heldOrder, inShopify, placeDelivered, shopOf } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)
afterEach(() => clearFaults())

describe('while Shopify', () => {
  it.each([
    ['answers 429', 'http-429', 'Shopify asked Recourse to slow down.'],
    ['answers THROTTLED', 'throttled', 'Shopify asked Recourse to slow down.'],
    ['answers 500', 'http-500', 'Shopify answered with an error of its own (500).'],
    ['answers 503', 'http-503', 'Shopify answered with an error of its own (503).'],
    ['closes the line', 'drop', 'Shopify could not be reached.'],
    ['says nothing', 'hang', 'Shopify did not answer in time.'],
  ] as const)('%s, an approval stands as pending with why, and is done once by itself when that is over', async (_, mode, why) => {
    const { merchant } = desk
    const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
    const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
    await merchant.app.getByRole('button', { name: 'Approve', exact: true }).waitFor()
    await fault(shop, 'returnApproveRequest', mode, 99)
    await press(merchant, 'Approve')
    await merchant.app.getByText(`Shopify is being asked to approve the return. ${why} It is tried again by itself.`).waitFor({ timeout: 40_000 })
    expect(await merchant.app.getByRole('button', { name: /^(Approve|Decline|Cancel claim)$/ }).count()).toBe(0)
    expect(await held(shop, order)).toMatchObject({ returns: ['REQUESTED'] })
    await clearFaults()
    await stage(merchant, 'Awaiting goods')
    expect(await held(shop, order)).toEqual({ returns: ['OPEN'], processed: ['0 of 1'], refunds: 0, refunded: 0, remaining: [1] })
    await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved'])
  })
})

it('a refund that Shopify makes and then answers with 500 and a closed line is made once', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await fault(shop, 'returnProcess', 'fail-after')
  await fault(shop, 'returnClose', 'drop-after')
  await give(merchant, 'Refund', 'Refund £58.00')
  await stage(merchant, 'Settled')
  expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 5800, remaining: [0] })
  await expectMails('Kestia', claim, mailsOf.refund)
})

it('a refund that its payment provider could not pay needs attention, and is paid again once', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await give(merchant, 'Refund', 'Refund £58.00')
  await stage(merchant, 'Settled')
  await control(`/shops/${shopOf(shop)}/fail-refund`, 'POST', { order })
  // No webhook tells of it: the next day Recourse looks whether the money has arrived.
  const { offsetMs } = await control<{ offsetMs: number }>('/clock')
  await control('/clock', 'POST', { addDays: 1.01 })
  await until(async () => (await rows('select 1 from "Claim" where "shop" = $1 and "number" = $2 and "stage" = \'failed\'', [shopOf(shop), Number(claim.slice(2))])).length === 1)
  await control('/clock', 'POST', { offsetMs })
  await merchant.page.reload()
  await merchant.app.getByText('The payment provider could not pay back £58.00.').waitFor({ timeout: 20_000 })
  await merchant.app.getByRole('heading', { name: 'A payment did not arrive. Pay it again.' }).waitFor()
  await give(merchant, 'Pay again', 'Pay £58.00 again')
  await stage(merchant, 'Settled')
  await merchant.app.getByText('Paid 58.00 GBP again in Shopify').first().waitFor()
  expect(await held(shop, order)).toMatchObject({ refunds: 2, refunded: 5800 })
  await expectMails('Kestia', claim, [...mailsOf.refund, 'Money is on its way to you'])
})

it('a return that somebody has processed in Shopify\'s own admin is not refunded a second time: the claim asks for attention and says why', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await stage(merchant, 'To settle')
  const [returned] = (await heldOrder(shop, order)).returns
  await inShopify(shop, 'mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }', { input: { returnId: `gid://shopify/Return/${returned?.id}`, returnLineItems: [{ id: `gid://shopify/ReturnLineItem/${returned?.lineItems[0]?.id}`, quantity: 1 }] } })
  // Staff are told at once; whoever presses Refund all the same is stopped.
  await expect.poll(async () => ((await (await fetch(`${inject('stack').mailbox}/api/mails`)).json()) as Array<{ subject: string }>).filter((mail) => mail.subject === `${claim}: Shopify holds something else`).length, { timeout: 20_000 }).toBe(1)
  await merchant.page.reload()
  await merchant.app.getByText('Processed in Shopify with nothing paid back').first().waitFor()
  await give(merchant, 'Refund', 'Refund £58.00')
  await stage(merchant, 'Needs attention')
  await merchant.app.getByText('Look at the order in Shopify before refunding anything.').first().waitFor()
  expect(await held(shop, order)).toEqual({ returns: ['OPEN'], processed: ['1 of 1'], refunds: 0, refunded: 0, remaining: [0] })
  await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved', 'Your parcel has arrived'])
})

it('a request declined in Shopify\'s own admin is declined here too, and the shopper is told once', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await merchant.app.getByRole('button', { name: 'Approve', exact: true }).waitFor()
  const [returned] = (await heldOrder(shop, order)).returns
  await inShopify(shop, 'mutation ($id: ID!) { returnDeclineRequest(input: { id: $id, declineReason: OTHER }) { userErrors { message } } }', { id: `gid://shopify/Return/${returned?.id}` })
  await expectMails('Kestia', claim, ['We have your claim', 'Your claim is declined'])
  await merchant.page.reload()
  await stage(merchant, 'Declined')
})

it('a mail server that is busy gets the mail later, and once', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  await fetch(`${inject('stack').mailbox}/api/faults`, { method: 'POST', body: JSON.stringify({ mode: 'temporary', times: 1 }) })
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await expectMails('Kestia', claim, ['We have your claim'])
  await merchant.app.getByText(/^Sent .* to /).waitFor()
})

it('a parcel\'s number, and then a refund, given in Shopify\'s own admin stand on the claim, which is settled by them', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await press(merchant, 'Approve')
  await stage(merchant, 'Awaiting goods')
  const before = await heldOrder(shop, order)
  const [returned] = before.returns
  await inShopify(shop, 'mutation ($id: ID!) { reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [], trackingInput: { number: "RR123" }) { userErrors { message } } }', { id: `gid://shopify/ReverseFulfillmentOrder/${returned?.reverseFulfillmentOrders[0]?.id}` })
  await inShopify(shop, 'mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }', { input: {
    returnId: `gid://shopify/Return/${returned?.id}`, returnLineItems: [{ id: `gid://shopify/ReturnLineItem/${returned?.lineItems[0]?.id}`, quantity: 1 }],
    financialTransfer: { issueRefund: { orderTransactions: [{ parentId: `gid://shopify/OrderTransaction/${before.transactions[0]?.id}`, transactionAmount: { amount: '58.00', currencyCode: 'GBP' } }] } },
  } })
  await expectMails('Kestia', claim, mailsOf.refund)
  await merchant.page.reload()
  await stage(merchant, 'Settled')
  for (const words of ['The tracking of parcel RR123 was attached to return', 'Goods received', 'Refunded 58.00 GBP in Shopify']) await merchant.app.getByText(words).first().waitFor()
})
