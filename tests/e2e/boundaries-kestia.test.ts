import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { askFor, claimOn, declineAsSuggested, give, intact, openClaim, openForm, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held, heldOrder } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)

describe('a return for money', () => {
  it('on its last day is approved, and Shopify\'s return is open the same day', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#KE2002')
    const answered = await askFor(merchant, shop, { order: '#KE2002', ground: 'Changed their mind' })
    expect(await answered.innerText()).toContain('In time until 20 Nov 2026')
    const claim = await openClaim(merchant)
    await press(merchant, 'Approve')
    await stage(merchant, 'Awaiting goods')
    expect(await held(shop, '#KE2002')).toEqual({ returns: ['OPEN'], processed: ['0 of 1'], refunds: 0, refunded: 0, remaining: [1] })
    await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved'])
  })

  it('of goods that come back used is closed by their clause, and nothing is refunded', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#KE2008', ground: 'Changed their mind', quantity: 1 })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received', { ...intact, 'Condition of the goods': 'Used' })
    await merchant.app.getByText('The terms leave no refund open for this claim on what is known.').waitFor()
    expect(await merchant.app.getByRole('button', { name: 'Refund', exact: true }).count()).toBe(0)
    expect(await merchant.app.getByText('KE-31').first().isVisible()).toBe(true)
    expect(await held(shop, '#KE2008')).toMatchObject({ returns: ['OPEN'], refunds: 0, remaining: [2] })
    await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved', 'Your parcel has arrived'])
  })

  it('of earrings that arrived faulty gives back the delivery charge too', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#KE2005', ground: 'Arrived faulty, damaged or wrong', facts: { 'What caused it?': 'A manufacturing defect' }, wish: 'Refund' })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received', intact)
    // 32.00 + 3.95 (KE-10)
    await give(merchant, 'Refund', 'Refund £35.95')
    await stage(merchant, 'Settled')
    expect(await held(shop, '#KE2005')).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 3595, remaining: [0] })
    await expectMails('Kestia', claim, mailsOf.refund)
  })
})

describe('a request that the terms rule out', () => {
  it('one day late is declined with the period suggested as the reason, and the mail gives both clauses', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#KE2003', ground: 'Changed their mind' })
    expect(await declineAsSuggested(merchant)).toBe('RETURN_PERIOD_ENDED')
    await stage(merchant, 'Declined')
    const order = await heldOrder(shop, '#KE2003')
    expect(order.returns.map((one) => [one.status, one.decline?.reason])).toEqual([['DECLINED', 'RETURN_PERIOD_ENDED']])
    expect(order.refunds).toEqual([])
    const mails = await expectMails('Kestia', claim, mailsOf.refusal)
    expect(mails[1]?.text).toMatch(/19 November 2026\. \(KE-19\)/)
  })

  it('for an engraved ring is declined as excluded, and the mail gives the clause', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#KE2004', ground: 'Changed their mind' })
    expect(await declineAsSuggested(merchant)).toBe('FINAL_SALE')
    await stage(merchant, 'Declined')
    expect((await heldOrder(shop, '#KE2004')).returns.map((one) => [one.status, one.decline?.reason])).toEqual([['DECLINED', 'FINAL_SALE']])
    const mails = await expectMails('Kestia', claim, mailsOf.refusal)
    expect(mails[1]?.text).toContain('(KE-22)')
  })
})

it('a claim that is canceled takes its return in Shopify back', async () => {
  const { merchant } = desk
  const claim = await claimOn(merchant, shop, { order: '#KE2010', ground: 'Changed their mind', quantity: 2 })
  await give(merchant, 'Approve', 'Approve')
  await stage(merchant, 'Awaiting goods')
  await give(merchant, 'Cancel claim', 'Cancel claim', { Note: 'They keep them after all.' })
  await merchant.app.getByRole('heading', { name: 'This claim was canceled.' }).waitFor()
  expect(await held(shop, '#KE2010')).toEqual({ returns: ['CANCELED'], processed: ['0 of 2'], refunds: 0, refunded: 0, remaining: [3] })
  const mails = await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved', 'Your claim is canceled'])
  expect(mails[2]?.text).toContain('They keep them after all.')
})
