import type { RuleCase } from '../support/rule-case.ts'

/** Bought on 26 February 2026: the year ends with 26 February 2027. Received on 2 March: thirty days end with 1 April. */
const necklace = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', productType: 'Necklace', price: '85.00' } as const
const happy = { ...necklace, ground: 'change-of-mind', now: '2026-03-10T12:00:00Z' } as const
const faulty = { ...necklace, ground: 'faulty-on-delivery', now: '2026-03-10T12:00:00Z' } as const
const notSent = { ...faulty, ground: 'missing-on-delivery' } as const
const later = { ...necklace, ground: 'defect', now: '2026-06-10T12:00:00Z' } as const
const thirtieth = '2026-04-01T22:59:59Z'
const after = '2026-04-01T23:00:00Z'

const of = (clause: string, ...rules: string[]) => ({ clause: `kestia/${clause}`, rules })
const repair = of('repair', 'KE-1')
const replacement = of('replacement', 'KE-1', 'KE-2')
const beyond = of('beyond-repair', 'KE-2')
const noRefund = of('no-refund-under-warranty', 'KE-1')
const refundFaulty = of('refund-faulty', 'KE-10')
const alternative = of('alternative', 'KE-16', 'KE-17')
const inError = of('dispatched-in-error', 'KE-10')
const quoted = of('quoted-repair', 'KE-14')
const refund = of('refund', 'KE-27')

export const cases: RuleCase[] = [
  { ...repair, side: 'met', title: 'a manufacturing fault is repaired', ask: later, expect: { open: ['repair'], remedyRules: { repair: ['KE-1'] }, outcome: 'met' } },
  { ...repair, side: 'met', title: 'one that it came with too', ask: faulty, expect: { open: ['repair'], remedyRules: { repair: ['KE-1'] } } },
  { ...repair, side: 'not-met', title: 'wear isn’t', ask: { ...later, facts: { fault: { cause: 'wear' } } }, expect: { verdict: 'ineligible', closed: ['repair'] } },
  { ...repair, side: 'boundary', title: 'in the last second of the year it is', ask: { ...later, now: '2027-02-26T23:59:59Z' }, expect: { open: ['repair'] } },
  { ...repair, side: 'boundary', title: 'a second later it isn’t', ask: { ...later, now: '2027-02-27T00:00:00Z' }, expect: { closed: ['repair', 'replacement'] } },

  { ...replacement, side: 'met', title: 'or the piece is replaced', ask: later, expect: { open: ['replacement'], remedyRules: { replacement: ['KE-1', 'KE-2'] }, outcome: 'met' } },
  { ...replacement, side: 'met', title: 'by a piece of equal value where there is no identical one', ask: { ...later, facts: { fault: { repairable: false, replacementAvailable: false } } }, expect: { open: ['replacement'], remedyRules: { replacement: ['KE-1', 'KE-2'] } } },
  { ...replacement, side: 'not-met', title: 'not for an accident', ask: { ...later, facts: { fault: { cause: 'damage' } } }, expect: { verdict: 'ineligible', closed: ['replacement'] } },
  { ...replacement, side: 'boundary', title: 'in the last second of the year it is', ask: { ...later, now: '2027-02-26T23:59:59Z' }, expect: { open: ['replacement'], remedyRules: { replacement: ['KE-1', 'KE-2'] } } },
  { ...replacement, side: 'boundary', title: 'what was never sent isn’t replaced under the warranty', ask: notSent, expect: { closed: ['replacement'], outcome: 'not-applicable' } },

  { ...beyond, side: 'met', title: 'what can’t be repaired is exchanged', ask: { ...later, facts: { fault: { repairable: false } } }, expect: { open: ['replacement'], closed: ['repair'], remedyRules: { repair: ['KE-2'] }, outcome: 'met' } },
  { ...beyond, side: 'met', title: 'and so is what is deemed too dear to repair', ask: { ...later, facts: { fault: { repairable: true, repairTooExpensive: true } } }, expect: { open: ['replacement'], closed: ['repair'], remedyRules: { repair: ['KE-2'] }, outcome: 'met' } },
  { ...beyond, side: 'not-met', title: 'what can be repaired at a fair cost is repaired', ask: { ...later, facts: { fault: { repairable: true, repairTooExpensive: false } } }, expect: { open: ['repair'], outcome: 'not-met' } },
  { ...beyond, side: 'boundary', title: 'before anybody looked nothing is beyond repair', ask: later, expect: { open: ['repair'], outcome: 'undetermined' } },
  { ...beyond, side: 'boundary', title: 'nor where only one of the two was looked at', ask: { ...later, facts: { fault: { repairable: true } } }, expect: { open: ['repair'], outcome: 'undetermined' } },

  { ...noRefund, side: 'met', title: 'the warranty gives no money back', ask: later, expect: { closed: ['refund', 'price-reduction', 'missing-items'], remedyRules: { refund: ['KE-1'], 'price-reduction': ['KE-1'], 'missing-items': ['KE-1'] }, outcome: 'met' } },
  { ...noRefund, side: 'not-met', title: 'what came defective does, by another paragraph', ask: faulty, expect: { open: ['refund'], outcome: 'not-applicable' } },
  { ...noRefund, side: 'boundary', title: 'not even where there is neither repair nor an identical piece', ask: { ...later, facts: { fault: { repairable: false, replacementAvailable: false } } }, expect: { closed: ['refund'], open: ['replacement'] } },
  { ...noRefund, side: 'boundary', title: 'nor a month in', ask: { ...later, now: thirtieth }, expect: { closed: ['refund'], remedyRules: { refund: ['KE-1'] } } },

  { ...refundFaulty, side: 'met', title: 'what came defective is refunded', ask: faulty, expect: { open: ['refund'], remedyRules: { refund: ['KE-10'] }, outcome: 'met' } },
  { ...refundFaulty, side: 'met', title: 'and what was dispatched in error', ask: notSent, expect: { open: ['refund'], remedyRules: { refund: ['KE-10'] } } },
  { ...refundFaulty, side: 'not-met', title: 'not what was an accident after all', ask: { ...faulty, facts: { fault: { cause: 'damage' } } }, expect: { verdict: 'ineligible', closed: ['refund'] } },
  { ...refundFaulty, side: 'boundary', title: 'in the last second of the thirtieth day it is', ask: { ...faulty, now: thirtieth }, expect: { open: ['refund'], outcome: 'met' } },
  { ...refundFaulty, side: 'boundary', title: 'a second later it is repaired or replaced instead', ask: { ...faulty, now: after }, expect: { open: ['repair', 'replacement'], closed: ['refund'], outcome: 'not-met' } },

  { ...alternative, side: 'met', title: 'where the same item can’t be had, an agreed alternative is sent', ask: { ...faulty, facts: { fault: { replacementAvailable: false } } }, expect: { open: ['replacement'], remedyRules: { replacement: ['KE-16', 'KE-17'] }, outcome: 'met' } },
  { ...alternative, side: 'met', title: 'in place of what was sent in error too', ask: { ...notSent, facts: { fault: { replacementAvailable: false } } }, expect: { open: ['replacement'], remedyRules: { replacement: ['KE-16', 'KE-17'] } } },
  { ...alternative, side: 'not-met', title: 'where it can be had there is no need of one', ask: { ...notSent, facts: { fault: { replacementAvailable: true } } }, expect: { closed: ['replacement'], outcome: 'not-met' } },
  { ...alternative, side: 'boundary', title: 'nor as long as nobody looked', ask: notSent, expect: { closed: ['replacement'], outcome: 'undetermined' } },
  { ...alternative, side: 'boundary', title: 'in the last second of the thirtieth day it is sent', ask: { ...notSent, now: thirtieth, facts: { fault: { replacementAvailable: false } } }, expect: { open: ['replacement'] } },
  { ...alternative, side: 'boundary', title: 'a second later it isn’t', ask: { ...notSent, now: after, facts: { fault: { replacementAvailable: false } } }, expect: { closed: ['replacement'], outcome: 'not-met' } },

  { ...inError, side: 'met', title: 'what wasn’t sent is sent', ask: notSent, expect: { open: ['missing-items'], remedyRules: { 'missing-items': ['KE-10'] }, outcome: 'met' } },
  { ...inError, side: 'not-met', title: 'of what came defective nothing is missing', ask: faulty, expect: { closed: ['missing-items'], outcome: 'not-applicable' } },
  { ...inError, side: 'boundary', title: 'in the last second of the thirtieth day it is sent', ask: { ...notSent, now: thirtieth }, expect: { open: ['missing-items'] } },
  { ...inError, side: 'boundary', title: 'a second later it isn’t', ask: { ...notSent, now: after }, expect: { closed: ['missing-items'] } },

  ...(['wear', 'damage', 'misuse', 'chemicals', 'water'] as const).map((cause): RuleCase => ({ ...quoted, side: 'met', title: `a repair of ${cause} is quoted`, ask: { ...later, facts: { fault: { cause } } }, expect: { verdict: 'ineligible', open: ['paid-repair'], closed: ['repair'], remedyRules: { 'paid-repair': ['KE-14'] }, outcome: 'met' } })),
  { ...quoted, side: 'met', title: 'and of what was found not covered', ask: { ...faulty, facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { open: ['paid-repair'], remedyRules: { 'paid-repair': ['KE-14'] } } },
  { ...quoted, side: 'not-met', title: 'a fault that is covered is repaired free', ask: { ...later, facts: { fault: { cause: 'manufacturing' }, assessment: { by: 'seller', finding: 'covered' } } }, expect: { open: ['repair'], closed: ['paid-repair'], outcome: 'not-met' } },
  { ...quoted, side: 'boundary', title: 'before anybody looked nothing is quoted', ask: later, expect: { closed: ['paid-repair'], outcome: 'undetermined' } },
  { ...quoted, side: 'boundary', title: 'an allergy can’t be repaired at any price', ask: { ...later, facts: { fault: { cause: 'allergy' }, assessment: { finding: 'covered' } } }, expect: { closed: ['paid-repair'], outcome: 'not-met' } },
  { ...quoted, side: 'boundary', title: 'wear is quoted after the year as well', ask: { ...later, now: '2027-02-27T00:00:00Z', facts: { fault: { cause: 'wear' } } }, expect: { open: ['paid-repair'] } },

  { ...refund, side: 'met', title: 'a return is refunded in full', ask: happy, expect: { open: ['refund'], remedyRules: { refund: ['KE-27'] }, outcome: 'met' } },
  { ...refund, side: 'not-met', title: 'not of a used piece', ask: { ...happy, facts: { goods: { condition: 'used' } } }, expect: { verdict: 'ineligible', closed: ['refund'] } },
  { ...refund, side: 'boundary', title: 'in the last second of the thirtieth day it is', ask: { ...happy, now: thirtieth }, expect: { open: ['refund'], remedyRules: { refund: ['KE-27'] } } },
  { ...refund, side: 'boundary', title: 'a second later it isn’t', ask: { ...happy, now: after }, expect: { closed: ['refund'] } },
]
