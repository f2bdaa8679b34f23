import type { Facts } from '../../../app/domain/decision/request.ts'
import type { RuleCase } from '../support/rule-case.ts'

const necklace = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', productType: 'Necklace', price: '85.00' } as const
const happy = { ...necklace, ground: 'change-of-mind', now: '2026-03-10T12:00:00Z' } as const
const faulty = { ...necklace, ground: 'faulty-on-delivery', now: '2026-03-10T12:00:00Z' } as const
const later = { ...necklace, ground: 'defect', now: '2026-06-10T12:00:00Z' } as const

const of = (clause: string, ...rules: string[]) => ({ clause: `kestia/${clause}`, rules })
const wear = of('wear', 'KE-5')
const wearParts = of('wear-parts', 'KE-9')
const misuse = of('misuse', 'KE-6')
const chemicals = of('chemicals', 'KE-7')
const water = of('shower-or-bath', 'KE-8')
const assessment = of('assessment', 'KE-12', 'KE-13')
const covered = of('found-covered', 'KE-12', 'KE-13')
const receipt = of('receipt-as-warranty', 'KE-3')
const onArrival = of('receipt-on-arrival', 'KE-10', 'KE-33')
const altered = of('altered', 'KE-22')
const earrings = of('earrings', 'KE-23')
const incomplete = of('incomplete', 'KE-20')
const packaging = of('not-in-original-packaging', 'KE-29')
const note = of('no-receipt-or-note', 'KE-30')
const used = of('used', 'KE-31')
const damaged = of('damaged', 'KE-32')
const exceptFaulty = of('faulty-items', 'KE-33')

const cause = (name: NonNullable<NonNullable<Facts['fault']>['cause']>): Facts => ({ fault: { cause: name } })
const missing = (...parts: NonNullable<NonNullable<Facts['goods']>['missing']>): Facts => ({ goods: { missing: parts } })
const engraved = (value: string | null) => ({ ...happy, attributes: [{ key: 'Engraving', value }] })
const eligible = { verdict: 'eligible', outcome: 'not-met' } as const
const unknown = { verdict: 'eligible', outcome: 'undetermined' } as const

export const cases: RuleCase[] = [
  { ...wear, side: 'met', title: 'tarnish of everyday wear isn’t covered', ask: { ...later, facts: cause('wear') }, expect: { verdict: 'ineligible', determining: ['KE-5'], notDetermining: ['KE-9'], outcome: 'met' } },
  { ...wear, side: 'not-met', title: 'a manufacturing fault is', ask: { ...later, facts: cause('manufacturing') }, expect: eligible },
  { ...wear, side: 'boundary', title: 'an accident is no wear', ask: { ...later, facts: cause('damage') }, expect: { verdict: 'ineligible', notDetermining: ['KE-5'], outcome: 'not-met' } },
  { ...wear, side: 'boundary', title: 'wear isn’t presumed', ask: later, expect: unknown },

  { ...wearParts, side: 'met', title: 'a ribbon that wore out isn’t covered', ask: { ...later, tags: ['Wear-Part'], facts: cause('wear') }, expect: { verdict: 'ineligible', determining: ['KE-5', 'KE-9'], outcome: 'met' } },
  { ...wearParts, side: 'not-met', title: 'a ribbon that was made badly is', ask: { ...later, tags: ['wear-part'], facts: cause('manufacturing') }, expect: eligible },
  { ...wearParts, side: 'boundary', title: 'a silver chain that wore out is refused for wear, but is no wear part', ask: { ...later, facts: cause('wear') }, expect: { verdict: 'ineligible', notDetermining: ['KE-9'], outcome: 'not-met' } },
  { ...wearParts, side: 'boundary', title: 'where the product is gone nobody can say that it was one', ask: { ...later, deletedProduct: true, facts: cause('wear') }, expect: { verdict: 'ineligible', determining: ['KE-5'], notDetermining: ['KE-9'], outcome: 'undetermined' } },

  { ...misuse, side: 'met', title: 'accidental damage isn’t covered', ask: { ...later, facts: cause('damage') }, expect: { verdict: 'ineligible', determining: ['KE-6'], outcome: 'met' } },
  { ...misuse, side: 'met', title: 'nor is misuse', ask: { ...later, facts: cause('misuse') }, expect: { verdict: 'ineligible', determining: ['KE-6'] } },
  { ...misuse, side: 'not-met', title: 'a manufacturing fault is neither', ask: { ...later, facts: cause('manufacturing') }, expect: eligible },
  { ...misuse, side: 'boundary', title: 'chemicals are another line’s', ask: { ...later, facts: cause('chemicals') }, expect: { verdict: 'ineligible', notDetermining: ['KE-6'], outcome: 'not-met' } },
  { ...misuse, side: 'boundary', title: 'misuse isn’t presumed', ask: later, expect: unknown },

  { ...chemicals, side: 'met', title: 'what chlorine did isn’t covered', ask: { ...later, facts: cause('chemicals') }, expect: { verdict: 'ineligible', determining: ['KE-7'], notDetermining: ['KE-8'], outcome: 'met' } },
  { ...chemicals, side: 'not-met', title: 'a manufacturing fault has nothing to do with it', ask: { ...later, facts: cause('manufacturing') }, expect: eligible },
  { ...chemicals, side: 'boundary', title: 'plain water is another line’s', ask: { ...later, facts: cause('water') }, expect: { verdict: 'ineligible', notDetermining: ['KE-7'], outcome: 'not-met' } },
  { ...chemicals, side: 'boundary', title: 'chemicals aren’t presumed', ask: later, expect: unknown },

  { ...water, side: 'met', title: 'what was worn in the shower isn’t covered', ask: { ...later, facts: cause('water') }, expect: { verdict: 'ineligible', determining: ['KE-8'], outcome: 'met' } },
  { ...water, side: 'not-met', title: 'a manufacturing fault has nothing to do with it', ask: { ...later, facts: cause('manufacturing') }, expect: eligible },
  { ...water, side: 'boundary', title: 'misuse is another line’s', ask: { ...later, facts: cause('misuse') }, expect: { verdict: 'ineligible', notDetermining: ['KE-8'], outcome: 'not-met' } },
  { ...water, side: 'boundary', title: 'a shower isn’t presumed', ask: later, expect: unknown },

  { ...assessment, side: 'met', title: 'what the Repair and Service Team found not covered isn’t', ask: { ...later, facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['KE-12', 'KE-13'], outcome: 'met', open: ['paid-repair'] } },
  { ...assessment, side: 'not-met', title: 'what it found covered is', ask: { ...later, facts: { assessment: { by: 'seller', finding: 'covered' } } }, expect: eligible },
  { ...assessment, side: 'boundary', title: 'as long as it has only looked nothing is refused', ask: { ...later, facts: { assessment: { by: 'seller' } } }, expect: { ...unknown, missingFacts: ['assessment.finding'] } },
  { ...assessment, side: 'boundary', title: 'of what came defective it is asked just so', ask: { ...faulty, facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['KE-12', 'KE-13'] } },

  ...(['wear', 'damage', 'misuse', 'chemicals', 'water'] as const).map((name): RuleCase => ({ ...covered, side: 'met', title: `a fault that was put down to ${name} and found covered is covered`, ask: { ...later, tags: ['wear-part'], facts: { fault: { cause: name }, assessment: { by: 'seller', finding: 'covered' } } }, expect: { verdict: 'eligible', determining: ['KE-12', 'KE-13'], outcome: 'met' } })),
  { ...covered, side: 'not-met', title: 'one found not covered isn’t', ask: { ...later, facts: { fault: { cause: 'wear' }, assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['KE-5', 'KE-12'], outcome: 'not-met' } },
  { ...covered, side: 'boundary', title: 'a finding that isn’t there yet lifts nothing', ask: { ...later, facts: cause('wear') }, expect: { verdict: 'ineligible', outcome: 'undetermined', missingFacts: ['assessment.finding'] } },
  { ...covered, side: 'boundary', title: 'nor does it lengthen the year', ask: { ...later, now: '2027-02-27T00:00:00Z', facts: { fault: { cause: 'wear' }, assessment: { by: 'seller', finding: 'covered' } } }, expect: { verdict: 'ineligible', determining: ['KE-1'] } },

  { ...receipt, side: 'met', title: 'the receipt is the warranty', ask: { ...later, facts: { received: { proofOfPurchase: true } } }, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...receipt, side: 'met', title: 'in the hands of who was given the piece too', ask: { ...later, facts: { claimant: 'gift-holder', received: { proofOfPurchase: true } } }, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...receipt, side: 'not-met', title: 'without it there is none', ask: { ...later, facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'ineligible', determining: ['KE-3'], outcome: 'not-met' } },
  { ...receipt, side: 'boundary', title: 'the shop’s own order stands for it until staff say otherwise', ask: later, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...receipt, side: 'boundary', title: 'a return without a reason doesn’t ask for it by this line', ask: { ...happy, facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'eligible', notDetermining: ['KE-3'], outcome: 'not-applicable' } },

  // Received on 2 March 2026: thirty days end with 1 April, in summer time
  { ...onArrival, side: 'met', title: 'what came faulty comes back without a receipt', ask: { ...faulty, facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'eligible', determining: ['KE-10', 'KE-11', 'KE-33'], notDetermining: ['KE-3'], outcome: 'met', open: ['refund'] } },
  { ...onArrival, side: 'met', title: 'and where it is refused, it isn’t for the receipt', ask: { ...faulty, facts: { fault: { cause: 'damage' }, received: { proofOfPurchase: false } } }, expect: { verdict: 'ineligible', determining: ['KE-6'], notDetermining: ['KE-3'] } },
  { ...onArrival, side: 'not-met', title: 'a fault that showed later needs one, even within those days', ask: { ...faulty, ground: 'defect', facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'ineligible', determining: ['KE-3'], outcome: 'not-applicable' } },
  { ...onArrival, side: 'boundary', title: 'in the last second of the thirtieth day none is needed', ask: { ...faulty, now: '2026-04-01T22:59:59Z', facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'eligible', determining: ['KE-10', 'KE-33'] } },
  { ...onArrival, side: 'boundary', title: 'a second later only the warranty is left, and the receipt is that', ask: { ...faulty, now: '2026-04-01T23:00:00Z', facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'ineligible', determining: ['KE-3'], outcome: 'not-met' } },

  { ...altered, side: 'met', title: 'an engraved piece can’t be returned', ask: engraved('M'), expect: { verdict: 'ineligible', determining: ['KE-22'], outcome: 'met' } },
  { ...altered, side: 'met', title: 'nor one that was ordered to a customer’s wish', ask: { ...happy, tags: ['customised'] }, expect: { verdict: 'ineligible', determining: ['KE-22'] } },
  { ...altered, side: 'not-met', title: 'a plain one can', ask: happy, expect: eligible },
  { ...altered, side: 'boundary', title: 'an engraving of blanks is none', ask: engraved('  '), expect: eligible },
  { ...altered, side: 'boundary', title: 'nor is one that was left empty', ask: engraved(null), expect: eligible },
  { ...altered, side: 'boundary', title: 'an engraved piece that came defective can', ask: { ...faulty, attributes: [{ key: 'Engraving', value: 'M' }] }, expect: { verdict: 'eligible', outcome: 'not-applicable' } },

  { ...earrings, side: 'met', title: 'earrings can’t be returned', ask: { ...happy, productType: 'Earrings' }, expect: { verdict: 'ineligible', determining: ['KE-23'], outcome: 'met', closed: ['refund'] } },
  { ...earrings, side: 'not-met', title: 'a necklace can', ask: happy, expect: eligible },
  { ...earrings, side: 'boundary', title: 'a type written small is the same type', ask: { ...happy, productType: 'earrings' }, expect: { verdict: 'ineligible', determining: ['KE-23'] } },
  { ...earrings, side: 'boundary', title: 'an earring box is not', ask: { ...happy, productType: 'Earring box' }, expect: eligible },
  { ...earrings, side: 'boundary', title: 'defective earrings can', ask: { ...faulty, productType: 'Earrings' }, expect: { verdict: 'eligible', determining: ['KE-33'], outcome: 'not-applicable' } },

  ...([['tags', 'KE-29'], ['original-packaging', 'KE-29'], ['dispatch-note', 'KE-30']] as const).map(([part, other]): RuleCase => ({ ...incomplete, side: 'met', title: `without ${part} it isn’t complete`, ask: { ...happy, facts: missing(part) }, expect: { verdict: 'ineligible', determining: ['KE-20', other], outcome: 'met' } })),
  { ...incomplete, side: 'met', title: 'nor is it without its accessories', ask: { ...happy, facts: missing('accessories') }, expect: { verdict: 'ineligible', determining: ['KE-20'], notDetermining: ['KE-29', 'KE-30'] } },
  { ...incomplete, side: 'not-met', title: 'whole it can be returned', ask: { ...happy, facts: missing() }, expect: eligible },
  { ...incomplete, side: 'boundary', title: 'a gift box is no part of it here', ask: { ...happy, facts: missing('gift-box', 'certificate') }, expect: eligible },
  { ...incomplete, side: 'boundary', title: 'what is missing isn’t presumed', ask: happy, expect: { ...unknown, missingFacts: ['goods.missing'] } },

  { ...packaging, side: 'met', title: 'a piece without its tags is an exception', ask: { ...happy, facts: missing('tags') }, expect: { verdict: 'ineligible', determining: ['KE-29'], outcome: 'met' } },
  { ...packaging, side: 'met', title: 'one without its packaging too', ask: { ...happy, facts: missing('original-packaging') }, expect: { verdict: 'ineligible', determining: ['KE-29'] } },
  { ...packaging, side: 'not-met', title: 'one in its packaging with its tags is not', ask: { ...happy, facts: missing() }, expect: eligible },
  { ...packaging, side: 'boundary', title: 'a missing note is another line’s', ask: { ...happy, facts: missing('dispatch-note') }, expect: { verdict: 'ineligible', notDetermining: ['KE-29'], outcome: 'not-met' } },
  { ...packaging, side: 'boundary', title: 'packaging that nobody looked at isn’t missing', ask: happy, expect: unknown },

  { ...note, side: 'met', title: 'a piece with neither receipt nor note is an exception', ask: { ...happy, facts: missing('dispatch-note') }, expect: { verdict: 'ineligible', determining: ['KE-30'], outcome: 'met' } },
  { ...note, side: 'not-met', title: 'one with either is not', ask: { ...happy, facts: missing() }, expect: eligible },
  { ...note, side: 'boundary', title: 'missing tags are another line’s', ask: { ...happy, facts: missing('tags') }, expect: { verdict: 'ineligible', notDetermining: ['KE-30'], outcome: 'not-met' } },
  { ...note, side: 'boundary', title: 'a note that nobody looked for isn’t missing', ask: happy, expect: unknown },

  { ...used, side: 'met', title: 'a used piece is an exception', ask: { ...happy, facts: { goods: { condition: 'used' } } }, expect: { verdict: 'ineligible', determining: ['KE-31'], outcome: 'met' } },
  { ...used, side: 'not-met', title: 'one as it was delivered is not', ask: { ...happy, facts: { goods: { condition: 'as-delivered' } } }, expect: eligible },
  { ...used, side: 'boundary', title: 'a damaged one is another line’s', ask: { ...happy, facts: { goods: { condition: 'damaged' } } }, expect: { verdict: 'ineligible', notDetermining: ['KE-31'], outcome: 'not-met' } },
  { ...used, side: 'boundary', title: 'use isn’t presumed', ask: happy, expect: { ...unknown, missingFacts: ['goods.condition'] } },

  { ...damaged, side: 'met', title: 'a damaged piece is an exception', ask: { ...happy, facts: { goods: { condition: 'damaged' } } }, expect: { verdict: 'ineligible', determining: ['KE-32'], outcome: 'met' } },
  { ...damaged, side: 'not-met', title: 'one as it was delivered is not', ask: { ...happy, facts: { goods: { condition: 'as-delivered' } } }, expect: eligible },
  { ...damaged, side: 'boundary', title: 'a used one is another line’s', ask: { ...happy, facts: { goods: { condition: 'used' } } }, expect: { verdict: 'ineligible', notDetermining: ['KE-32'], outcome: 'not-met' } },
  { ...damaged, side: 'boundary', title: 'damage isn’t presumed', ask: happy, expect: unknown },

  ...([['used', { goods: { condition: 'used' } }], ['damaged', { goods: { condition: 'damaged' } }], ['without tags', missing('tags')], ['without a note', missing('dispatch-note')]] as Array<[string, Facts]>).map(([what, facts]): RuleCase => ({ ...exceptFaulty, side: 'met', title: `a faulty piece may come back ${what}`, ask: { ...later, facts }, expect: { verdict: 'eligible', determining: ['KE-33'], outcome: 'met' } })),
  { ...exceptFaulty, side: 'met', title: 'earrings of which a manufacturing fault is known come back, whatever was asked', ask: { ...happy, productType: 'Earrings', facts: cause('manufacturing') }, expect: { verdict: 'eligible', determining: ['KE-33'] } },
  { ...exceptFaulty, side: 'met', title: 'as do those that were found covered', ask: { ...happy, productType: 'Earrings', facts: { assessment: { by: 'seller', finding: 'covered' } } }, expect: { verdict: 'eligible', determining: ['KE-33'] } },
  { ...exceptFaulty, side: 'not-met', title: 'earrings without a fault don’t', ask: { ...happy, productType: 'Earrings', facts: { fault: { cause: 'allergy' }, assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['KE-23'], outcome: 'not-met' } },
  { ...exceptFaulty, side: 'boundary', title: 'a fault that nobody knows of makes no exception, but is asked after', ask: { ...happy, productType: 'Earrings' }, expect: { verdict: 'ineligible', outcome: 'undetermined', missingFacts: ['fault.cause', 'assessment.finding'] } },
  { ...exceptFaulty, side: 'boundary', title: 'it lifts exceptions, not the warranty’s own limits', ask: { ...later, productType: 'Earrings', facts: cause('wear') }, expect: { verdict: 'ineligible', determining: ['KE-5'] } },
]
