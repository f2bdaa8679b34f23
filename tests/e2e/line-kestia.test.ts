import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { askFor, claimOn, give, openClaim, openForm, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)

describe('a return for money', () => {
  it('of two items in time goes back in one claim with one refund', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#KE2001')
    const answered = await askFor(merchant, shop, { order: '#KE2001', line: 0, ground: 'Changed their mind' })
    // 30 days from 10 November: 20 left in it, 10 in December
    expect(await answered.innerText()).toContain('In time until 10 Dec 2026')
    await askFor(merchant, shop, { order: '#KE2001', line: 1, ground: 'Changed their mind' })
    const claim = await openClaim(merchant)
    await give(merchant, 'Approve', 'Approve')
    await stage(merchant, 'Awaiting goods')
    await give(merchant, 'Record goods as received', 'Record as received')
    // 72.00 + 28.00
    await give(merchant, 'Refund', 'Refund £100.00')
    await stage(merchant, 'Settled')
    expect(await held(shop, '#KE2001')).toEqual({ returns: ['CLOSED'], processed: ['1 of 1', '1 of 1'], refunds: 1, refunded: 10_000, remaining: [0, 0] })
    await expectMails('Kestia', claim, mailsOf.refund)
  })
})

it('a warranty claim is settled by repair, and Shopify gets no return at all', async () => {
  const { merchant } = desk
  const claim = await claimOn(merchant, shop, { order: '#KE2006', ground: 'A defect showed later', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'Yes' }, wish: 'Repair' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received')
  await give(merchant, 'Settle without a refund', 'Settle', { 'What was done': 'Stone reset.' })
  await stage(merchant, 'Settled')
  expect(await held(shop, '#KE2006')).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
  const mails = await expectMails('Kestia', claim, mailsOf.settlement)
  expect(mails[3]?.text).toContain('Stone reset.')
})
