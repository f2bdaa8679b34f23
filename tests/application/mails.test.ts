import { describe, expect, it } from 'vitest'
import { composeMails } from '../../app/application/claims/compose-mails.ts'
import type { MailClaim } from '../../app/application/claims/compose-mails.ts'

const shop = { name: 'KLENOTA', timeZone: 'Europe/Prague' }
const claim: MailClaim = { number: 'R-1001', orderName: '#K2001', customer: { name: 'Jana Nová', email: 'jana@dopisy.example', locale: 'cs' }, openedAt: '2026-11-20T23:30:00Z', items: [{ lineId: 'a', text: '1 × Gold ring (54)', sendsBack: true }, { lineId: 'b', text: '1 × Chain', sendsBack: false }], sendBackBy: '2026-12-05', refundBy: '2026-12-05' }
const only = (event: Parameters<typeof composeMails>[2][number]) => composeMails(shop, claim, [event], [])[0]

describe('mail to the shopper', () => {
  it('confirms a claim with its day in the shop\'s zone', () => {
    expect(only({ type: 'opened' })).toMatchObject({ to: 'jana@dopisy.example', subject: 'KLENOTA: We have your claim (R-1001)' })
    expect(only({ type: 'opened' })?.text).toContain('We received your request on 21 November 2026 about:\n\n- 1 × Gold ring (54)\n- 1 × Chain')
  })

  it('says until when to send an approved return back', () => {
    expect(only({ type: 'approved', lineIds: ['a'] })?.text).toContain('Please send it back by 5 December 2026')
    expect(only({ type: 'approved', lineIds: ['b'] })?.text).toContain('You need not send anything back.')
  })

  it('says where to send it, each piece where its own terms want it', () => {
    const to = (...items: MailClaim['items']) => composeMails(shop, { ...claim, items }, [{ type: 'approved', lineIds: items.map((item) => item.lineId) }], [])[0]?.text
    const ring = { lineId: 'a', text: '1 × Ring', sendsBack: true, sendTo: ['KLENOTA', 'Prague'] }
    expect(to(ring)).toContain('keep the proof of posting.\n\nThe address is:\nKLENOTA\nPrague')
    expect(to(ring, { ...ring, lineId: 'b', text: '1 × Chain', sendTo: ['KLENOTA', 'London'] })).toContain('The address for 1 × Ring is:\nKLENOTA\nPrague\n\nThe address for 1 × Chain is:\nKLENOTA\nLondon')
    expect(to({ ...ring, sendsBack: false })).not.toContain('Prague')
  })

  it('carries the reasons of a refusal and the note of whoever declined', () => {
    expect(only({ type: 'declined', lineIds: [], reason: 'FINAL_SALE', note: 'We are sorry.', reasons: ['It was made to your wish. (KT-41)'] })?.text).toContain('Why:\n\n- It was made to your wish. (KT-41)\n\nWe are sorry.')
  })

  it('names only the items that an event is about', () => {
    const text = only({ type: 'declined', lineIds: ['b'], reason: 'OTHER', note: 'Worn.', reasons: [] })?.text
    expect(text).toContain('- 1 × Chain')
    expect(text).not.toContain('Gold ring')
  })

  it('names the sum of a refund as the shopper gets it', () => {
    expect(only({ type: 'refunded', lineIds: [], amount: '12700.00', currencyCode: 'CZK', paid: { amount: '512.34', currencyCode: 'EUR' }, note: '' })?.text).toContain('We refunded 512.34 EUR')
  })

  it('is not written where nothing concerns the shopper, or where there is no address', () => {
    expect(composeMails(shop, claim, [{ type: 'step-ordered', step: 'approve-return' }, { type: 'return-closed' }], [])).toEqual([])
    expect(composeMails(shop, { ...claim, customer: { ...claim.customer, email: null } }, [{ type: 'opened' }], [])).toEqual([])
  })
})
