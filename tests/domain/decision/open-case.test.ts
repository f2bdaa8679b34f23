import { describe, expect, test } from 'vitest'
import { openCase } from '../../../app/domain/decision/open-case.ts'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { asked, clause, shop } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const prague = () => shop([clause('note', 'notice', { at: ['order-page'] })])
const now = '2026-02-10T22:59:59Z'
const open = (it: Asked = {}) => openCase(prague(), asked(it), Date.parse(it.now ?? now))

describe('a case', () => {
  test('has its days in the policy’s zone', () => {
    const days = (it: Asked) => { const { askedOn, today, purchasedOn } = open(it); return [askedOn, today, purchasedOn].map(toIsoDate) }
    expect([days({ now }), days({ now: '2026-02-10T23:00:00Z', askedAt: '2026-02-09T22:59:59Z', purchased: '2026-02-04T23:00:00Z' })]).toEqual([['2026-02-10', '2026-02-10', '2026-02-05'], ['2026-02-09', '2026-02-11', '2026-02-05']])
  })

  test('counts from the order’s processing, or its creation where that is missing', () => {
    const bought = (processed: object) => toIsoDate(open({ order: ({ processedAt: _, ...order }) => ({ ...order, createdAt: '2026-01-02T09:00:00Z', ...processed }) }).purchasedOn)
    expect([bought({ processedAt: '2026-02-05T09:00:00Z' }), bought({ processedAt: null }), bought({})]).toEqual(['2026-02-05', '2026-01-02', '2026-01-02'])
  })

  test('is a consumer’s unless a company bought, or somebody said otherwise', () => {
    expect([open(), open({ company: true }), open({ company: true, facts: { buyer: 'consumer' } }), open({ facts: { buyer: 'business' } }), open({ order: (order) => ({ ...order, purchasingEntity: null }) }), open({ order: ({ purchasingEntity: _, ...order }) => order })].map((one) => one.buyer)).toEqual(['consumer', 'business', 'consumer', 'business', 'consumer', 'consumer'])
  })

  test('knows the country it was shipped to, or not', () => {
    expect([open({ country: 'SK' }), open({ country: null }), open({ order: (order) => ({ ...order, shippingAddress: null }) })].map((one) => one.country)).toEqual(['SK', null, null])
  })

  test('takes the corrected delivery day and the traits of its own line', () => {
    const file = open({ facts: { delivery: { on: '2026-02-08' } }, tags: ['Hollow'] })
    expect([toIsoDate(file.line.on!), file.traits, file.facts, file.ground]).toEqual(['2026-02-08', { present: 1, unknown: 0 }, { delivery: { on: '2026-02-08' } }, 'defect'])
    expect([open().facts, open().events, open().periods, open().settleBy]).toEqual([{}, [], [], null])
  })

  test('of a line that the order doesn’t have is a fault', () => {
    expect(() => openCase(prague(), { ...asked({}), lineItemId: 'gid://shopify/LineItem/9' }, 0)).toThrow('has no line gid://shopify/LineItem/9')
  })
})

describe('the piece’s past', () => {
  const past = (...history: NonNullable<Asked['history']>) => open({ history }).events.map(({ claimedOn, startedOn, endedOn, ...one }) => ({ ...one, days: [claimedOn, startedOn, endedOn].map((day) => (day === null ? null : toIsoDate(day))) }))
  const [one, two, three] = ['2025-03-01T23:30:00Z', '2025-03-04T09:00:00Z', '2025-03-09T09:00:00Z']

  test('tells of each event its days, its finding and its fault', () => {
    expect(past({ kind: 'repair', claimedAt: one!, startedAt: two!, readyAt: three!, fault: 'clasp' }, { kind: 'replacement', claimedAt: one!, deliveredAt: three!, fault: 'stone' }, { kind: 'expert-assessment', sentAt: two!, returnedAt: three!, finding: 'covered', fault: 'clasp' }, { kind: 'refusal', refusedAt: one!, fault: 'clasp' })).toEqual([
      { kind: 'repair', finding: null, fault: 'clasp', days: ['2025-03-02', '2025-03-04', '2025-03-09'] },
      { kind: 'replacement', finding: null, fault: 'stone', days: ['2025-03-02', null, '2025-03-09'] },
      { kind: 'expert-assessment', finding: 'covered', fault: 'clasp', days: ['2025-03-04', '2025-03-04', '2025-03-09'] },
      { kind: 'refusal', finding: null, fault: 'clasp', days: ['2025-03-02', null, '2025-03-02'] },
    ])
  })

  test('leaves open what is left out or null', () => {
    expect(past({ kind: 'repair', claimedAt: one! }, { kind: 'repair', claimedAt: one!, startedAt: null, readyAt: null }, { kind: 'replacement', claimedAt: one! }, { kind: 'expert-assessment', sentAt: two!, finding: null })).toEqual([
      { kind: 'repair', finding: null, fault: null, days: ['2025-03-02', null, null] },
      { kind: 'repair', finding: null, fault: null, days: ['2025-03-02', null, null] },
      { kind: 'replacement', finding: null, fault: null, days: ['2025-03-02', null, null] },
      { kind: 'expert-assessment', finding: null, fault: null, days: ['2025-03-04', '2025-03-04', null] },
    ])
  })
})
