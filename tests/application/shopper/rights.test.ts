import { describe, expect, it } from 'vitest'
import { rightsOf } from '../../../app/application/shopper/rights.ts'
import { caseOf, lineItemId, rights } from './shop-case.ts'

// Bought on 5 February, delivered on the 10th: sixty days and two years from there.
const klenota = { policy: 'klenota', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z' } as const
const izlato = { policy: 'izlato', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z' } as const
const kestia = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z' } as const

describe('what is open for an item today', () => {
  it('KLENOTA on the last day, and one day late', () => {
    expect(rights({ ...klenota, now: '2026-04-11T21:59:59Z' })).toEqual(['return open 2026-04-11: You can return it until 11 April 2026.', 'warranty open 2028-02-10: You can make a warranty claim until 10 February 2028.'])
    expect(rights({ ...klenota, now: '2026-04-11T22:00:00Z' })).toEqual(['return over 2026-04-11: It can’t be returned any more: the period of 60 days ended on 11 April 2026.', 'warranty open 2028-02-10: You can make a warranty claim until 10 February 2028.'])
  })

  it('KLENOTA in Czech, and after the warranty too', () => {
    expect(rights({ ...klenota, now: '2026-04-11T21:59:59Z' }, 'cs')).toEqual(['return open 2026-04-11: Zboží můžete vrátit do 11. dubna 2026.', 'warranty open 2028-02-10: Reklamovat v záruce můžete do 10. února 2028.'])
    expect(rights({ ...klenota, now: '2028-02-11T09:00:00Z' }, 'cs')).toEqual(['return over 2026-04-11: Zboží už vrátit nelze: lhůta v délce 60 dnů skončila 11. dubna 2026.', 'warranty over 2028-02-10: Záruka už neplatí: lhůta v délce 2 let skončila 10. února 2028.'])
  })

  it('Kestia: the longer of two returns, and a year from the purchase', () => {
    expect(rights({ ...kestia, now: '2026-04-01T22:59:59Z' })).toEqual(['return open 2026-04-01: You can return it until 1 April 2026.', 'warranty open 2027-02-26: You can make a warranty claim until 26 February 2027.'])
    expect(rights({ ...kestia, now: '2026-04-01T23:00:00Z' })[0]).toBe('return over 2026-04-01: It can’t be returned any more: the period of 30 days ended on 1 April 2026.')
  })

  it('iZlato: its terms speak of no return', () => {
    expect(rights({ ...izlato, now: '2026-03-01T09:00:00Z' })).toEqual(['warranty open 2028-02-10: You can make a warranty claim until 10 February 2028.'])
    expect(rights({ ...izlato, now: '2028-02-11T09:00:00Z' }, 'cs')).toEqual(['warranty over 2028-02-10: Záruka už neplatí: lhůta v délce 24 měsíců skončila 10. února 2028.'])
  })

  it('an engraved piece can’t be returned, in time or late, and keeps its warranty', () => {
    const attributes = [{ key: 'Engraving', value: 'M' }]
    for (const now of ['2026-03-01T09:00:00Z', '2026-09-01T09:00:00Z']) expect(rights({ ...klenota, now, attributes })).toEqual(['return excluded null: It can’t be returned: “Goods changed to your wishes”.', 'warranty open 2028-02-10: You can make a warranty claim until 10 February 2028.'])
    expect(rights({ ...kestia, now: '2026-03-10T09:00:00Z', attributes }, 'cs')[0]).toBe('return excluded null: Zboží vrátit nelze: „Engraved, ordered or altered on request“.')
  })

  it('a gift card has no warranty, and one of KLENOTA hangs on whether it was redeemed', () => {
    expect(rights({ ...klenota, now: '2026-02-20T09:00:00Z', giftCard: true })).toEqual(['return ask 2026-02-24: Whether it can be returned until 24 February 2026 depends on “A gift card that has been redeemed”.'])
    expect(rights({ ...klenota, now: '2026-02-25T09:00:00Z', giftCard: true })).toEqual(['return over 2026-02-24: It can’t be returned any more: the period of 14 days ended on 24 February 2026.'])
  })

  it('a gift card where the terms don’t speak of any is for the shop to say, as long as any purchase can be returned', () => {
    expect(rights({ ...kestia, now: '2026-04-01T22:59:59Z', giftCard: true })).toEqual(['return ask null: The shop has to decide this: its terms don’t speak of gift cards.'])
    expect(rights({ ...kestia, now: '2026-04-01T22:59:59Z', giftCard: true }, 'cs')).toEqual(['return ask null: Rozhodnout musí obchod: jeho podmínky o dárkových kartách nemluví.'])
    expect(rights({ ...kestia, now: '2026-04-01T23:00:00Z', giftCard: true })).toEqual(['return over 2026-04-01: It can’t be returned any more: the period of 30 days ended on 1 April 2026.'])
    expect(rights({ ...izlato, now: '2026-03-01T09:00:00Z', giftCard: true })).toEqual([])
  })

  it('a warranty that runs from the purchase covers nothing before delivery, and ends when it ends', () => {
    expect(rights({ ...kestia, now: '2026-03-01T09:00:00Z', unsent: true })[1]).toBe('warranty excluded null: It has not been delivered yet: once it is, you can make a warranty claim until 26 February 2027.')
    expect(rights({ ...kestia, now: '2026-03-01T09:00:00Z', unsent: true }, 'cs')[1]).toBe('warranty excluded null: Položka ještě nebyla doručena: po doručení ji můžete reklamovat v záruce do 26. února 2027.')
    expect(rights({ ...izlato, now: '2026-03-01T09:00:00Z', unsent: true })[0]).toBe('warranty excluded null: It has not been delivered yet: its warranty begins when it is.')
  })

  it('a warranty that is over names its clause', () => {
    const { policy, order, at } = caseOf({ ...kestia, now: '2027-02-27T09:00:00Z' })
    expect(rightsOf(policy, order, lineItemId, at, 'en')[1]).toMatchObject({ state: 'over', text: 'It is no longer under warranty: the period of 1 year ended on 26 February 2027.', clauses: [{ id: 'kestia/warranty' }] })
  })

  it('a delivery that nobody reported is an estimate, and says so', () => {
    expect(rights({ ...klenota, now: '2026-03-01T09:00:00Z', delivered: null })[0]).toBe('return open 2026-04-13: You can return it until 13 April 2026 (the delivery day is an estimate).')
    expect(rights({ ...klenota, now: '2026-03-01T09:00:00Z', delivered: null }, 'cs')[0]).toBe('return open 2026-04-13: Zboží můžete vrátit do 13. dubna 2026 (den doručení je odhad).')
  })

  it('before anything was sent a return may be asked for, and a warranty has not begun', () => {
    expect(rights({ ...klenota, now: '2026-02-06T09:00:00Z', unsent: true })).toEqual(['return open null: You can return it; the period begins once delivery is complete.', 'warranty excluded null: It has not been delivered yet: its warranty begins when it is.'])
  })

  it('bought before the terms were in force, the shop has to say', () => {
    expect(rights({ ...klenota, now: '2018-02-01T09:00:00Z', purchased: '2018-01-10T09:00:00Z', delivered: '2018-01-12T09:00:00Z' })[1]).toBe('warranty ask null: The shop has to decide this: no terms for a warranty were in force when you ordered.')
  })

  it('names the clause with its published wording, and the language it is in', () => {
    const { policy, order, at } = caseOf({ ...klenota, now: '2026-03-01T09:00:00Z' }, 'cs')
    expect(rightsOf(policy, order, lineItemId, at, 'cs')[0]?.clauses).toMatchObject([{ id: 'klenota-terms/return-window', language: 'en', effectiveFrom: '2021-03-05', heading: 'Return without giving a reason', text: expect.stringContaining('60 days') }])
  })
})
