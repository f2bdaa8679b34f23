import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (facts: Facts = {}, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts, ...more })
const received = (goodsAt: string, more: NonNullable<Facts['case']> = {}) => ring({ received: { goodsAt }, case: more }, { now: goodsAt })
const asked = (askedAt: string, facts: Facts = {}, more: Partial<Situation> = {}) => ring(facts, { askedAt, now: askedAt, ...more })
const delivered = (day: string, more: Partial<Situation> = {}) => ring({}, { purchased: `${day}T09:00:00Z`, delivered: `${day}T09:00:00Z`, now: `${day}T12:00:00Z`, ...more })
const decideBy = (day: string | null) => ({ deadlines: { decideBy: day } })
const settleBy = (day: string | null) => ({ deadlines: { settleBy: day } })

const decision = about('klenota-warranty/decision-deadline', 'KW-38')
const expert = about('klenota-warranty/decision-deadline', 'KW-39')
const settlement = about('klenota-warranty/settlement-deadline', 'KW-37', 'KW-40')
const costs = about('klenota-warranty/cost-reimbursement', 'KW-44', 'KW-45')
const refusal = about('klenota-warranty/written-rejection', 'KW-43')
const address = about('klenota-warranty/address-for-service', 'KW-31', 'KW-34', 'KW-1')

const london = ['KLENOTA JEWELLERY', 'BPM 381080, 372 Old St.', 'EC1V 9AU London', 'United Kingdom']
const torrance = ['KLENOTA Company', '444 Alaska Avenue, Suite #AZL538', 'Torrance, CA 90503', 'USA']

export const cases: RuleCase[] = [
  decision('met', 'A claim is decided one working day after the ring came', received('2026-05-12T09:00:00Z'), { ...decideBy('2026-05-13'), outcome: 'met' }),
  decision('met', 'A complex one in three', received('2026-05-12T09:00:00Z', { complex: true }), decideBy('2026-05-15')),
  decision('not-met', 'The time does not run before the ring is there', ring(), { ...decideBy(null), outcome: 'undetermined' }),
  decision('boundary', 'What came in the last second of a Tuesday is decided on Wednesday', received('2026-05-12T21:59:59Z'), decideBy('2026-05-13')),
  decision('boundary', 'What came a second later, on Thursday', received('2026-05-12T22:00:00Z'), decideBy('2026-05-14')),
  // 2 April 2026 is the Thursday before Good Friday; Easter Monday is 6 April
  decision('boundary', 'Over Easter it is the Tuesday', received('2026-04-02T08:00:00Z'), decideBy('2026-04-07')),
  decision('boundary', 'And for a complex case the Thursday', received('2026-04-02T08:00:00Z', { complex: true }), decideBy('2026-04-09')),
  // 24, 25 and 26 December are holidays, 27 December 2026 is a Sunday
  decision('boundary', 'From 23 December it is the Monday after Christmas', received('2026-12-23T09:00:00Z'), decideBy('2026-12-28')),
  decision('boundary', 'And for a complex case the Wednesday', received('2026-12-23T09:00:00Z', { complex: true }), decideBy('2026-12-30')),
  // 1 January 2027 is a Friday
  decision('boundary', 'From the last day of the year it is 4 January', received('2026-12-31T22:59:59Z'), decideBy('2027-01-04')),
  decision('boundary', 'From the first second of the next it is so too', received('2026-12-31T23:00:00Z'), decideBy('2027-01-04')),
  // 28 October 2026 is a Wednesday and the day of the republic; the clocks went back on the 25th
  decision('boundary', 'The day of the republic is passed over', received('2026-10-27T09:00:00Z'), decideBy('2026-10-29')),
  decision('boundary', 'The day before it is not', received('2026-10-26T09:00:00Z'), decideBy('2026-10-27')),
  // 6 July 2026 is a Monday, Jan Hus
  decision('boundary', 'From the Friday before Jan Hus it is the Tuesday', received('2026-07-03T09:00:00Z'), decideBy('2026-07-07')),
  decision('boundary', 'A leap day is worked like another', received('2028-02-28T09:00:00Z'), decideBy('2028-02-29')),

  expert('met', 'Days that an expert had the ring are not counted', received('2026-04-07T08:00:00Z', { expertFrom: '2026-04-08', expertUntil: '2026-04-10' }), { ...decideBy('2026-04-13'), outcome: 'met' }),
  expert('not-met', 'An expert after the time was up stops nothing', received('2026-04-07T08:00:00Z', { expertFrom: '2026-04-09', expertUntil: '2026-04-10' }), decideBy('2026-04-08')),
  expert('boundary', 'A single day with the expert is a day', received('2026-04-07T08:00:00Z', { expertFrom: '2026-04-08', expertUntil: '2026-04-08' }), decideBy('2026-04-09')),
  expert('boundary', 'While the expert still has it, nobody can say', received('2026-04-07T08:00:00Z', { expertFrom: '2026-04-08' }), { ...decideBy(null), outcome: 'undetermined' }),
  // 8 April is worked, 9 and 10 are the expert's, 13 and 14 are worked
  expert('boundary', 'Of a complex case’s three days those before and after count', received('2026-04-07T08:00:00Z', { complex: true, expertFrom: '2026-04-09', expertUntil: '2026-04-10' }), decideBy('2026-04-14')),

  // 31 March + 30 = 30 April
  settlement('met', 'A claim is settled within thirty days of the notice', asked('2026-03-31T08:00:00Z'), { ...settleBy('2026-04-30'), outcome: 'met' }),
  settlement('boundary', 'A notice in the last second of March counts from that day', asked('2026-03-31T21:59:59Z'), settleBy('2026-04-30')),
  settlement('boundary', 'A second later it is due on 1 May, holiday or not', asked('2026-03-31T22:00:00Z'), settleBy('2026-05-01')),
  // 30 January 2028 + 30: 1 left in January, 29 in February
  settlement('boundary', 'Thirty days can end with 29 February', asked('2028-01-30T08:00:00Z', {}, { purchased: '2027-09-01T09:00:00Z', delivered: '2027-09-05T09:00:00Z' }), settleBy('2028-02-29')),
  // 2 December + 30: 29 left in December, 1 in January
  settlement('boundary', 'And with New Year’s Day', asked('2026-12-02T08:00:00Z'), settleBy('2027-01-01')),
  settlement('boundary', 'The notice counts, not the day on which the ring came', asked('2026-03-31T08:00:00Z', { received: { goodsAt: '2026-04-13T09:00:00Z' } }), settleBy('2026-04-30')),
  settlement('boundary', 'A day later that was agreed takes its place', asked('2026-03-31T08:00:00Z', { case: { agreedSettleBy: '2026-05-01' } }), settleBy('2026-05-01')),
  settlement('boundary', 'A day earlier does not', asked('2026-03-31T08:00:00Z', { case: { agreedSettleBy: '2026-04-29' } }), settleBy('2026-04-30')),
  settlement('not-met', 'A return without a reason has no such day', ring({}, { ground: 'change-of-mind', now: '2025-10-01T09:00:00Z' }), settleBy(null)),

  // two years from 5 September 2025, and a month
  costs('met', 'What a claim cost is asked for within a month after the warranty', delivered('2025-09-05'), { costs: { 'claim-costs': 'merchant ask-by 2027-10-05' }, outcome: 'met' }),
  costs('boundary', 'A month after 31 January 2026 ends with February', delivered('2024-01-31'), { costs: { 'claim-costs': 'merchant ask-by 2026-02-28' } }),
  costs('boundary', 'A month after 31 January 2028 with its leap day', delivered('2026-01-31'), { costs: { 'claim-costs': 'merchant ask-by 2028-02-29' } }),
  // two years from 28 February 2024 end on 28 February 2026
  costs('boundary', 'A month after 28 February is 28 March', delivered('2024-02-28'), { costs: { 'claim-costs': 'merchant ask-by 2026-03-28' } }),
  // 13 to 27 January: 14 days; 5 September 2027 + 14 = 19 September, and a month
  costs('boundary', 'A fortnight in repair moves that day too', delivered('2025-09-05', { now: '2026-05-11T09:00:00Z', history: [{ kind: 'repair', claimedAt: '2026-01-10T09:00:00Z', startedAt: '2026-01-13T09:00:00Z', readyAt: '2026-01-27T09:00:00Z' }] }), { costs: { 'claim-costs': 'merchant ask-by 2027-10-19' } }),
  costs('boundary', 'A claim in the last second of the warranty has its costs repaid', ring({}, { now: '2027-09-05T21:59:59Z' }), { costs: { 'claim-costs': 'merchant ask-by 2027-10-05' } }),
  costs('boundary', 'A claim a second later has not', ring({}, { now: '2027-09-05T22:00:00Z' }), { costs: { 'claim-costs': 'none' }, outcome: 'not-applicable' }),
  costs('not-met', 'Nor has a company’s', ring({}, { company: true }), { costs: { 'claim-costs': 'none' } }),
  costs('not-met', 'A return without a reason is no claim', ring({}, { ground: 'change-of-mind', now: '2025-10-01T09:00:00Z' }), { costs: { 'claim-costs': 'none' } }),

  refusal('met', 'A rejection gives its reasons in writing', ring({ fault: { cause: 'wear' } }), { verdict: 'ineligible', refusal: ['written-reasons'], refusalRules: ['KW-43'], outcome: 'met' }),
  refusal('boundary', 'So it does where only the time is over', ring({}, { now: '2027-09-05T22:00:00Z' }), { verdict: 'ineligible', refusal: ['written-reasons'], refusalRules: ['KW-43'] }),
  refusal('boundary', 'And it would a second earlier', ring({}, { now: '2027-09-05T21:59:59Z' }), { verdict: 'eligible', refusal: ['written-reasons'] }),
  refusal('not-met', 'A return without a reason is refused without', ring({}, { ground: 'change-of-mind', company: true, now: '2025-10-01T09:00:00Z' }), { verdict: 'ineligible', refusal: [] }),

  address('met', 'A claim is sent to the address for service', ring(), { sendTo: london, outcome: 'met' }),
  address('met', 'Also what came incomplete', ring({}, { ground: 'missing-on-delivery' }), { sendTo: london }),
  address('boundary', 'Also from Mexico', ring({}, { country: 'MX' }), { sendTo: london }),
  address('boundary', 'Not from the United States next to it', ring({}, { country: 'US' }), { sendTo: torrance, outcome: 'not-applicable' }),
  address('boundary', 'As long as the country is not known, it is the address for service', ring({}, { country: null }), { sendTo: london }),
  address('not-met', 'A return without a reason goes to Prague', ring({}, { ground: 'change-of-mind', now: '2025-10-01T09:00:00Z' }), { sendTo: ['Bílkova 855/19, Staré Město', '110 00 Prague 1', 'Czech Republic'] }),
]
