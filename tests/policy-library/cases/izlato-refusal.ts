import type { Facts, HistoryEvent } from '../../../app/domain/decision/request.ts'
import type { ExpectedAnswer, RuleCase } from '../support/rule-case.ts'

/** Bought on 6 May 2024, so that the first year ends with 6 May 2025; delivered on the 10th, covered until 10 May 2026. */
const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const fresh = { ...chain, now: '2024-11-01T09:00:00Z' }
const old = { ...chain, now: '2025-09-01T09:00:00Z' }

const of = (clause: string, ...rules: string[]) => ({ clause: `izlato-warranty/${clause}`, rules })
const onlyByExpert = of('refused-only-by-expert', 'IZ-32', 'IZ-33')
const named = of('expert-to-be-named', 'IZ-34', 'IZ-35')
const covered = of('found-covered', 'IZ-36')
const repeated = of('repeated-claim', 'IZ-39')

const wear: Facts = { fault: { cause: 'wear' } }
const needsExpert: ExpectedAnswer = { verdict: 'needs-review', determining: ['IZ-32', 'IZ-33'], refusal: ['expert-assessment'], refusalRules: ['IZ-32', 'IZ-33'] }
const needsName: ExpectedAnswer = { verdict: 'ineligible', notDetermining: ['IZ-32'], refusal: ['named-expert'], refusalRules: ['IZ-34', 'IZ-35'] }
const edge = (purchased: string, now: string) => ({ ...chain, purchased, delivered: purchased, now, facts: wear })

const refusal = (fault: string): HistoryEvent => ({ kind: 'refusal', refusedAt: '2025-06-01T09:00:00Z', fault })
const assessment = (finding: 'covered' | 'not-covered', fault: string): HistoryEvent => ({ kind: 'expert-assessment', sentAt: '2025-06-10T09:00:00Z', returnedAt: '2025-06-20T09:00:00Z', finding, fault })
const again = (code: string, ...history: HistoryEvent[]) => ({ ...old, facts: { fault: { cause: 'wear' as const, code } }, history })

const lifted: Array<[string, Facts, string[]?]> = [
  ['damage', { fault: { cause: 'damage' } }], ['chemicals', { fault: { cause: 'chemicals' } }], ['wear', wear], ['water', { fault: { cause: 'water' } }], ['misuse', { fault: { cause: 'misuse' } }],
  ['an allergy', { fault: { cause: 'allergy' } }], ['a bent hollow piece', { fault: { cause: 'damage' } }, ['hollow']], ['the buyer’s doing', { fault: { causedByCustomer: true } }],
  ['a defect that could be seen', { fault: { visibleOnDelivery: true } }], ['wearing on', { fault: { usedAfterNoticing: true, repairable: false } }],
]

export const cases: RuleCase[] = [
  { ...onlyByExpert, side: 'met', title: 'in the first year a refusal waits for an expert’s outcome', ask: { ...fresh, facts: wear }, expect: { ...needsExpert, outcome: 'met', missingFacts: ['assessment.by', 'assessment.finding'] } },
  { ...onlyByExpert, side: 'met', title: 'and stands on it', ask: { ...fresh, facts: { ...wear, assessment: { by: 'expert', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['IZ-10', 'IZ-14', 'IZ-47', 'IZ-32', 'IZ-33'] } },
  { ...onlyByExpert, side: 'not-met', title: 'the shop’s own opinion is no expert’s outcome', ask: { ...fresh, facts: { ...wear, assessment: { by: 'seller', finding: 'not-covered' } } }, expect: needsExpert },
  { ...onlyByExpert, side: 'not-met', title: 'after it no expert is waited for', ask: { ...old, facts: wear }, expect: { ...needsName, outcome: 'not-applicable' } },
  { ...onlyByExpert, side: 'not-met', title: 'a formal refusal needs none', ask: { ...fresh, facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'ineligible', notDetermining: ['IZ-32', 'IZ-33'], refusal: [] } },
  { ...onlyByExpert, side: 'boundary', title: 'the first year ends with the day a year after the purchase, not the delivery', ask: { ...chain, now: '2025-05-06T21:59:59Z', facts: wear }, expect: needsExpert },
  { ...onlyByExpert, side: 'boundary', title: 'at its midnight it is over', ask: { ...chain, now: '2025-05-06T22:00:00Z', facts: wear }, expect: { ...needsName, outcome: 'not-applicable' } },
  { ...onlyByExpert, side: 'boundary', title: 'asked in its last second and looked at later it still counts', ask: { ...chain, askedAt: '2025-05-06T21:59:59Z', now: '2025-05-20T09:00:00Z', facts: wear }, expect: needsExpert },
  { ...onlyByExpert, side: 'boundary', title: 'bought on 29 February it ends with 28 February', ask: edge('2024-02-29T09:00:00Z', '2025-02-28T22:59:59Z'), expect: needsExpert },
  { ...onlyByExpert, side: 'boundary', title: 'and is over on 1 March', ask: edge('2024-02-29T09:00:00Z', '2025-02-28T23:00:00Z'), expect: { ...needsName, outcome: 'not-applicable' } },
  // Summer time begins on 30 March 2025, so that the day ends at 22:00 UTC; winter time on 26 October 2025, so that it ends at 23:00
  { ...onlyByExpert, side: 'boundary', title: 'on the day on which summer time begins it ends an hour earlier by UTC', ask: edge('2024-03-30T09:00:00Z', '2025-03-30T21:59:59Z'), expect: needsExpert },
  { ...onlyByExpert, side: 'boundary', title: 'and is over then', ask: edge('2024-03-30T09:00:00Z', '2025-03-30T22:00:00Z'), expect: needsName },
  { ...onlyByExpert, side: 'boundary', title: 'on the day on which winter time begins it ends an hour later by UTC', ask: edge('2024-10-26T09:00:00Z', '2025-10-26T22:59:59Z'), expect: needsExpert },
  { ...onlyByExpert, side: 'boundary', title: 'and is over only then', ask: edge('2024-10-26T09:00:00Z', '2025-10-26T23:00:00Z'), expect: needsName },
  { ...onlyByExpert, side: 'boundary', title: 'bought in the last second of the year it ends with the next year', ask: edge('2024-12-31T22:59:59Z', '2025-12-31T23:00:00Z'), expect: needsName },
  { ...onlyByExpert, side: 'boundary', title: 'bought a second later it ends with New Year’s Day', ask: edge('2024-12-31T23:00:00Z', '2025-12-31T23:00:00Z'), expect: needsExpert },
  { ...onlyByExpert, side: 'boundary', title: 'a replacement begins no new first year', ask: { ...old, facts: wear, history: [{ kind: 'replacement', claimedAt: '2025-06-01T09:00:00Z', deliveredAt: '2025-06-20T09:00:00Z' }] }, expect: needsName },

  { ...named, side: 'met', title: 'later a refusal says to whom the piece can be sent for an assessment', ask: { ...old, facts: wear }, expect: { ...needsName, outcome: 'met' } },
  { ...named, side: 'not-met', title: 'a formal refusal names nobody', ask: { ...old, facts: { received: { claimForm: false } } }, expect: { verdict: 'ineligible', refusal: [] } },
  { ...named, side: 'not-met', title: 'in the first year it needs more than a name', ask: { ...fresh, facts: wear }, expect: { ...needsExpert, outcome: 'not-applicable' } },
  { ...named, side: 'boundary', title: 'in the last second of the first year nobody need be named', ask: { ...chain, now: '2025-05-06T21:59:59Z', facts: wear }, expect: { refusal: ['expert-assessment'], outcome: 'not-applicable' } },
  { ...named, side: 'boundary', title: 'a second later somebody is', ask: { ...chain, now: '2025-05-06T22:00:00Z', facts: wear }, expect: { ...needsName, outcome: 'met' } },

  ...lifted.map(([what, facts, tags]): RuleCase => ({ ...covered, side: 'met', title: `a piece found covered isn’t refused for ${what}`, ask: { ...old, ...(tags ? { tags } : {}), facts: { ...facts, assessment: { by: 'expert', finding: 'covered' } } }, expect: { verdict: 'eligible', determining: ['IZ-36'], outcome: 'met' } })),
  { ...covered, side: 'not-met', title: 'one found not covered is', ask: { ...old, facts: { ...wear, assessment: { by: 'expert', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', notDetermining: ['IZ-36'], outcome: 'not-met' } },
  { ...covered, side: 'boundary', title: 'a finding that isn’t there yet lifts nothing', ask: { ...old, facts: { ...wear, assessment: { by: 'expert' } } }, expect: { verdict: 'ineligible', outcome: 'undetermined', missingFacts: ['assessment.finding'] } },
  { ...covered, side: 'boundary', title: 'it doesn’t make up for accessories that are missing', ask: { ...old, facts: { goods: { missing: ['accessories'] }, assessment: { by: 'expert', finding: 'covered' } } }, expect: { verdict: 'ineligible', determining: ['IZ-15', 'IZ-20'] } },
  { ...covered, side: 'boundary', title: 'nor for a warranty that is over', ask: { ...chain, now: '2026-05-10T22:00:00Z', facts: { ...wear, assessment: { by: 'expert', finding: 'covered' } } }, expect: { verdict: 'ineligible', determining: ['IZ-8'] } },

  { ...repeated, side: 'met', title: 'a claim refused before, and found covered by an expert since, can’t be refused', ask: again('clasp', refusal('clasp'), assessment('covered', 'clasp')), expect: { verdict: 'eligible', determining: ['IZ-39'], refusal: ['not-refusable'], refusalRules: ['IZ-39'], outcome: 'met' } },
  { ...repeated, side: 'met', title: 'not even on formal grounds', ask: { ...again('clasp', refusal('clasp'), assessment('covered', 'clasp')), facts: { fault: { code: 'clasp' }, received: { proofOfPurchase: false } } }, expect: { verdict: 'eligible', determining: ['IZ-39'], refusal: ['not-refusable'] } },
  // 10 to 20 June 2025 are ten days: the warranty ends on 20 May 2026
  { ...repeated, side: 'met', title: 'nor because the warranty ended meanwhile', ask: { ...again('clasp', refusal('clasp'), assessment('covered', 'clasp')), now: '2026-05-20T22:00:00Z' }, expect: { verdict: 'eligible', determining: ['IZ-39'], open: ['repair', 'replacement'] } },
  { ...repeated, side: 'not-met', title: 'one that was never refused can be', ask: again('clasp', assessment('covered', 'clasp')), expect: { verdict: 'ineligible', notDetermining: ['IZ-39'], outcome: 'not-met' } },
  { ...repeated, side: 'not-met', title: 'as can one that the expert found not covered', ask: again('clasp', refusal('clasp'), assessment('not-covered', 'clasp')), expect: { verdict: 'ineligible', outcome: 'not-met' } },
  { ...repeated, side: 'boundary', title: 'as can one for another defect', ask: again('stone', refusal('clasp'), assessment('covered', 'clasp')), expect: { verdict: 'ineligible', outcome: 'not-met' } },
  { ...repeated, side: 'boundary', title: 'where nobody named the defect it isn’t taken to be the same', ask: { ...old, facts: wear, history: [refusal('clasp'), assessment('covered', 'clasp')] }, expect: { verdict: 'ineligible', outcome: 'undetermined', missingFacts: ['fault.code'] } },
]
