import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { askFor, claimOn, declineAsSuggested, give, intact, openClaim, openForm, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held, heldOrder, placeDelivered } from './support/shopify.ts'

const shop = 'klenota'
const desk = atDesk(shop)

describe('a return for money', () => {
  it('on its last day is in time, and a missing gift box makes the refund smaller by its tariff', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#K2002')
    const answered = await askFor(merchant, shop, { order: '#K2002', ground: 'Changed their mind' })
    expect(await answered.innerText()).toContain('In time until 20 Nov 2026')
    const claim = await openClaim(merchant)
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received', { 'Condition of the goods': 'As delivered', 'Parts that are missing': 'Some parts are missing', 'Gift box': 'yes' })
    // 12,700.00 less 250.00 (KT-28)
    await give(merchant, 'Refund', 'Refund 12,450.00 CZK')
    await stage(merchant, 'Settled')
    expect(await held(shop, '#K2002')).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 1_245_000, remaining: [0] })
    await expectMails('KLENOTA', claim, mailsOf.refund)
  })

  it('without its certificate is refunded less 1,400 crowns', async () => {
    const { merchant } = desk
    const order = await placeDelivered(shop, [{ product: 'Zásnubní prsten Alma s morganitem' }])
    const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received', { 'Condition of the goods': 'As delivered', 'Parts that are missing': 'Some parts are missing', Certificate: 'yes' })
    // 24,600.00 less 1,400.00 (KT-29)
    await give(merchant, 'Refund', 'Refund 23,200.00 CZK')
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toMatchObject({ returns: ['CLOSED'], refunds: 1, refunded: 2_320_000, remaining: [0] })
    await expectMails('KLENOTA', claim, mailsOf.refund)
  })

  it('of an order paid in euros goes back in euros, with the shipping', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#K2013', ground: 'Changed their mind' })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received', intact)
    // 18,400.00 for the ring and 390.00 for shipping (KT-31); paid as 755.36 EUR
    await give(merchant, 'Refund', 'Refund 18,790.00 CZK')
    await stage(merchant, 'Settled')
    expect((await heldOrder(shop, '#K2013')).totalRefunded).toEqual({ shop: 1_879_000, presentment: 75_536 })
    await expectMails('KLENOTA', claim, mailsOf.refund)
  })
})

describe('a request that the terms rule out', () => {
  it('for an engraved ring is declined as excluded, and the mail gives the clause', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#K2004')
    const answered = await askFor(merchant, shop, { order: '#K2004', ground: 'Changed their mind' })
    expect(await answered.innerText()).toContain('KT-41')
    const claim = await openClaim(merchant)
    expect(await merchant.app.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
    expect(await declineAsSuggested(merchant)).toBe('FINAL_SALE')
    await stage(merchant, 'Declined')
    expect((await heldOrder(shop, '#K2004')).returns.map((one) => [one.status, one.decline?.reason])).toEqual([['DECLINED', 'FINAL_SALE']])
    const mails = await expectMails('KLENOTA', claim, mailsOf.refusal)
    expect(mails[1]?.text).toContain('(KT-41)')
  })
})

it('a return that the terms allow is declined only with a reason, which Shopify and the shopper are given', async () => {
  const { merchant } = desk
  const claim = await claimOn(merchant, shop, { order: '#K2005', ground: 'Changed their mind' })
  await press(merchant, 'Decline')
  const modal = merchant.app.getByRole('dialog')
  await modal.getByRole('button', { name: 'Decline' }).click()
  await modal.getByText('Write the reason the customer is to read.').waitFor()
  expect(await held(shop, '#K2005')).toMatchObject({ returns: ['REQUESTED'] })
  await modal.getByLabel('Note to the customer').fill('Sold as seen at our fair, as agreed with you there.')
  await modal.getByRole('button', { name: 'Decline' }).click()
  await stage(merchant, 'Declined')
  expect((await heldOrder(shop, '#K2005')).returns.map((one) => [one.status, one.decline])).toEqual([['DECLINED', { reason: 'OTHER', note: 'Sold as seen at our fair, as agreed with you there.' }]])
  const mails = await expectMails('KLENOTA', claim, mailsOf.refusal)
  expect(mails[1]?.text).toContain('Sold as seen at our fair, as agreed with you there.')
})

it('a warranty claim is settled by repair, and Shopify gets no return at all', async () => {
  const { merchant } = desk
  const claim = await claimOn(merchant, shop, { order: '#K2006', ground: 'A defect showed later', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'Yes' }, wish: 'Repair' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received')
  await give(merchant, 'Settle without a refund', 'Settle', { 'What was done': 'Prongs rebuilt, ring polished.' })
  await stage(merchant, 'Settled')
  expect(await held(shop, '#K2006')).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
  const mails = await expectMails('KLENOTA', claim, mailsOf.settlement)
  expect(mails[3]?.text).toContain('Prongs rebuilt, ring polished.')
})
