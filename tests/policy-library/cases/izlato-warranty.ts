import type { HistoryEvent } from '../../../app/domain/decision/request.ts'
import type { RuleCase } from '../support/rule-case.ts'

/** Delivered on 10 May 2024, so that the warranty's own last day is 10 May 2026. Bratislava is two hours ahead of UTC in summer, one in winter. */
const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const late = { ...chain, now: '2026-05-09T09:00:00Z' }

const warranty = { clause: 'izlato-warranty/warranty-period', rules: ['IZ-3', 'IZ-4', 'IZ-5'] }
const claimed = { clause: 'izlato-warranty/suspended-by-claim', rules: ['IZ-6'] }
const replaced = { clause: 'izlato-warranty/restarted-by-replacement', rules: ['IZ-7'] }
const assessed = { clause: 'izlato-warranty/suspended-by-assessment', rules: ['IZ-37'] }
const lapsed = { clause: 'izlato-warranty/rights-lapse', rules: ['IZ-8', 'IZ-17'] }
const consumers = { clause: 'izlato-warranty/consumers', rules: ['IZ-1'] }

const repair = (claimedAt: string, readyAt?: string): HistoryEvent => ({ kind: 'repair', claimedAt, startedAt: claimedAt, ...(readyAt ? { readyAt } : {}) })
const replacement = (claimedAt: string, deliveredAt?: string): HistoryEvent => ({ kind: 'replacement', claimedAt, ...(deliveredAt ? { deliveredAt } : {}) })
const assessment = (sentAt: string, returnedAt?: string): HistoryEvent => ({ kind: 'expert-assessment', sentAt, ...(returnedAt ? { returnedAt } : {}), finding: 'not-covered' })

export const cases: RuleCase[] = [
  { ...consumers, side: 'met', title: 'a consumer has the rights of the policy', ask: late, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...consumers, side: 'not-met', title: 'a company has none of them', ask: { ...late, company: true }, expect: { verdict: 'ineligible', determining: ['IZ-1'], outcome: 'not-met', refusal: [] } },
  { ...consumers, side: 'boundary', title: 'a company’s order that staff know to be a consumer’s has them', ask: { ...late, company: true, facts: { buyer: 'consumer' } }, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...consumers, side: 'boundary', title: 'a person’s order that staff know to be for a trade has none', ask: { ...late, facts: { buyer: 'business' } }, expect: { verdict: 'ineligible', determining: ['IZ-1'] } },

  { ...warranty, side: 'met', title: 'a defect that shows a year after delivery is within the twenty-four months', ask: { ...chain, now: '2025-06-01T09:00:00Z' }, expect: { verdict: 'eligible', determining: ['IZ-3', 'IZ-4', 'IZ-5'], lastDay: { 'IZ-3': '2026-05-10', 'IZ-4': '2026-05-10', 'IZ-5': '2026-05-10' }, outcome: 'met' } },
  { ...warranty, side: 'met', title: 'a defect that the item had on delivery is within them too', ask: { ...chain, ground: 'faulty-on-delivery', now: '2024-05-12T09:00:00Z' }, expect: { verdict: 'eligible', determining: ['IZ-3'], lastDay: { 'IZ-3': '2026-05-10', 'IZ-4': '2026-05-10', 'IZ-5': '2026-05-10' } } },
  { ...warranty, side: 'not-met', title: 'a defect that shows after them is not', ask: { ...chain, now: '2026-08-01T09:00:00Z' }, expect: { verdict: 'ineligible', determining: ['IZ-3', 'IZ-4', 'IZ-5'], outcome: 'not-met' } },
  { ...warranty, side: 'not-met', title: 'of an item that wasn’t sent nothing is covered yet', ask: { ...chain, now: '2024-05-08T09:00:00Z', unsent: true }, expect: { verdict: 'ineligible', lastDay: { 'IZ-3': null, 'IZ-4': null, 'IZ-5': null }, outcome: 'not-met' } },
  { ...warranty, side: 'boundary', title: 'the last second of the last day in Bratislava is in time', ask: { ...chain, now: '2026-05-10T21:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-3': '2026-05-10', 'IZ-4': '2026-05-10', 'IZ-5': '2026-05-10' } } },
  { ...warranty, side: 'boundary', title: 'the midnight after it is not', ask: { ...chain, now: '2026-05-10T22:00:00Z' }, expect: { verdict: 'ineligible', determining: ['IZ-3', 'IZ-4', 'IZ-5'] } },
  { ...warranty, side: 'boundary', title: 'what came on 29 February is covered until 28 February', ask: { ...chain, purchased: '2024-02-26T09:00:00Z', delivered: '2024-02-29T09:00:00Z', now: '2026-02-28T22:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-3': '2026-02-28', 'IZ-4': '2026-02-28', 'IZ-5': '2026-02-28' } } },
  { ...warranty, side: 'boundary', title: 'and no longer on 1 March', ask: { ...chain, purchased: '2024-02-26T09:00:00Z', delivered: '2024-02-29T09:00:00Z', now: '2026-02-28T23:00:00Z' }, expect: { verdict: 'ineligible' } },
  { ...warranty, side: 'boundary', title: 'a delivery in the last second of the year counts from that day', ask: { ...chain, purchased: '2024-12-20T09:00:00Z', delivered: '2024-12-31T22:59:59Z', now: '2026-12-31T22:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-4': '2026-12-31' } } },
  { ...warranty, side: 'boundary', title: 'a second later it counts from New Year', ask: { ...chain, purchased: '2024-12-20T09:00:00Z', delivered: '2024-12-31T23:00:00Z', now: '2026-12-31T23:00:00Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-4': '2027-01-01' } } },
  // On 29 March 2026 summer time begins, so that the day ends at 22:00 UTC
  { ...warranty, side: 'boundary', title: 'a last day on which summer time begins ends an hour earlier by UTC', ask: { ...chain, purchased: '2024-03-25T09:00:00Z', delivered: '2024-03-29T09:00:00Z', now: '2026-03-29T21:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-4': '2026-03-29' } } },
  { ...warranty, side: 'boundary', title: 'and is over at that midnight', ask: { ...chain, purchased: '2024-03-25T09:00:00Z', delivered: '2024-03-29T09:00:00Z', now: '2026-03-29T22:00:00Z' }, expect: { verdict: 'ineligible' } },
  // On 25 October 2026 winter time begins, so that the day ends at 23:00 UTC
  { ...warranty, side: 'boundary', title: 'a last day on which winter time begins ends an hour later by UTC', ask: { ...chain, purchased: '2024-10-21T09:00:00Z', delivered: '2024-10-25T09:00:00Z', now: '2026-10-25T22:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-4': '2026-10-25' } } },
  { ...warranty, side: 'boundary', title: 'and is over at that later midnight', ask: { ...chain, purchased: '2024-10-21T09:00:00Z', delivered: '2024-10-25T09:00:00Z', now: '2026-10-25T23:00:00Z' }, expect: { verdict: 'ineligible' } },
  // 1 May 2026 is a Friday and Labour Day, a public holiday
  { ...warranty, side: 'boundary', title: 'a last day on a public holiday stays the last day', ask: { ...chain, purchased: '2024-04-26T09:00:00Z', delivered: '2024-05-01T09:00:00Z', now: '2026-05-01T21:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-4': '2026-05-01' } } },
  { ...warranty, side: 'boundary', title: 'and the working day after it is too late', ask: { ...chain, purchased: '2024-04-26T09:00:00Z', delivered: '2024-05-01T09:00:00Z', now: '2026-05-04T09:00:00Z' }, expect: { verdict: 'ineligible' } },
  // Sent on 6 May 2024, taken to have come seven days later
  { ...warranty, side: 'boundary', title: 'where no carrier spoke the seventh day after sending is the first', ask: { ...chain, delivered: null, now: '2026-05-13T21:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'IZ-4': '2026-05-13' }, missingFacts: ['delivery.on'] } },
  { ...warranty, side: 'boundary', title: 'and a delivery day that was corrected outranks that estimate', ask: { ...chain, delivered: null, now: '2026-05-13T21:59:59Z', facts: { delivery: { on: '2024-05-12' } } }, expect: { verdict: 'ineligible', lastDay: { 'IZ-4': '2026-05-12' } } },

  // 5 to 26 May 2025 are 21 days: 10 May and 21 days are 31 May
  { ...claimed, side: 'met', title: 'the days from the claim until the repaired item can be taken are added', ask: { ...chain, now: '2026-05-31T21:59:59Z', history: [repair('2025-05-05T09:00:00Z', '2025-05-26T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-6': '2026-05-31' }, outcome: 'met' } },
  { ...claimed, side: 'met', title: 'a repair that still runs adds its days until today', ask: { ...chain, now: '2026-05-20T09:00:00Z', history: [repair('2026-05-05T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-6': '2026-05-25' } } },
  { ...claimed, side: 'not-met', title: 'without a claim before nothing is added', ask: late, expect: { lastDay: { 'IZ-4': '2026-05-10' }, outcome: 'not-applicable' } },
  { ...claimed, side: 'boundary', title: 'a claim in the last second of the warranty adds its ten days', ask: { ...chain, now: '2026-05-20T21:59:59Z', history: [repair('2026-05-10T21:59:59Z', '2026-05-20T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-6': '2026-05-20' } } },
  { ...claimed, side: 'boundary', title: 'a claim a second later can’t bring it back', ask: { ...chain, now: '2026-05-20T21:59:59Z', history: [repair('2026-05-10T22:00:00Z', '2026-05-20T09:00:00Z')] }, expect: { verdict: 'ineligible', lastDay: { 'IZ-4': '2026-05-10' } } },
  // Winter time begins on 26 October 2025: 20 to 26 October are 6 days
  { ...claimed, side: 'boundary', title: 'ready in the last second of the day on which winter time begins adds six days', ask: { ...chain, now: '2026-05-16T21:59:59Z', history: [repair('2025-10-20T09:00:00Z', '2025-10-26T22:59:59Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-6': '2026-05-16' } } },
  { ...claimed, side: 'boundary', title: 'ready a second later adds seven', ask: { ...chain, now: '2026-05-16T22:00:00Z', history: [repair('2025-10-20T09:00:00Z', '2025-10-26T23:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-6': '2026-05-17' } } },
  // 25 February to 1 March 2024 are 5 days, since there is a 29th: 10 January and 5 days are 15 January
  { ...claimed, side: 'boundary', title: 'a leap day within the repair is one of its days', ask: { ...chain, purchased: '2024-01-05T09:00:00Z', delivered: '2024-01-10T09:00:00Z', now: '2026-01-15T22:59:59Z', history: [repair('2024-02-25T09:00:00Z', '2024-03-01T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-6': '2026-01-15' } } },
  // 25 February to 1 March 2025 are 4 days
  { ...claimed, side: 'boundary', title: 'and where there is none there is a day less', ask: { ...chain, purchased: '2024-01-05T09:00:00Z', delivered: '2024-01-10T09:00:00Z', now: '2026-01-15T09:00:00Z', history: [repair('2025-02-25T09:00:00Z', '2025-03-01T09:00:00Z')] }, expect: { verdict: 'ineligible', lastDay: { 'IZ-6': '2026-01-14' } } },

  { ...replaced, side: 'met', title: 'a replacement begins the warranty anew', ask: { ...chain, now: '2027-06-10T21:59:59Z', history: [replacement('2025-05-20T09:00:00Z', '2025-06-10T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-7': '2027-06-10' }, outcome: 'met' } },
  { ...replaced, side: 'met', title: 'and a repair before it counts no more', ask: { ...chain, now: '2027-06-10T09:00:00Z', history: [repair('2025-05-01T09:00:00Z', '2025-05-11T09:00:00Z'), replacement('2025-05-20T09:00:00Z', '2025-06-10T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-7': '2027-06-10' } } },
  { ...replaced, side: 'not-met', title: 'one that hasn’t come yet begins nothing', ask: { ...chain, now: '2026-05-11T09:00:00Z', history: [replacement('2026-05-02T09:00:00Z')] }, expect: { verdict: 'ineligible', lastDay: { 'IZ-4': '2026-05-10' } } },
  { ...replaced, side: 'not-met', title: 'a repair is no replacement', ask: { ...late, history: [repair('2025-05-05T09:00:00Z', '2025-05-06T09:00:00Z')] }, expect: { lastDay: { 'IZ-4': '2026-05-11' }, outcome: 'not-applicable' } },
  { ...replaced, side: 'boundary', title: 'one that comes in the last second of a day counts from that day', ask: { ...chain, now: '2027-06-10T22:00:00Z', history: [replacement('2025-05-20T09:00:00Z', '2025-06-10T21:59:59Z')] }, expect: { verdict: 'ineligible', lastDay: { 'IZ-7': '2027-06-10' } } },
  { ...replaced, side: 'boundary', title: 'a second later from the next', ask: { ...chain, now: '2027-06-10T22:00:00Z', history: [replacement('2025-05-20T09:00:00Z', '2025-06-10T22:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-7': '2027-06-11' } } },
  { ...replaced, side: 'boundary', title: 'one that came on 29 February is covered until 28 February', ask: { ...chain, purchased: '2023-02-01T09:00:00Z', delivered: '2023-02-06T09:00:00Z', now: '2026-02-28T22:59:59Z', history: [replacement('2024-02-12T09:00:00Z', '2024-02-29T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-7': '2026-02-28' } } },
  { ...replaced, side: 'boundary', title: 'as is one that came on the 28th', ask: { ...chain, purchased: '2023-02-01T09:00:00Z', delivered: '2023-02-06T09:00:00Z', now: '2026-02-28T23:00:00Z', history: [replacement('2024-02-12T09:00:00Z', '2024-02-28T09:00:00Z')] }, expect: { verdict: 'ineligible', lastDay: { 'IZ-7': '2026-02-28' } } },

  { ...assessed, side: 'met', title: 'the days in an expert’s hands are added', ask: { ...chain, now: '2026-05-20T21:59:59Z', history: [assessment('2025-06-01T09:00:00Z', '2025-06-11T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-37': '2026-05-20' }, outcome: 'met' } },
  // 1 to 20 June 2025 are 19 days, whoever of the two had it
  { ...assessed, side: 'met', title: 'days on which it was both claimed and with an expert are added once', ask: { ...chain, now: '2026-05-29T21:59:59Z', history: [repair('2025-06-01T09:00:00Z', '2025-06-15T09:00:00Z'), assessment('2025-06-10T09:00:00Z', '2025-06-20T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-37': '2026-05-29', 'IZ-6': '2026-05-29' } } },
  { ...assessed, side: 'not-met', title: 'without an assessment nothing is added', ask: late, expect: { lastDay: { 'IZ-4': '2026-05-10' }, outcome: 'not-applicable' } },
  { ...assessed, side: 'boundary', title: 'back in the last second of the tenth day adds ten days', ask: { ...chain, now: '2026-05-20T22:00:00Z', history: [assessment('2025-06-01T09:00:00Z', '2025-06-11T21:59:59Z')] }, expect: { verdict: 'ineligible', lastDay: { 'IZ-37': '2026-05-20' } } },
  { ...assessed, side: 'boundary', title: 'back a second later adds eleven', ask: { ...chain, now: '2026-05-20T22:00:00Z', history: [assessment('2025-06-01T09:00:00Z', '2025-06-11T22:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-37': '2026-05-21' } } },
  // 30 December 2025 to 2 January 2026 are 3 days
  { ...assessed, side: 'boundary', title: 'an assessment over the turn of the year adds the days of both', ask: { ...chain, now: '2026-05-13T21:59:59Z', history: [assessment('2025-12-30T09:00:00Z', '2026-01-02T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-37': '2026-05-13' } } },
  { ...assessed, side: 'boundary', title: 'and sent in a second before midnight a day more', ask: { ...chain, now: '2026-05-14T21:59:59Z', history: [assessment('2025-12-29T22:59:59Z', '2026-01-02T09:00:00Z')] }, expect: { verdict: 'eligible', lastDay: { 'IZ-37': '2026-05-14' } } },

  { ...lapsed, side: 'met', title: 'rights that nobody claimed in the warranty time are gone', ask: { ...chain, now: '2026-05-11T09:00:00Z' }, expect: { verdict: 'ineligible', determining: ['IZ-8', 'IZ-17'], outcome: 'met', refusal: [], closed: ['refund', 'repair', 'replacement', 'price-reduction'] } },
  { ...lapsed, side: 'not-met', title: 'within it they are not', ask: late, expect: { verdict: 'eligible', notDetermining: ['IZ-8', 'IZ-17'], outcome: 'not-met' } },
  { ...lapsed, side: 'boundary', title: 'claimed in the last second they stand, however late they are looked at', ask: { ...chain, askedAt: '2026-05-10T21:59:59Z', now: '2026-06-05T09:00:00Z' }, expect: { verdict: 'eligible', notDetermining: ['IZ-8', 'IZ-17'] } },
  { ...lapsed, side: 'boundary', title: 'claimed a second later they are gone', ask: { ...chain, askedAt: '2026-05-10T22:00:00Z', now: '2026-06-05T09:00:00Z' }, expect: { verdict: 'ineligible', determining: ['IZ-8', 'IZ-17'], outcome: 'met' } },
]
