import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { askFor, claimOn, declineAsSuggested, give, openClaim, openForm, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held } from './support/shopify.ts'

const shop = 'izlato'
const desk = atDesk(shop)
const repairable = { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'Yes' }

describe('a warranty claim', () => {
  it('on the last day of its two years is in time, and is settled by repair without a return in Shopify', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#Z2002')
    const answered = await askFor(merchant, shop, { order: '#Z2002', ground: 'A defect showed later', facts: repairable, wish: 'Repair' })
    expect(await answered.innerText()).toContain('In time until 20 Nov 2026')
    const claim = await openClaim(merchant)
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received')
    await give(merchant, 'Settle without a refund', 'Settle', { 'What was done': 'Resoldered and rhodium plated.' })
    await stage(merchant, 'Settled')
    expect(await held(shop, '#Z2002')).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    const mails = await expectMails('iZlato', claim, mailsOf.settlement)
    expect(mails[3]?.text).toContain('Resoldered and rhodium plated.')
  })

  it('one day after its two years is declined, and the mail gives the clause', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#Z2003', ground: 'A defect showed later', facts: repairable })
    expect(await declineAsSuggested(merchant)).toBe('RETURN_PERIOD_ENDED')
    await stage(merchant, 'Declined')
    expect(await held(shop, '#Z2003')).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    const mails = await expectMails('iZlato', claim, mailsOf.refusal)
    expect(mails[1]?.text).toContain('IZ-8')
  })

  it('for an engraved ring is taken like any other: the engraving rules nothing out', async () => {
    const { merchant } = desk
    await openForm(merchant, shop, '#Z2004')
    const answered = await askFor(merchant, shop, { order: '#Z2004', ground: 'A defect showed later', facts: repairable })
    expect(await answered.innerText()).toContain('Allowed')
    const claim = await openClaim(merchant)
    await press(merchant, 'Approve')
    await stage(merchant, 'Awaiting goods')
    expect(await held(shop, '#Z2004')).toMatchObject({ returns: [], refunds: 0 })
    await expectMails('iZlato', claim, ['We have your claim', 'Your claim is approved'])
  })
})

it('a change of mind, on which these terms are silent, is left to a person: declined with a reason of the shop\'s own', async () => {
  const { merchant } = desk
  await openForm(merchant, shop, '#Z2001')
  const answered = await askFor(merchant, shop, { order: '#Z2001', ground: 'Changed their mind' })
  expect(await answered.innerText()).toContain('Needs review')
  const claim = await openClaim(merchant)
  await give(merchant, 'Decline', 'Decline', { 'Note to the customer': 'Our terms give no return without a reason after the legal fourteen days.' })
  await stage(merchant, 'Declined')
  expect(await held(shop, '#Z2001')).toMatchObject({ returns: ['DECLINED'], refunds: 0, remaining: [1, 1] })
  const mails = await expectMails('iZlato', claim, mailsOf.refusal)
  expect(mails[1]?.text).toContain('Our terms give no return without a reason')
})
