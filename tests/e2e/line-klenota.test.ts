import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { askFor, declineAsSuggested, give, intact, openClaim, openForm, patience, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held, heldOrder } from './support/shopify.ts'

const shop = 'klenota'
const desk = atDesk(shop)

describe('a return for money', () => {
  it('in time goes from the list of orders to its refund, with Shopify\'s return closed behind it', async () => {
    const { merchant } = desk
    await merchant.open('/app/orders')
    await merchant.app.getByLabel('Search orders').fill('#K2001')
    // A row that moves under the finger is not pressed: the list is to be what was searched for.
    await merchant.app.getByText('1–1 of 1 orders').waitFor({ timeout: patience })
    await merchant.app.getByRole('link', { name: '#K2001' }).click({ timeout: patience })
    await merchant.app.getByRole('link', { name: 'Open a claim' }).click()
    const answered = await askFor(merchant, shop, { order: '#K2001', ground: 'Changed their mind' })
    // Bought on 6 November, in the Christmas season: 100 days from 10 November (20 left in it, 31, 31, 18 in February).
    expect(await answered.innerText()).toContain('In time until 18 Feb 2027')
    const claim = await openClaim(merchant)
    await press(merchant, 'Approve')
    await stage(merchant, 'Awaiting goods')
    expect(await held(shop, '#K2001')).toMatchObject({ returns: ['OPEN'], processed: ['0 of 1'], refunds: 0 })
    await give(merchant, 'Record goods as received', 'Record as received', intact)
    await give(merchant, 'Refund', 'Refund 12,700.00 CZK')
    await stage(merchant, 'Settled')
    expect(await held(shop, '#K2001')).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 1_270_000, remaining: [0, 1] })
    await expectMails('KLENOTA', claim, mailsOf.refund)
  })
})

describe('a request that the terms rule out', () => {
  it('one day late is declined with the period suggested as the reason, and the mail gives the clause', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#K2003')
    const answered = await askFor(merchant, shop, { order: '#K2003', ground: 'Changed their mind' })
    expect(await answered.innerText()).toContain('Not allowed')
    const claim = await openClaim(merchant)
    expect(await declineAsSuggested(merchant)).toBe('RETURN_PERIOD_ENDED')
    await stage(merchant, 'Declined')
    const order = await heldOrder(shop, '#K2003')
    expect(order.returns.map((one) => [one.status, one.decline?.reason])).toEqual([['DECLINED', 'RETURN_PERIOD_ENDED']])
    expect(order.refunds).toEqual([])
    const mails = await expectMails('KLENOTA', claim, mailsOf.refusal)
    expect(mails[1]?.text).toMatch(/19\.? (November|listopadu|novembra) 2026\. \(KT-23\)/)
  })
})
