import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { claimOn, declineAsSuggested, give, intact, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held } from './support/shopify.ts'

const shop = 'izlato'
const desk = atDesk(shop)

describe('a warranty claim', () => {
  it('for a defect that can\'t be repaired ends in a refund, and Shopify gets its return only then', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#Z2014', ground: 'A defect showed later', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'No', 'Does it prevent use?': 'Yes' }, wish: 'Refund' })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received', intact)
    await stage(merchant, 'To settle')
    expect(await held(shop, '#Z2014')).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    await give(merchant, 'Refund', 'Refund €498.00')
    await stage(merchant, 'Settled')
    expect(await held(shop, '#Z2014')).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 49_800, remaining: [0] })
    await expectMails('iZlato', claim, mailsOf.refund)
  })

  it('for wear in its second year is declined as excluded, and the mail gives the clause and names the expert that the terms ask for', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: '#Z2006', ground: 'A defect showed later', facts: { 'What caused it?': 'Ordinary wear' } })
    expect(await declineAsSuggested(merchant, { 'Expert whom the customer can turn to': 'Ing. Mária Veselá, Bratislava' })).toBe('FINAL_SALE')
    await stage(merchant, 'Declined')
    expect(await held(shop, '#Z2006')).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    const mails = await expectMails('iZlato', claim, mailsOf.refusal)
    expect(mails[1]?.text).toContain('(IZ-10')
    expect(mails[1]?.text).toContain('Ing. Mária Veselá, Bratislava')
  })
})
