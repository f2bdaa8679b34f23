import { expect, it } from 'vitest'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { isMoneyDue, moneyBy, owing } from '../../../app/domain/claim/money-due.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const fault = { ground: 'defect', openRemedies: ['refund', 'repair', 'replacement'] } as const
const faulty = (change: Partial<ClaimLine>) => line({ ...fault, openRemedies: [...fault.openRemedies], ...change })

it.each<[string, boolean, Partial<ClaimLine>]>([
  ['whose refund is chosen', true, { remedy: 'refund', wish: 'repair' }],
  ['whose price is to be reduced', true, { remedy: 'price-reduction' }],
  ['whose repair is chosen, whatever was wished for', false, { remedy: 'repair', wish: 'refund' }],
  ['that is repaired at its customer’s cost', false, { remedy: 'paid-repair' }],
  ['whose customer wishes for a refund', true, { wish: 'refund' }],
  ['whose customer wishes for a repair', false, { wish: 'repair' }],
  ['whose customer leaves it to the shop', false, {}],
  ['for which nothing but a refund is open', true, { openRemedies: ['refund'] }],
  ['for which nothing but a refund is open, though a repair was wished for', true, { openRemedies: ['refund'], wish: 'repair' }],
  ['whose refund is wished for and not open', false, { openRemedies: ['repair'], wish: 'refund' }],
  ['for which nothing is open', false, { openRemedies: [], wish: 'refund' }],
  ['that goes back without a reason', true, { ground: 'change-of-mind', openRemedies: ['refund', 'replacement'] }],
  ['that goes back without a reason for another', false, { ground: 'change-of-mind', openRemedies: ['refund', 'replacement'], wish: 'replacement' }],
])('of a line %s money is due: %s', (_, due, change) => {
  expect(isMoneyDue(faulty(change))).toBe(due)
})

it('a day that was over when the money came to be due is nobody’s, and neither is the very day', () => {
  const by = (moneyDueSince?: string) => moneyBy(faulty({ remedy: 'refund', moneyDueSince }), '2026-03-15')
  expect([by(), by('2026-03-14T23:59:59.999Z'), by('2026-03-15T00:00:00.000Z'), by('2026-03-28T10:00:00.000Z')]).toEqual(['2026-03-15', '2026-03-15', null, null])
  expect([moneyBy(faulty({ remedy: 'refund' }), null), moneyBy(faulty({ remedy: 'repair' }), '2026-03-15')]).toEqual([null, null])
})

it('a line knows since when it is money that settles it, where that was not from the beginning, and forgets it with another remedy', () => {
  const [at, later] = ['2026-03-28T10:00:00.000Z', '2026-03-29T10:00:00.000Z']
  const asked = faulty({ wish: 'repair' })
  const chosen = owing(claim(asked), claim({ ...asked, remedy: 'refund' }), at)
  expect(chosen.lines[0]?.moneyDueSince).toBe(at)
  expect(owing(chosen, chosen, later).lines[0]?.moneyDueSince).toBe(at)
  expect(owing(chosen, claim({ ...asked, remedy: 'repair', moneyDueSince: at }), later).lines[0]?.moneyDueSince).toBeUndefined()
  const wished = claim(faulty({ wish: 'refund' }))
  expect(owing(wished, claim(faulty({ wish: 'refund', remedy: 'refund' })), at).lines[0]?.moneyDueSince).toBeUndefined()
})

it.each([['from the beginning', undefined], ['since a day before it', '2026-03-10T10:00:00.000Z']])('a day for money that was due %s, once missed, binds on through another remedy and back', (_, moneyDueSince) => {
  const chosen = (remedy: 'refund' | 'repair'): ClaimEvent => ({ type: 'remedy-chosen', lineIds: ['line-1'], remedy, goodwill: null })
  const through = (...events: ClaimEvent[]) => {
    const [line] = events.reduce((state, event, i) => owing(state, evolve(state, event), `2026-03-2${i}T10:00:00.000Z`), claim(faulty({ wish: 'refund', remedy: 'refund', moneyDueSince }))).lines
    return line && moneyBy(line, '2026-03-15')
  }
  const missed: ClaimEvent = { type: 'deadline-missed', deadline: 'refundBy', day: '2026-03-15', lineIds: ['line-1'] }
  expect([through(missed), through(missed, chosen('repair')), through(missed, chosen('repair'), chosen('refund'))]).toEqual(['2026-03-15', null, '2026-03-15'])
  expect(through({ ...missed, deadline: 'settleBy' }, chosen('repair'), chosen('refund'))).toBeNull()
  expect(through({ ...missed, lineIds: ['line-2'] }, chosen('repair'), chosen('refund'))).toBeNull()
})

it('a part of a line, and a line of another claim, keep what they know', () => {
  const before = claim(faulty({ remedy: 'refund', moneyDueSince: '2026-03-28T10:00:00.000Z' }))
  const after = claim(...before.lines, ...before.lines.map((one) => ({ ...one, id: 'line-1.2' })), faulty({ id: 'line-2', remedy: 'refund' }))
  expect(owing(before, after, '2026-03-29T10:00:00.000Z').lines.map((one) => one.moneyDueSince)).toEqual(['2026-03-28T10:00:00.000Z', '2026-03-28T10:00:00.000Z', undefined])
})
