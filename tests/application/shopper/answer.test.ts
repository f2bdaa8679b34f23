import { describe, expect, it } from 'vitest'
import { answer } from './shop-case.ts'

const klenota = { policy: 'klenota', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now: '2026-03-10T09:00:00Z' } as const
const izlato = { ...klenota, policy: 'izlato' } as const
const kestia = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', now: '2026-03-10T09:00:00Z' } as const

const asked = (one: { questions: Array<{ fact: string }> }) => one.questions.map((question) => question.fact)
const open = (one: { remedies: Array<{ kind: string; open: boolean }> }) => one.remedies.filter((remedy) => remedy.open).map((remedy) => remedy.kind)

describe('a change of mind', () => {
  it('in time: until when and at whose cost, and no fault is talked into it', () => {
    const told = answer({ ...klenota, tags: ['certificate'] }, 'change-of-mind')
    expect(told).toMatchObject({
      verdict: 'eligible', headline: 'You can return it until 11 April 2026.', lastDay: '2026-04-11', sendable: true,
      reasons: [{ text: 'The period of “Return without giving a reason” runs until 11 April 2026.', speaks: 'for', clauseId: 'klenota-terms/return-window' }],
      // A fortnight from the notice
      next: 'Send the request and wait for the shop’s answer before you post anything; it has to be on its way back by 24 March 2026.',
      alternative: null,
    })
    expect(told.costs[0]).toEqual({ text: 'Sending the item in is at your cost.', clauseIds: ['klenota-terms/return-costs'] })
    expect(told.costs[1]).toEqual({ text: 'This may be taken off a refund: “Missing certificate of authenticity”.', clauseIds: ['klenota-terms/missing-certificate'] })
    expect(told.remedies).toEqual([{ kind: 'refund', open: true, text: 'A refund can be asked for: “Refund of all payments”.' }])
  })

  it('a missing certificate comes off the refund, in the language asked for', () => {
    const it = { ...klenota, tags: ['certificate'] }
    expect(asked(answer(it, 'change-of-mind'))).toEqual(['goods.missing', 'goods.condition'])
    const told = answer(it, 'change-of-mind', { 'goods.missing': ['certificate'], 'goods.condition': 'as-delivered' }, 'cs')
    expect(told.costs[1]).toEqual({ text: 'Za chybějící certifikát se odečítá nejméně 1\u00a0400,00\u00a0Kč.', clauseIds: ['klenota-terms/missing-certificate'] })
    expect(told.questions).toEqual([])
    expect(told.headline).toBe('Zboží můžete vrátit do 11. dubna 2026.')
  })

  it('on the last day can be sent, one day late can’t, with its reason and clause', () => {
    expect(answer({ ...klenota, now: '2026-04-11T21:59:59Z' }, 'change-of-mind')).toMatchObject({ verdict: 'eligible', sendable: true })
    expect(answer({ ...klenota, now: '2026-04-11T22:00:00Z' }, 'change-of-mind')).toMatchObject({
      verdict: 'ineligible', sendable: false, headline: 'It can’t be returned any more: the period of 60 days ended on 11 April 2026.', lastDay: '2026-04-11', remedies: [],
      reasons: [{ text: 'The period of “Return without giving a reason” ended on 11 April 2026.', speaks: 'against', clauseId: 'klenota-terms/return-window' }],
      next: 'It can’t be sent as a return. If you think that this is wrong, write to the shop.',
    })
  })

  it('of an engraved piece can’t be sent, and the clause against it is named', () => {
    const told = answer({ ...klenota, attributes: [{ key: 'Engraving', value: 'M' }] }, 'change-of-mind', {}, 'cs')
    expect(told).toMatchObject({
      verdict: 'ineligible', sendable: false, headline: 'Zboží vrátit nelze: „Goods changed to your wishes“.', lastDay: null,
      reasons: [{ text: 'Vylučuje to článek „Goods changed to your wishes“.', speaks: 'against', clauseId: 'klenota-terms/customised' }],
      alternative: null,
    })
    expect(told.clauses['klenota-terms/customised']).toMatchObject({ heading: 'Goods changed to your wishes', language: 'en' })
  })

  it('of earrings of Kestia is not talked round by a fault that the shopper names', () => {
    expect(answer({ ...kestia, productType: 'Earrings' }, 'change-of-mind', { 'fault.cause': 'manufacturing' })).toMatchObject({ verdict: 'ineligible', sendable: false, questions: [] })
  })

  it('of a used piece of Kestia is ruled out by what the shopper says', () => {
    expect(asked(answer(kestia, 'change-of-mind'))).toEqual(['goods.missing', 'goods.condition'])
    expect(answer(kestia, 'change-of-mind', { 'goods.condition': 'used' })).toMatchObject({ verdict: 'ineligible', sendable: false })
  })

  it('of a gift card waits for one answer', () => {
    const it = { ...klenota, giftCard: true, now: '2026-02-20T09:00:00Z' }
    expect(answer(it, 'change-of-mind')).toMatchObject({ verdict: 'needs-information', headline: 'Whether it can be returned until 24 February 2026 depends on “A gift card that has been redeemed”.', questions: [{ fact: 'giftCard.redeemed', type: 'yes-no', options: [] }], sendable: true })
    expect(answer(it, 'change-of-mind', { 'giftCard.redeemed': false })).toMatchObject({ verdict: 'eligible', questions: [] })
    expect(answer(it, 'change-of-mind', { 'giftCard.redeemed': true })).toMatchObject({ verdict: 'ineligible', sendable: false })
  })

  it('where the terms speak of none is for the shop to say', () => {
    expect(answer(izlato, 'change-of-mind')).toMatchObject({ verdict: 'needs-review', sendable: true, headline: 'The shop has to decide this: its terms don’t speak of returns without a reason.', reasons: [] })
  })

  it('before delivery asks nothing about the goods, and names no day for sending back', () => {
    const next = 'Send the request, and the shop will write to you; nothing has to be sent back before it has come.'
    expect(answer({ ...kestia, unsent: true }, 'change-of-mind')).toMatchObject({ verdict: 'eligible', questions: [], lastDay: null, next })
    expect(answer({ ...klenota, unsent: true, now: '2026-02-15T09:00:00Z' }, 'change-of-mind')).toMatchObject({ verdict: 'eligible', questions: [], lastDay: null, next })
    expect(answer({ ...klenota, unsent: true, now: '2026-02-15T09:00:00Z' }, 'change-of-mind', {}, 'cs').next).toBe('Pošlete žádost a obchod vám napíše; dokud zboží nepřijde, nemusíte nic posílat zpět.')
  })

  it('names no day for sending back while the parcel is on its way either, and names one from the day it should be there', () => {
    const sent = { ...klenota, delivered: null, sent: '2026-02-08T09:00:00Z' }
    expect(answer({ ...sent, now: '2026-02-14T09:00:00Z' }, 'change-of-mind').next).toContain('before it has come')
    // A fortnight from the notice
    expect(answer({ ...sent, now: '2026-02-15T09:00:00Z' }, 'change-of-mind').next).toContain('on its way back by 1 March 2026')
    expect(answer({ ...sent, now: '2026-02-14T09:00:00Z' }, 'change-of-mind', { 'delivery.on': '2026-02-12' }).next).toContain('on its way back by 28 February 2026')
  })

  it('too late at Kestia is told by the day that ended last, and cites both periods in that order', () => {
    expect(answer({ ...kestia, now: '2026-04-02T09:00:00Z' }, 'change-of-mind')).toMatchObject({
      headline: 'It can’t be returned any more: the period of 30 days ended on 1 April 2026.', lastDay: '2026-04-01',
      reasons: [
        { text: 'The period of “Not entirely happy” ended on 1 April 2026.', speaks: 'against', clauseId: 'kestia/satisfaction' },
        { text: 'The period of “Cancellation of an online purchase” ended on 20 March 2026.', speaks: 'against', clauseId: 'kestia/cancellation' },
      ],
    })
  })
})

describe('a fault', () => {
  it('asks the shopper only what is not for the shop to judge', () => {
    expect(asked(answer(klenota, 'defect'))).toEqual(['fault.cause', 'goods.alteredElsewhere', 'fault.preventsUse'])
    expect(asked(answer(izlato, 'defect'))).toEqual(['fault.cause', 'goods.missing', 'fault.visibleOnDelivery', 'fault.usedAfterNoticing', 'fault.preventsUse'])
    expect(asked(answer(kestia, 'defect'))).toEqual(['fault.cause'])
    expect(answer(kestia, 'defect').questions).toEqual([{ fact: 'fault.cause', type: 'choice', options: ['manufacturing', 'wear', 'damage', 'chemicals', 'water', 'misuse', 'allergy', 'colour-on-screen'] }])
  })

  it('under warranty: what can be wished for, and by when it is settled', () => {
    const told = answer(klenota, 'defect')
    expect(open(told)).toEqual(['repair', 'replacement', 'price-reduction'])
    expect(told).toMatchObject({ headline: 'You can make a warranty claim until 10 February 2028.', next: 'Send the claim: it has to be settled by 9 April 2026.', alternative: { ground: 'change-of-mind', text: 'You can also return it without giving a reason, until 11 April 2026.' } })
    expect(told.costs).toEqual([{ text: 'Sending the item in is at the shop’s cost.', clauseIds: ['klenota-warranty-and-repairs/shipping-of-claims'] }])
  })

  it('iZlato wants its claim form, and says so by its clause', () => {
    expect(answer(izlato, 'defect', {}, 'cs').reasons[1]).toEqual({ text: 'Pošlete prosím to, co žádá článek „Claim form“.', speaks: 'open', clauseId: 'izlato-warranty/claim-form' })
    expect(answer(izlato, 'defect', { 'received.claimForm': false })).toMatchObject({ verdict: 'eligible' })
  })

  it('that the shopper’s own words put down to wear can still be put before the shop', () => {
    expect(answer(kestia, 'defect', { 'fault.cause': 'wear' })).toMatchObject({
      verdict: 'ineligible', sendable: true, headline: 'The warranty doesn’t cover it: “Everyday wear and tear”; it can be repaired at your cost.', remedies: [{ kind: 'paid-repair', open: true }],
      next: 'You can send it all the same: the shop has to look at it, and give its reasons in writing if it refuses.',
    })
  })

  it('that only an expert could turn away in the first year is for the shop', () => {
    expect(answer(izlato, 'defect', { 'fault.cause': 'wear' })).toMatchObject({ verdict: 'needs-review', sendable: true, next: 'Send it, and somebody at the shop will look at it.' })
  })

  it('after the warranty is told so, and can still be sent', () => {
    expect(answer({ ...klenota, now: '2028-02-11T09:00:00Z' }, 'defect', {}, 'cs')).toMatchObject({ verdict: 'ineligible', sendable: true, headline: 'Záruka už neplatí: lhůta v délce 2 let skončila 10. února 2028.', next: 'Přesto můžete reklamaci poslat: obchod ji musí posoudit, a pokud ji odmítne, musí to písemně zdůvodnit.', alternative: null })
  })

  it('years later is told by the day that ended last, and cites that period first', () => {
    expect(answer({ ...kestia, now: '2029-03-01T09:00:00Z' }, 'faulty-on-delivery')).toMatchObject({
      headline: 'It is too late to report it: the period of 1 year ended on 26 February 2027.', lastDay: '2027-02-26',
      reasons: [{ text: 'The period of “Warranty for manufacturing faults” ended on 26 February 2027.' }, { text: 'The period of “Items delivered defective or damaged” ended on 1 April 2026.' }],
    })
    expect(answer({ ...kestia, now: '2029-03-01T09:00:00Z' }, 'defect')).toMatchObject({ headline: 'It is no longer under warranty: the period of 1 year ended on 26 February 2027.', reasons: [{ clauseId: 'kestia/warranty', speaks: 'against' }] })
  })

  it('that is too late names the period before the clause that says the same, and asks for no proof any more', () => {
    expect(answer({ ...izlato, now: '2028-02-11T09:00:00Z' }, 'defect').reasons.map((one) => one.text)).toEqual(['The period of “Warranty period” ended on 10 February 2028.', '“Rights that were not claimed in time” rules this out.'])
  })

  it('of what has not come is told so once, and no return is offered instead', () => {
    expect(answer({ ...kestia, unsent: true }, 'faulty-on-delivery')).toMatchObject({
      verdict: 'ineligible', sendable: true, headline: 'It has not been delivered yet: once it is, you can report it until 26 February 2027.', lastDay: null, alternative: null,
      reasons: [{ text: 'The item has not been delivered, so there is nothing to cover yet.', speaks: 'against', clauseId: 'kestia/warranty' }],
    })
    for (const it of [klenota, kestia, izlato]) for (const ground of ['faulty-on-delivery', 'missing-on-delivery', 'defect'] as const) expect(answer({ ...it, unsent: true }, ground).alternative).toBeNull()
  })

  it('with something missing is not answered by a return', () => {
    expect([answer(klenota, 'missing-on-delivery').alternative, answer(kestia, 'missing-on-delivery').alternative]).toEqual([null, null])
    expect(answer(kestia, 'faulty-on-delivery').alternative?.text).toBe('You can also return it without giving a reason, until 1 April 2026.')
  })

  it('with something missing sends nothing in, so that it costs nothing', () => {
    expect(answer(klenota, 'missing-on-delivery').costs).toEqual([])
    expect(open(answer(klenota, 'missing-on-delivery'))).toEqual(['replacement', 'price-reduction', 'missing-items'])
  })
})

describe('the day of delivery', () => {
  const unknown = { ...klenota, delivered: null, now: '2026-04-14T09:00:00Z' } as const
  it('is asked where no carrier told it, and decides', () => {
    const late = answer(unknown, 'change-of-mind')
    expect(late).toMatchObject({ verdict: 'ineligible', sendable: false, headline: 'It can’t be returned any more: the period of 60 days ended on 13 April 2026 (the delivery day is an estimate).', questions: [{ fact: 'delivery.on', type: 'date', options: [] }] })
    expect(answer(unknown, 'change-of-mind', { 'delivery.on': '2026-02-16' })).toMatchObject({ verdict: 'eligible', headline: 'You can return it until 17 April 2026.', sendable: true })
  })

  it('that a carrier told is not the shopper’s to change', () => {
    const late = { ...klenota, now: '2026-04-14T09:00:00Z' }
    expect(asked(answer(late, 'change-of-mind'))).toEqual([])
    expect(answer(late, 'change-of-mind', { 'delivery.on': '2026-04-01' })).toMatchObject({ verdict: 'ineligible', sendable: false })
  })
})
