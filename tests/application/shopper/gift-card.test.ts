import { describe, expect, it } from 'vitest'
import { answer } from './shop-case.ts'

const klenota = { policy: 'klenota', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now: '2026-02-20T09:00:00Z', giftCard: true } as const
const izlato = { ...klenota, policy: 'izlato' } as const
const kestia = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', now: '2026-03-10T09:00:00Z', giftCard: true } as const
const shops = [klenota, kestia, izlato]

describe('a gift card', () => {
  it('is returned by what the terms say of gift cards', () => {
    expect(answer(klenota, 'change-of-mind', { 'giftCard.redeemed': false })).toMatchObject({ verdict: 'eligible', headline: 'You can return it until 24 February 2026.', sendable: true, questions: [] })
    expect(answer(klenota, 'change-of-mind', { 'giftCard.redeemed': true })).toMatchObject({ verdict: 'ineligible', sendable: false, reasons: [{ clauseId: 'klenota-terms/gift-card-redeemed' }] })
  })

  it('where the terms don’t speak of any is for the shop, with no clause about goods, no question and no promise', () => {
    expect(answer(kestia, 'change-of-mind')).toEqual({
      lineItemId: 'gid://shopify/LineItem/1', ground: 'change-of-mind', verdict: 'needs-review', headline: 'The shop has to decide this: its terms don’t speak of gift cards.', reasons: [],
      lastDay: null, costs: [], remedies: [], questions: [], alternative: null, sendable: true, next: 'Send it, and somebody at the shop will look at it.', notices: [], wanted: [], clauses: {},
    })
  })

  it('is no more returned than any other purchase once the time is over', () => {
    expect(answer({ ...kestia, now: '2026-04-01T23:00:00Z' }, 'change-of-mind')).toMatchObject({ verdict: 'ineligible', sendable: false, headline: 'It can’t be returned any more: the period of 30 days ended on 1 April 2026.' })
  })

  it('that came faulty, or not at all, is for the shop: no repair, and nobody is asked for the cause', () => {
    for (const shop of shops) for (const ground of ['faulty-on-delivery', 'missing-on-delivery'] as const) {
      expect(answer(shop, ground, {}, 'cs')).toMatchObject({ verdict: 'needs-review', headline: 'Rozhodnout musí obchod: jeho podmínky o dárkových kartách nemluví.', sendable: true, remedies: [], questions: [], reasons: [], alternative: null })
    }
  })

  it('bought before the terms, or under terms that know no return, is for the shop without a word about gift cards', () => {
    expect(answer({ ...klenota, purchased: '2018-01-10T09:00:00Z', delivered: '2018-01-12T09:00:00Z', now: '2018-01-15T09:00:00Z' }, 'change-of-mind')).toMatchObject({ verdict: 'needs-review', headline: 'The shop has to decide this: no terms for returns were in force when you ordered.', sendable: true })
    expect(answer(izlato, 'change-of-mind')).toMatchObject({ verdict: 'needs-review', headline: 'The shop has to decide this: its terms don’t speak of returns without a reason.', sendable: true })
  })

  it('has no warranty that could be claimed later', () => {
    for (const shop of shops) expect(answer(shop, 'defect')).toMatchObject({
      verdict: 'ineligible', sendable: false, headline: 'A gift card has no warranty.', remedies: [], questions: [], lastDay: null,
      next: 'This can’t be sent for a gift card. If the card can’t be used, say that it arrived faulty, or write to the shop.',
    })
  })
})
