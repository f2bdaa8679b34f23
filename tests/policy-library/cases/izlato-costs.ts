import type { HistoryEvent } from '../../../app/domain/decision/request.ts'
import type { RuleCase } from '../support/rule-case.ts'

/** Bought on 6 May 2024: the first year ends with 6 May 2025. Covered until 10 May 2026. */
const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const fresh = { ...chain, now: '2024-11-01T09:00:00Z' }
const old = { ...chain, now: '2025-09-01T09:00:00Z' }
const lastSecond = { ...chain, now: '2025-05-06T21:59:59Z' }
const midnight = { ...chain, now: '2025-05-06T22:00:00Z' }

const of = (clause: string, rule: string) => ({ clause: `izlato-warranty/${clause}`, rules: [rule] })
const assessment = of('assessment-in-the-first-year', 'IZ-33')
const expenses = of('expenses-in-the-first-year', 'IZ-33')
const byNamed = of('assessment-by-the-named-expert', 'IZ-35')
const beside = of('expenses-of-the-named-expert', 'IZ-35')
const back = of('assessment-paid-back', 'IZ-38')
const expensesBack = of('expenses-paid-back', 'IZ-38')

const byExpert = { assessment: { by: 'expert' as const } }
const refused: HistoryEvent = { kind: 'refusal', refusedAt: '2025-06-01T09:00:00Z', fault: 'clasp' }
const proven: HistoryEvent = { kind: 'expert-assessment', sentAt: '2025-06-10T09:00:00Z', returnedAt: '2025-06-20T09:00:00Z', finding: 'covered', fault: 'clasp' }
/** The claim made again, now that an expert has found the shop responsible. */
const again = (askedAt: string) => ({ ...chain, askedAt, now: '2026-04-01T09:00:00Z', facts: { fault: { code: 'clasp' } }, history: [refused, proven] })
const merchantBy = (day: string) => ({ 'expert-assessment': `merchant pay-by ${day}`, 'claim-costs': `merchant pay-by ${day}` })

export const cases: RuleCase[] = [
  { ...assessment, side: 'met', title: 'an assessment in the first year is at the shop’s cost', ask: { ...fresh, facts: { fault: { cause: 'wear' } } }, expect: { costs: { 'expert-assessment': 'merchant' }, outcome: 'met' } },
  { ...assessment, side: 'met', title: 'even where the expert found that it isn’t covered', ask: { ...fresh, facts: { fault: { cause: 'wear' }, assessment: { by: 'expert', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', costs: { 'expert-assessment': 'merchant' }, outcome: 'met' } },
  { ...assessment, side: 'not-met', title: 'later it is another clause that says so', ask: old, expect: { outcome: 'not-applicable' } },
  { ...assessment, side: 'boundary', title: 'the first year ends with its last second', ask: lastSecond, expect: { costs: { 'expert-assessment': 'merchant' }, outcome: 'met' } },
  { ...assessment, side: 'boundary', title: 'and is over a second later', ask: midnight, expect: { outcome: 'not-applicable' } },

  { ...expenses, side: 'met', title: 'a claim in the first year costs the buyer nothing', ask: fresh, expect: { costs: { 'claim-costs': 'merchant' }, outcome: 'met' } },
  { ...expenses, side: 'not-met', title: 'of a claim after it nobody is said to bear the cost', ask: old, expect: { costs: { 'claim-costs': 'none' }, outcome: 'not-applicable' } },
  { ...expenses, side: 'boundary', title: 'in the last second of the first year it costs nothing', ask: lastSecond, expect: { costs: { 'claim-costs': 'merchant' } } },
  { ...expenses, side: 'boundary', title: 'a second later that isn’t promised any more', ask: midnight, expect: { costs: { 'claim-costs': 'none' } } },

  { ...byNamed, side: 'met', title: 'after the first year the expert whom the shop names is at its cost', ask: { ...old, facts: { fault: { cause: 'wear' } } }, expect: { costs: { 'expert-assessment': 'merchant' }, outcome: 'met' } },
  { ...byNamed, side: 'not-met', title: 'in the first year it is another clause that says so', ask: fresh, expect: { outcome: 'not-applicable' } },
  { ...byNamed, side: 'boundary', title: 'it takes over a second after the first year', ask: midnight, expect: { costs: { 'expert-assessment': 'merchant' }, outcome: 'met' } },
  { ...byNamed, side: 'boundary', title: 'and not before', ask: lastSecond, expect: { outcome: 'not-applicable' } },
  { ...byNamed, side: 'boundary', title: 'in the last second of the warranty it holds', ask: { ...chain, now: '2026-05-10T21:59:59Z' }, expect: { costs: { 'expert-assessment': 'merchant' }, outcome: 'met' } },
  { ...byNamed, side: 'boundary', title: 'after it no expert is paid', ask: { ...chain, now: '2026-05-10T22:00:00Z' }, expect: { costs: { 'expert-assessment': 'none' }, outcome: 'not-applicable' } },

  { ...beside, side: 'met', title: 'what such an assessment cost beside is the shop’s as well', ask: { ...old, facts: byExpert }, expect: { costs: { 'claim-costs': 'merchant' }, outcome: 'met' } },
  { ...beside, side: 'not-met', title: 'what the shop’s own look cost isn’t meant', ask: { ...old, facts: { assessment: { by: 'seller' } } }, expect: { costs: { 'claim-costs': 'none' }, outcome: 'not-applicable' } },
  { ...beside, side: 'boundary', title: 'as long as no expert had it, nothing is said', ask: old, expect: { costs: { 'claim-costs': 'none' }, outcome: 'undetermined' } },
  { ...beside, side: 'boundary', title: 'in the last second of the first year another clause says it', ask: { ...lastSecond, facts: byExpert }, expect: { costs: { 'claim-costs': 'merchant' }, outcome: 'not-applicable' } },
  { ...beside, side: 'boundary', title: 'a second later this one', ask: { ...midnight, facts: byExpert }, expect: { costs: { 'claim-costs': 'merchant' }, outcome: 'met' } },

  // From 1 September 2025 fourteen days end with the 15th
  { ...back, side: 'met', title: 'what the assessment cost is paid back within fourteen days of the repeated claim', ask: again('2025-09-01T09:00:00Z'), expect: { costs: merchantBy('2025-09-15'), outcome: 'met' } },
  { ...back, side: 'not-met', title: 'without an assessment that proved the shop responsible no day is set', ask: { ...again('2025-09-01T09:00:00Z'), history: [refused] }, expect: { costs: { 'expert-assessment': 'merchant' }, outcome: 'not-applicable' } },
  { ...back, side: 'not-met', title: 'nor of a claim for another defect', ask: { ...again('2025-09-01T09:00:00Z'), facts: { fault: { code: 'stone' } } }, expect: { outcome: 'not-applicable' } },
  // From 20 December 2025 fourteen days end with 3 January
  { ...back, side: 'boundary', title: 'claimed again in the last second of 20 December it is paid by 3 January', ask: again('2025-12-20T22:59:59Z'), expect: { costs: merchantBy('2026-01-03') } },
  { ...back, side: 'boundary', title: 'claimed a second later by the 4th', ask: again('2025-12-20T23:00:00Z'), expect: { costs: merchantBy('2026-01-04') } },
  // Summer time begins on 29 March 2026; from the 15th fourteen days end with the 29th
  { ...back, side: 'boundary', title: 'a fourteenth day on which summer time begins is a day like others', ask: again('2026-03-15T22:59:59Z'), expect: { costs: merchantBy('2026-03-29') } },
  { ...back, side: 'boundary', title: 'and so is the next', ask: again('2026-03-15T23:00:00Z'), expect: { costs: merchantBy('2026-03-30') } },
  { ...back, side: 'boundary', title: 'fourteen days may end on 29 February', ask: { ...again('2028-02-15T22:59:59Z'), now: '2028-02-20T09:00:00Z' }, expect: { costs: merchantBy('2028-02-29') } },
  { ...back, side: 'boundary', title: 'or on 1 March', ask: { ...again('2028-02-15T23:00:00Z'), now: '2028-02-20T09:00:00Z' }, expect: { costs: merchantBy('2028-03-01') } },

  { ...expensesBack, side: 'met', title: 'and so is what it cost beside', ask: again('2025-09-01T09:00:00Z'), expect: { costs: { 'claim-costs': 'merchant pay-by 2025-09-15' }, outcome: 'met' } },
  { ...expensesBack, side: 'not-met', title: 'a first claim has no such day', ask: { ...old, facts: { fault: { code: 'clasp' } } }, expect: { costs: { 'claim-costs': 'none' }, outcome: 'not-applicable' } },
  { ...expensesBack, side: 'boundary', title: 'claimed again in the last second of a day it is counted from that day', ask: again('2025-10-11T21:59:59Z'), expect: { costs: { 'claim-costs': 'merchant pay-by 2025-10-25' } } },
  { ...expensesBack, side: 'boundary', title: 'a second later from the next, on which winter time begins at the end', ask: again('2025-10-11T22:00:00Z'), expect: { costs: { 'claim-costs': 'merchant pay-by 2025-10-26' } } },
]
