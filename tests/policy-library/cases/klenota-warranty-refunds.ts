import type { Facts, HistoryEvent } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (facts: Facts = {}, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts, ...more })
const fault = (value: NonNullable<Facts['fault']>, more: Partial<Situation> = {}) => ring({ fault: value }, more)
const repaired = (code: string, month: string, readyAt = `2025-${month}-09T09:00:00Z`): HistoryEvent => ({ kind: 'repair', claimedAt: `2025-${month}-01T09:00:00Z`, startedAt: `2025-${month}-02T09:00:00Z`, readyAt, fault: code })
const twice = [repaired('clasp', '10'), repaired('clasp', '11')]
const claimed = (askedAt: string, now: string, facts: Facts = {}) => ring(facts, { askedAt, now })
const because = (rule: string) => ({ open: ['refund' as const], remedyRules: { refund: [rule] }, outcome: 'met' as const })
const closed = { closed: ['refund' as const] }

const material = about('klenota-warranty/refund-material-breach', 'KW-14')
const irreparable = about('klenota-warranty/refund-irreparable', 'KW-15')
const again = about('klenota-warranty/refund-same-defect', 'KW-16')
const many = about('klenota-warranty/refund-many-defects', 'KW-17')
const overdue = about('klenota-warranty/refund-overdue', 'KW-18')
const terms = about('klenota-warranty/refund-terms', 'KW-19')

export const cases: RuleCase[] = [
  material('met', 'A material breach gives the money back', fault({ materialBreach: true }), because('KW-14')),
  material('met', 'Also of what came incomplete', fault({ materialBreach: true }, { ground: 'missing-on-delivery' }), because('KW-14')),
  material('not-met', 'A slight one does not', fault({ materialBreach: false }), { ...closed, outcome: 'not-met' }),
  material('boundary', 'As long as nobody judged it, the refund waits', ring(), { ...closed, outcome: 'undetermined' }),
  // the two years end with 5 September 2027
  material('boundary', 'To the last second of the two years', fault({ materialBreach: true }, { now: '2027-09-05T21:59:59Z' }), because('KW-14')),
  material('boundary', 'And not a second longer', fault({ materialBreach: true }, { now: '2027-09-05T22:00:00Z' }), { ...closed, outcome: 'not-met' }),

  irreparable('met', 'So does a defect that prevents use and can’t be removed', fault({ repairable: false, preventsUse: true }), because('KW-15')),
  irreparable('met', 'And a piece that can’t be had again', fault({ replacementAvailable: false }), because('KW-15')),
  irreparable('not-met', 'Not one that can be removed, of a piece that can be had', fault({ repairable: true, preventsUse: true, replacementAvailable: true }), { ...closed, outcome: 'not-met' }),
  irreparable('boundary', 'Not one that can’t be removed but leaves the ring to be worn', fault({ repairable: false, preventsUse: false, replacementAvailable: true }), { ...closed, outcome: 'not-met' }),
  irreparable('boundary', 'Where it is not known whether it prevents use, the refund waits', fault({ repairable: false }), { ...closed, outcome: 'undetermined' }),

  again('met', 'So does the same defect after two repairs', fault({ code: 'clasp', preventsUse: true }, { history: twice }), because('KW-16')),
  again('not-met', 'Not another defect after two repairs', fault({ code: 'stone', preventsUse: true }, { history: twice }), { ...closed, outcome: 'not-met' }),
  again('boundary', 'Not the same one after a single repair', fault({ code: 'clasp', preventsUse: true }, { history: [repaired('clasp', '10')] }), { ...closed, outcome: 'not-met' }),
  again('boundary', 'A third repair counts as two do', fault({ code: 'clasp', preventsUse: true }, { history: [...twice, repaired('clasp', '12')] }), because('KW-16')),
  again('boundary', 'Of two repairs one may have been of another defect: then it is one', fault({ code: 'clasp', preventsUse: true }, { history: [repaired('clasp', '10'), repaired('stone', '11')] }), { ...closed, outcome: 'not-met' }),
  again('boundary', 'A repair that is not ready has not been one', fault({ code: 'clasp', preventsUse: true }, { history: [repaired('clasp', '10'), { kind: 'repair', claimedAt: '2025-11-01T09:00:00Z', startedAt: '2025-11-02T09:00:00Z', fault: 'clasp' }] }), { ...closed, outcome: 'not-met' }),
  again('boundary', 'A second repair that was ready on the day of the claim counts', fault({ code: 'clasp', preventsUse: true }, { history: [repaired('clasp', '10'), repaired('clasp', '11', '2026-05-11T21:59:59Z')] }), because('KW-16')),
  again('boundary', 'One that was ready a second later, on the next day, does not', fault({ code: 'clasp', preventsUse: true }, { history: [repaired('clasp', '10'), repaired('clasp', '11', '2026-05-11T22:00:00Z')] }), { ...closed, outcome: 'not-met' }),
  again('boundary', 'Not where the ring can be worn all the same', fault({ code: 'clasp', preventsUse: false }, { history: twice }), { ...closed, outcome: 'not-met' }),
  again('boundary', 'Where the defect has no name yet, the refund waits', fault({ preventsUse: true }, { history: twice }), { ...closed, outcome: 'undetermined' }),

  many('met', 'So do three defects at once', fault({ simultaneous: 3 }), because('KW-17')),
  many('not-met', 'Not one', fault({ simultaneous: 1 }), { ...closed, outcome: 'not-met' }),
  many('boundary', 'Not two', fault({ simultaneous: 2 }), { ...closed, outcome: 'not-met' }),
  many('boundary', 'And four as well as three', fault({ simultaneous: 4 }), because('KW-17')),

  // 1 April + 30 = 1 May
  overdue('met', 'So does a claim that is not settled in thirty days', claimed('2026-04-01T09:00:00Z', '2026-05-20T09:00:00Z'), because('KW-18')),
  overdue('not-met', 'Not one that was settled in time', claimed('2026-04-01T09:00:00Z', '2026-05-20T09:00:00Z', { case: { settledAt: '2026-04-20T09:00:00Z' } }), { ...closed, outcome: 'not-met' }),
  overdue('boundary', 'Not in the last second of the thirtieth day', claimed('2026-04-01T09:00:00Z', '2026-05-01T21:59:59Z'), { ...closed, outcome: 'not-met' }),
  overdue('boundary', 'But a second later', claimed('2026-04-01T09:00:00Z', '2026-05-01T22:00:00Z'), because('KW-18')),
  // 25 September + 30: 5 left in September, 25 in October, the day of 25 hours
  overdue('boundary', 'Not in the twenty-fifth hour of a thirtieth day on which the clocks go back', claimed('2026-09-25T09:00:00Z', '2026-10-25T22:59:59Z'), { ...closed, deadlines: { settleBy: '2026-10-25' } }),
  overdue('boundary', 'But a second after it', claimed('2026-09-25T09:00:00Z', '2026-10-25T23:00:00Z'), because('KW-18')),
  overdue('boundary', 'Settled in the last second is settled in time, whenever one looks', claimed('2026-04-01T09:00:00Z', '2026-07-01T09:00:00Z', { case: { settledAt: '2026-05-01T21:59:59Z' } }), { ...closed, outcome: 'not-met' }),
  overdue('boundary', 'Settled a second later is not', claimed('2026-04-01T09:00:00Z', '2026-07-01T09:00:00Z', { case: { settledAt: '2026-05-01T22:00:00Z' } }), because('KW-18')),
  overdue('boundary', 'A longer time that was agreed holds to its last second', claimed('2026-04-01T09:00:00Z', '2026-05-20T21:59:59Z', { case: { agreedSettleBy: '2026-05-20' } }), { ...closed, outcome: 'not-met' }),
  overdue('boundary', 'And no longer', claimed('2026-04-01T09:00:00Z', '2026-05-20T22:00:00Z', { case: { agreedSettleBy: '2026-05-20' } }), because('KW-18')),

  terms('met', 'The money comes once the goods are there', fault({ materialBreach: true }), { open: ['refund'], gate: 'goods-received', payee: 'purchaser', outcome: 'met' }),
  terms('boundary', 'A return without a reason needs only proof that they are on their way', ring({}, { ground: 'change-of-mind', now: '2025-10-01T09:00:00Z' }), { open: ['refund'], gate: 'goods-or-proof-of-dispatch' }),
  terms('not-met', 'Where no refund is open, nothing is said of it', ring(), { closed: ['refund'], deadlines: { refundBy: null } }),
]
