import { expect, it } from 'vitest'
import { bindingDeadlines, nextDeadline } from '../../../app/domain/claim/next-deadline.ts'
import type { DeadlineName, Deadlines } from '../../../app/domain/claim/next-deadline.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import { line } from './claim-fixtures.ts'

const none = { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null, payCostsBy: null }
const lineWith = (state: Partial<ClaimLine>, deadlines: Partial<Deadlines>) => ({ line: line(state), deadlines: { ...none, ...deadlines } })
const here = { authorization: 'authorized', reception: 'received' } as const

it('names the earliest of the deadlines that bind', () => {
  expect(nextDeadline([lineWith({}, { decideBy: '2026-04-07', settleBy: '2026-04-30' }), lineWith({}, { decideBy: '2026-04-05' })])).toEqual({ name: 'decideBy', day: '2026-04-05' })
})

it('leaves out what no longer binds: a claim whose remedy is chosen has no day to decide by', () => {
  const days = { decideBy: '2026-04-07', settleBy: '2026-04-30' }
  expect(nextDeadline([lineWith({ ...here, ground: 'defect' }, days)])).toEqual({ name: 'decideBy', day: '2026-04-07' })
  expect(nextDeadline([lineWith({ ...here, ground: 'defect', settlement: 'planned', remedy: 'repair' }, days)])).toEqual({ name: 'settleBy', day: '2026-04-30' })
  expect(nextDeadline([lineWith({ ...here, ground: 'defect', assessment: 'accepted' }, days)])).toEqual({ name: 'settleBy', day: '2026-04-30' })
})

it('leaves out the day for money where the claim is settled by repair', () => {
  const days = { refundBy: '2026-03-15', settleBy: '2026-03-26' }
  const fault = { ...here, ground: 'defect', openRemedies: ['refund', 'repair'] } satisfies Partial<ClaimLine>
  expect(nextDeadline([lineWith({ ...fault, wish: 'repair' }, days)])).toEqual({ name: 'settleBy', day: '2026-03-26' })
  expect(nextDeadline([lineWith({ ...fault, settlement: 'planned', remedy: 'repair' }, days)])).toEqual({ name: 'settleBy', day: '2026-03-26' })
  expect(nextDeadline([lineWith({ ...fault, settlement: 'planned', remedy: 'refund' }, days)])).toEqual({ name: 'refundBy', day: '2026-03-15' })
  expect(nextDeadline([lineWith({ ...fault, settlement: 'planned', remedy: 'refund', moneyDueSince: '2026-03-20T10:00:00.000Z' }, days)])).toEqual({ name: 'settleBy', day: '2026-03-26' })
})

it.each<[string, Partial<ClaimLine>, DeadlineName[]]>([
  ['requested', {}, ['refundBy', 'decideBy', 'settleBy']],
  ['awaited', { authorization: 'authorized' }, ['sendBackBy', 'refundBy', 'settleBy']],
  ['on its way', { authorization: 'authorized', reception: 'in-transit' }, ['sendBackBy', 'refundBy', 'settleBy']],
  ['on its way, to be kept by its customer', { authorization: 'authorized', reception: 'in-transit', settlement: 'planned', remedy: 'price-reduction' }, ['refundBy', 'settleBy']],
  ['to stay with its customer', { authorization: 'authorized', reception: 'not-required', settlement: 'planned', remedy: 'price-reduction' }, ['refundBy', 'settleBy']],
  ['here', here, ['refundBy', 'decideBy', 'settleBy']],
  ['with an expert', { ...here, assessment: 'awaiting-expert' }, ['refundBy', 'decideBy', 'settleBy']],
  ['being refunded', { ...here, settlement: 'performing', remedy: 'refund' }, ['refundBy', 'settleBy']],
  ['settled', { ...here, settlement: 'settled', remedy: 'refund' }, []],
  ['declined', { authorization: 'declined' }, []],
  ['canceled', { authorization: 'canceled' }, []],
  ['withdrawn', { authorization: 'withdrawn' }, []],
])('of a line that is %s these bind', (_, state, binding) => {
  const names = ['sendBackBy', 'refundBy', 'decideBy', 'settleBy'] as const
  expect(names.filter((name) => nextDeadline([lineWith(state, { [name]: '2026-04-30' })]) !== null)).toEqual(binding)
})

it('keeps the earliest, whichever line it comes from', () => {
  const [early, late] = [lineWith(here, { refundBy: '2026-04-05' }), lineWith(here, { refundBy: '2026-04-06' })]
  expect([nextDeadline([early, late])?.day, nextDeadline([late, early])?.day]).toEqual(['2026-04-05', '2026-04-05'])
})

it('of two on one day names what is sent back before what is paid', () => {
  expect(nextDeadline([lineWith({ authorization: 'authorized' }, { sendBackBy: '2026-04-05', refundBy: '2026-04-05' })])?.name).toBe('sendBackBy')
})

it('knows none where no terms set any, and none of no lines', () => {
  expect([nextDeadline([lineWith({}, {})]), nextDeadline([])]).toEqual([null, null])
})

it('lists each deadline once with the lines it binds, the earliest first', () => {
  const lines = [lineWith({ id: 'a' }, { settleBy: '2026-04-30', decideBy: '2026-04-07' }), lineWith({ id: 'b' }, { settleBy: '2026-04-30' })]
  expect(bindingDeadlines(lines)).toEqual([{ name: 'decideBy', day: '2026-04-07', lineIds: ['a'] }, { name: 'settleBy', day: '2026-04-30', lineIds: ['a', 'b'] }])
})

it('costs of the claim are to be paid back while it goes on, until they have been', () => {
  const costs = (state: Partial<ClaimLine>) => nextDeadline([lineWith(state, { payCostsBy: '2026-04-20' })])
  expect([costs(here), costs({ ...here, costsBack: true }), costs({ ...here, settlement: 'settled' }), costs({ authorization: 'declined' })]).toEqual([{ name: 'payCostsBy', day: '2026-04-20' }, null, null, null])
})
