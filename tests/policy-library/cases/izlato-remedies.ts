import type { HistoryEvent } from '../../../app/domain/decision/request.ts'
import type { RuleCase } from '../support/rule-case.ts'

const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const old = { ...chain, now: '2025-09-01T09:00:00Z' }

const of = (clause: string, rule: string) => ({ clause: `izlato-warranty/${clause}`, rules: [rule] })
const repair = of('repair', 'IZ-41')
const irreparable = of('irreparable', 'IZ-41')
const replacement = of('replacement', 'IZ-42')
const tooDear = of('replacement-disproportionate', 'IZ-42')
const unavailable = of('replacement-unavailable', 'IZ-42')
const bySeller = of('replacement-by-seller', 'IZ-43')
const unusable = of('irreparable-unusable', 'IZ-44')
const recurring = of('recurring-defects', 'IZ-45')
const overdue = of('settlement-overdue', 'IZ-30')
const discount = of('discount', 'IZ-46')
const usable = of('irreparable-usable-no-replacement', 'IZ-46')
const outcomes = of('outcomes', 'IZ-47')

const over = { verdict: 'ineligible', outcome: 'not-met' } as const
const lastSecond = { ...chain, now: '2026-05-10T21:59:59Z' }
const midnight = { ...chain, now: '2026-05-10T22:00:00Z' }
const repaired = (claimedAt: string, readyAt: string, fault = 'clasp'): HistoryEvent => ({ kind: 'repair', claimedAt, startedAt: claimedAt, readyAt, fault })
const first = repaired('2025-01-01T09:00:00Z', '2025-01-09T09:00:00Z')
const second = repaired('2025-03-01T09:00:00Z', '2025-03-09T09:00:00Z')
const broken = (code = 'clasp') => ({ fault: { code, preventsUse: true } })

export const cases: RuleCase[] = [
  { ...repair, side: 'met', title: 'a defect is repaired free of charge', ask: old, expect: { open: ['repair'], remedyRules: { repair: ['IZ-41'] }, outcome: 'met' } },
  { ...repair, side: 'not-met', title: 'not where the claim is refused', ask: { ...old, facts: { fault: { cause: 'wear' } } }, expect: { verdict: 'ineligible', closed: ['repair'], remedyRules: { repair: ['IZ-10', 'IZ-14'] } } },
  { ...repair, side: 'boundary', title: 'in the last second of the warranty it still is', ask: lastSecond, expect: { open: ['repair'], remedyRules: { repair: ['IZ-41'] } } },
  { ...repair, side: 'boundary', title: 'after it no longer', ask: midnight, expect: { ...over, closed: ['repair'] } },

  { ...irreparable, side: 'met', title: 'what can’t be repaired isn’t', ask: { ...old, facts: { fault: { repairable: false } } }, expect: { closed: ['repair'], remedyRules: { repair: ['IZ-41'] }, outcome: 'met' } },
  { ...irreparable, side: 'not-met', title: 'what can be is', ask: { ...old, facts: { fault: { repairable: true } } }, expect: { open: ['repair'], outcome: 'not-met' } },
  { ...irreparable, side: 'boundary', title: 'before anybody looked it counts as to be repaired', ask: old, expect: { open: ['repair'], outcome: 'undetermined' } },
  { ...irreparable, side: 'boundary', title: 'a repair that is only dear closes nothing: the text has no such limit', ask: { ...old, facts: { fault: { repairTooExpensive: true } } }, expect: { open: ['repair'], outcome: 'undetermined' } },

  { ...replacement, side: 'met', title: 'a replacement can be asked for instead of a repair', ask: old, expect: { open: ['replacement'], remedyRules: { replacement: ['IZ-42'] }, outcome: 'met' } },
  { ...replacement, side: 'not-met', title: 'not where the claim is refused', ask: { ...old, facts: { fault: { cause: 'allergy' } } }, expect: { verdict: 'ineligible', closed: ['replacement'] } },
  { ...replacement, side: 'boundary', title: 'in the last second of the warranty it still can', ask: lastSecond, expect: { open: ['replacement'], remedyRules: { replacement: ['IZ-42'] } } },
  { ...replacement, side: 'boundary', title: 'after it no longer', ask: midnight, expect: { ...over, closed: ['replacement'] } },

  { ...tooDear, side: 'met', title: 'one at inadequate expense can’t', ask: { ...old, facts: { fault: { replacementDisproportionate: true } } }, expect: { open: ['repair'], closed: ['replacement'], remedyRules: { replacement: ['IZ-42'] }, outcome: 'met' } },
  { ...tooDear, side: 'not-met', title: 'one at adequate expense can', ask: { ...old, facts: { fault: { replacementDisproportionate: false } } }, expect: { open: ['replacement'], outcome: 'not-met' } },
  { ...tooDear, side: 'boundary', title: 'expense that nobody has reckoned closes nothing', ask: old, expect: { open: ['replacement'], outcome: 'undetermined' } },
  { ...tooDear, side: 'boundary', title: 'a repair that is too dear is another thing', ask: { ...old, facts: { fault: { repairTooExpensive: true } } }, expect: { open: ['replacement'], outcome: 'undetermined' } },

  { ...unavailable, side: 'met', title: 'a product that isn’t made any more can’t be replaced by another', ask: { ...old, facts: { fault: { replacementAvailable: false } } }, expect: { closed: ['replacement'], remedyRules: { replacement: ['IZ-42'] }, outcome: 'met' } },
  { ...unavailable, side: 'not-met', title: 'one in stock can', ask: { ...old, facts: { fault: { replacementAvailable: true } } }, expect: { open: ['replacement'], outcome: 'not-met' } },
  { ...unavailable, side: 'boundary', title: 'stock that nobody looked up closes nothing', ask: old, expect: { open: ['replacement'], outcome: 'undetermined' } },
  { ...unavailable, side: 'boundary', title: 'an irreparable and unusable defect conjures none up, but leaves the refund', ask: { ...old, facts: { fault: { replacementAvailable: false, repairable: false, preventsUse: true } } }, expect: { open: ['refund'], closed: ['replacement'], outcome: 'met' } },

  { ...bySeller, side: 'met', title: 'the shop may replace where that causes the buyer no serious problems', ask: { ...old, facts: { fault: { replacementSeriousProblems: false } } }, expect: { open: ['replacement', 'repair'], remedyRules: { replacement: ['IZ-42', 'IZ-43'] }, outcome: 'met' } },
  { ...bySeller, side: 'not-met', title: 'where it does, only the buyer’s own wish is left', ask: { ...old, facts: { fault: { replacementSeriousProblems: true } } }, expect: { open: ['replacement'], remedyRules: { replacement: ['IZ-42'] }, outcome: 'not-met' } },
  { ...bySeller, side: 'boundary', title: 'problems that nobody asked after decide nothing', ask: old, expect: { open: ['replacement'], outcome: 'undetermined' } },
  { ...bySeller, side: 'boundary', title: 'and it is no way round a product that isn’t to be had', ask: { ...old, facts: { fault: { replacementSeriousProblems: false, replacementAvailable: false } } }, expect: { closed: ['replacement'], outcome: 'met' } },

  { ...unusable, side: 'met', title: 'irreparable and unusable: a new product or the money back', ask: { ...old, facts: { fault: { repairable: false, preventsUse: true } } }, expect: { open: ['refund', 'replacement'], closed: ['repair', 'price-reduction'], remedyRules: { refund: ['IZ-44'], replacement: ['IZ-42', 'IZ-44'] }, outcome: 'met' } },
  { ...unusable, side: 'met', title: 'even where the new product is dear', ask: { ...old, facts: { fault: { repairable: false, preventsUse: true, replacementDisproportionate: true } } }, expect: { open: ['refund', 'replacement'] } },
  { ...unusable, side: 'not-met', title: 'irreparable and usable: neither', ask: { ...old, facts: { fault: { repairable: false, preventsUse: false } } }, expect: { open: ['price-reduction'], closed: ['refund', 'replacement'], outcome: 'not-met' } },
  { ...unusable, side: 'boundary', title: 'unusable but to be repaired: no money back', ask: { ...old, facts: { fault: { repairable: true, preventsUse: true } } }, expect: { open: ['repair'], closed: ['refund'], outcome: 'not-met' } },
  { ...unusable, side: 'boundary', title: 'irreparable, and nobody said whether it can be used: no money back so far', ask: { ...old, facts: { fault: { repairable: false } } }, expect: { closed: ['refund'], outcome: 'undetermined' } },
  { ...unusable, side: 'boundary', title: 'in the last second of the warranty the money comes back', ask: { ...lastSecond, facts: { fault: { repairable: false, preventsUse: true } } }, expect: { open: ['refund'] } },
  { ...unusable, side: 'boundary', title: 'after it doesn’t', ask: { ...midnight, facts: { fault: { repairable: false, preventsUse: true } } }, expect: { closed: ['refund', 'replacement'] } },

  { ...recurring, side: 'met', title: 'the same defect after two repairs gives the money back', ask: { ...old, facts: broken(), history: [first, second] }, expect: { open: ['refund', 'replacement'], remedyRules: { refund: ['IZ-45'] }, outcome: 'met' } },
  { ...recurring, side: 'met', title: 'as do three defects at once, each of which prevents use', ask: { ...old, facts: { fault: { simultaneous: 3, replacementDisproportionate: true } } }, expect: { open: ['refund', 'replacement'], remedyRules: { refund: ['IZ-45'] } } },
  { ...recurring, side: 'not-met', title: 'a first defect doesn’t', ask: { ...old, facts: { fault: { code: 'clasp', preventsUse: true, simultaneous: 1 } } }, expect: { closed: ['refund'], outcome: 'not-met' } },
  { ...recurring, side: 'boundary', title: 'one repair is no recurrence yet', ask: { ...old, facts: broken(), history: [second] }, expect: { closed: ['refund'] } },
  { ...recurring, side: 'boundary', title: 'nor are two repairs of two defects', ask: { ...old, facts: broken(), history: [first, repaired('2025-03-01T09:00:00Z', '2025-03-09T09:00:00Z', 'stone')] }, expect: { closed: ['refund'] } },
  { ...recurring, side: 'boundary', title: 'two defects at once are not many', ask: { ...old, facts: { fault: { simultaneous: 2, preventsUse: true } } }, expect: { closed: ['refund'], outcome: 'not-met' } },
  { ...recurring, side: 'boundary', title: 'a recurrence that leaves it usable gives none', ask: { ...old, facts: { fault: { code: 'clasp', preventsUse: false, simultaneous: 1 } }, history: [first, second] }, expect: { closed: ['refund'], outcome: 'not-met' } },
  { ...recurring, side: 'boundary', title: 'a second repair that is ready on the day of the claim counts', ask: { ...chain, now: '2025-03-09T22:59:59Z', facts: broken(), history: [first, repaired('2025-03-01T09:00:00Z', '2025-03-09T22:59:59Z')] }, expect: { open: ['refund'] } },
  { ...recurring, side: 'boundary', title: 'one that is ready a second later, on the next day, doesn’t', ask: { ...chain, now: '2025-03-09T22:59:59Z', facts: broken(), history: [first, repaired('2025-03-01T09:00:00Z', '2025-03-09T23:00:00Z')] }, expect: { closed: ['refund'] } },

  // From 2 August 2025 thirty days end with 1 September
  { ...overdue, side: 'met', title: 'a claim that isn’t settled after thirty days gives the money back or a new product', ask: { ...chain, askedAt: '2025-08-02T09:00:00Z', now: '2025-09-05T09:00:00Z' }, expect: { open: ['refund', 'replacement'], remedyRules: { refund: ['IZ-30'] }, outcome: 'met' } },
  { ...overdue, side: 'met', title: 'whatever can’t be repaired and is dear to replace', ask: { ...chain, askedAt: '2025-08-02T09:00:00Z', now: '2025-09-05T09:00:00Z', facts: { fault: { repairable: false, preventsUse: false, replacementDisproportionate: true } } }, expect: { open: ['refund', 'replacement'] } },
  { ...overdue, side: 'not-met', title: 'one that was settled in time doesn’t, however late it is looked at', ask: { ...chain, askedAt: '2025-08-02T09:00:00Z', now: '2025-12-01T09:00:00Z', facts: { case: { settledAt: '2025-09-01T21:59:59Z' } } }, expect: { closed: ['refund'], outcome: 'not-met' } },
  { ...overdue, side: 'boundary', title: 'in the last second of the thirtieth day it isn’t overdue', ask: { ...chain, askedAt: '2025-08-02T09:00:00Z', now: '2025-09-01T21:59:59Z' }, expect: { closed: ['refund'], outcome: 'not-met' } },
  { ...overdue, side: 'boundary', title: 'a second later it is', ask: { ...chain, askedAt: '2025-08-02T09:00:00Z', now: '2025-09-01T22:00:00Z' }, expect: { open: ['refund'], outcome: 'met' } },
  { ...overdue, side: 'boundary', title: 'settled that second later it was overdue', ask: { ...chain, askedAt: '2025-08-02T09:00:00Z', now: '2025-12-01T09:00:00Z', facts: { case: { settledAt: '2025-09-01T22:00:00Z' } } }, expect: { open: ['refund'], outcome: 'met' } },
  // Winter time begins on 26 October 2025, thirty days after 26 September
  { ...overdue, side: 'boundary', title: 'a thirtieth day on which winter time begins lasts an hour longer', ask: { ...chain, askedAt: '2025-09-26T09:00:00Z', now: '2025-10-26T22:59:59Z' }, expect: { closed: ['refund'] } },
  { ...overdue, side: 'boundary', title: 'and then is over', ask: { ...chain, askedAt: '2025-09-26T09:00:00Z', now: '2025-10-26T23:00:00Z' }, expect: { open: ['refund'] } },

  { ...discount, side: 'met', title: 'irreparable and usable: a discount', ask: { ...old, facts: { fault: { repairable: false, preventsUse: false } } }, expect: { open: ['price-reduction'], remedyRules: { 'price-reduction': ['IZ-46'] }, outcome: 'met' } },
  { ...discount, side: 'not-met', title: 'a defect that can be repaired gives none', ask: { ...old, facts: { fault: { repairable: true } } }, expect: { closed: ['price-reduction'], remedyRules: { 'price-reduction': ['IZ-46'] }, outcome: 'not-met' } },
  { ...discount, side: 'boundary', title: 'one that prevents use gives none: it gives more', ask: { ...old, facts: { fault: { repairable: false, preventsUse: true } } }, expect: { open: ['refund'], closed: ['price-reduction'], outcome: 'not-met' } },
  { ...discount, side: 'boundary', title: 'as long as nobody has looked, a discount isn’t shut out', ask: old, expect: { open: ['price-reduction'], outcome: 'undetermined' } },
  { ...discount, side: 'boundary', title: 'after the warranty it is', ask: { ...midnight, facts: { fault: { repairable: false, preventsUse: false } } }, expect: { closed: ['price-reduction'] } },

  { ...usable, side: 'met', title: 'irreparable and usable: the discount takes the place of a new product', ask: { ...old, facts: { fault: { repairable: false, preventsUse: false } } }, expect: { closed: ['replacement', 'repair', 'refund'], remedyRules: { replacement: ['IZ-46'] }, outcome: 'met' } },
  { ...usable, side: 'not-met', title: 'a defect that can be repaired leaves the new product open', ask: { ...old, facts: { fault: { repairable: true, preventsUse: false } } }, expect: { open: ['replacement'], outcome: 'not-met' } },
  { ...usable, side: 'boundary', title: 'as does one that prevents use', ask: { ...old, facts: { fault: { repairable: false, preventsUse: true } } }, expect: { open: ['replacement'], outcome: 'not-met' } },
  { ...usable, side: 'boundary', title: 'as does one of which nobody said whether it does', ask: { ...old, facts: { fault: { repairable: false } } }, expect: { open: ['replacement'], outcome: 'undetermined' } },

  { ...outcomes, side: 'met', title: 'there are five ways of settling, and a paid repair is none of them', ask: old, expect: { closed: ['paid-repair', 'missing-items'], remedyRules: { 'paid-repair': ['IZ-47'], 'missing-items': ['IZ-47'] }, outcome: 'met' } },
  { ...outcomes, side: 'met', title: 'nor is sending what was missing', ask: { ...old, ground: 'missing-on-delivery' }, expect: { closed: ['missing-items'], remedyRules: { 'missing-items': ['IZ-47'] }, open: ['replacement'] } },
  { ...outcomes, side: 'not-met', title: 'the others are not shut by it', ask: old, expect: { open: ['repair', 'replacement', 'price-reduction'] } },
  { ...outcomes, side: 'boundary', title: 'even wear, of which other shops would quote a repair, opens none', ask: { ...old, facts: { fault: { cause: 'wear' } } }, expect: { closed: ['paid-repair'] } },
  { ...outcomes, side: 'boundary', title: 'and a finding that it isn’t covered opens none', ask: { ...old, facts: { assessment: { by: 'expert', finding: 'not-covered' } } }, expect: { closed: ['paid-repair'], outcome: 'met' } },
]
