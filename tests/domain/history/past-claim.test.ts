import { expect, it } from 'vitest'
import { historyOf } from '../../../app/domain/claim/history-of.ts'
import { toEarlierPieces } from '../../../app/domain/history/past-claim.ts'
import type { PastClaim } from '../../../app/domain/history/past-claim.ts'
import { noonOf } from '../../../app/domain/kernel/time/zone.ts'
import { paidBackBefore } from '../../../app/domain/resolution/paid-back-before.ts'
import { historyTerms } from '../../support/history-terms.ts'

const terms = historyTerms(3)
const day = (one: string) => noonOf(terms.zone, one)
const past = (change: Partial<PastClaim>) => toEarlierPieces('past-1', { claimedOn: '2025-03-14', closedOn: '2025-03-28', ground: 'defect', outcome: 'repair', fault: 'clasp', amountMinor: null, ...change }, 'CZK', { isSame: true, isPaid: true }, day)
const history = (change: Partial<PastClaim>) => historyOf([past(change)], terms)

it('a past repair is a repair from the complaint until it was ready', () => {
  expect(history({})).toEqual([{ kind: 'repair', claimedAt: '2025-03-14T12:00:00.000Z', readyAt: '2025-03-28T12:00:00.000Z', fault: 'clasp' }])
})

it('a past replacement is one that was handed over on its last day', () => {
  expect(history({ outcome: 'replacement', fault: null })).toEqual([{ kind: 'replacement', claimedAt: '2025-03-14T12:00:00.000Z', deliveredAt: '2025-03-28T12:00:00.000Z' }])
})

it('a past refusal is a refusal', () => {
  expect(history({ outcome: 'refused' })).toEqual([{ kind: 'refusal', refusedAt: '2025-03-28T12:00:00.000Z', fault: 'clasp' }])
})

it('a repair that the customer paid for, a refund and a reduction are no history that the terms read', () => {
  for (const outcome of ['paid-repair', 'refund', 'missing-items'] as const) expect(history({ outcome })).toEqual([])
  expect(history({ outcome: 'price-reduction', amountMinor: 50_000 })).toEqual([])
})

it('what a past reduction gave back comes off a later refund', () => {
  // 500.00 CZK
  expect(paidBackBefore([past({ outcome: 'price-reduction', amountMinor: 50_000 })])).toBe(50_000)
  expect(paidBackBefore([past({})])).toBe(0)
})

it('nothing of it comes off the price of a piece that was given in exchange, at a price of its own', () => {
  expect(paidBackBefore([toEarlierPieces('past-1', { claimedOn: '2025-03-14', closedOn: '2025-03-28', ground: 'defect', outcome: 'price-reduction', fault: null, amountMinor: 50_000 }, 'CZK', { isSame: false, isPaid: false }, day)])).toBe(0)
})

it('its days are the shop’s: in Auckland they stand for instants of those very days', () => {
  const { zone } = historyTerms(3, 'Pacific/Auckland')
  const { claimedAt, events } = toEarlierPieces('past-1', { claimedOn: '2025-06-14', closedOn: '2025-06-28', ground: 'defect', outcome: 'refused', fault: null, amountMinor: null }, 'NZD', { isSame: true, isPaid: true }, (one) => noonOf(zone, one))
  // Twelve hours ahead in winter.
  expect([claimedAt, events.map(({ at }) => at)]).toEqual(['2025-06-14T00:00:00.000Z', ['2025-06-28T00:00:00.000Z']])
})
