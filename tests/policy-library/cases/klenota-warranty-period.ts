import type { HistoryEvent } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

/** Delivered on 15 March 2024: the two years end with 15 March 2026, in winter time. */
const ring = (now: string, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2024-03-11T09:00:00Z', delivered: '2024-03-15T09:00:00Z', now, ...more })
const deliveredOn = (delivered: string, now: string, more: Partial<Situation> = {}) => ring(now, { purchased: delivered, delivered, ...more })
const repair = (startedAt: string, readyAt?: string, claimedAt = '2024-12-20T09:00:00Z'): HistoryEvent => ({ kind: 'repair', claimedAt, startedAt, ...(readyAt === undefined ? {} : { readyAt }) })
const replaced: HistoryEvent[] = [{ kind: 'replacement', claimedAt: '2025-01-10T09:00:00Z', deliveredAt: '2025-02-10T09:00:00Z' }]
const fortnight = [repair('2025-01-13T09:00:00Z', '2025-01-27T09:00:00Z')]

const consumers = about('klenota-warranty/consumers', 'KW-1')
const period = about('klenota-warranty/warranty-period', 'KW-5')
const version = about('klenota-warranty/warranty-period', 'KW-46')
const noNew = about('klenota-warranty/no-new-period', 'KW-6')
const suspended = about('klenota-warranty/suspended-by-repair', 'KW-7')
const expired = about('klenota-warranty/period-expired', 'KW-26')

export const cases: RuleCase[] = [
  consumers('met', 'The warranty is for what a person bought', ring('2025-03-01T09:00:00Z'), { verdict: 'eligible', outcome: 'met' }),
  consumers('not-met', 'What a company bought is not under it', ring('2025-03-01T09:00:00Z', { company: true }), { verdict: 'ineligible', determining: ['KW-1'], closed: ['repair'], outcome: 'not-met' }),
  consumers('boundary', 'A person who bought for her trade is not under it, once staff recorded it', ring('2025-03-01T09:00:00Z', { facts: { buyer: 'business' } }), { verdict: 'ineligible', determining: ['KW-1'] }),
  consumers('boundary', 'A person behind a company’s account is, once staff recorded it', ring('2025-03-01T09:00:00Z', { company: true, facts: { buyer: 'consumer' } }), { verdict: 'eligible', outcome: 'met' }),

  period('met', 'A ring is under warranty for two years from its delivery', ring('2025-03-01T09:00:00Z'), { verdict: 'eligible', determining: ['KW-5'], lastDay: { 'KW-5': '2026-03-15' }, outcome: 'met' }),
  period('boundary', 'The last second of the corresponding day is in time', ring('2026-03-15T22:59:59Z'), { verdict: 'eligible', determining: ['KW-5'] }),
  period('boundary', 'A second later the two years are over', ring('2026-03-15T23:00:00Z'), { verdict: 'ineligible', determining: ['KW-26', 'KW-5'], closed: ['repair', 'replacement', 'price-reduction', 'refund'], outcome: 'not-met' }),
  period('not-met', 'In the third year nothing is left', ring('2026-12-01T09:00:00Z'), { verdict: 'ineligible', determining: ['KW-26', 'KW-5'] }),
  period('boundary', 'Two years from a leap day end with the last of February', deliveredOn('2024-02-29T09:00:00Z', '2026-02-28T22:59:59Z'), { verdict: 'eligible', lastDay: { 'KW-5': '2026-02-28' } }),
  period('boundary', 'And not with 1 March', deliveredOn('2024-02-29T09:00:00Z', '2026-02-28T23:00:00Z'), { verdict: 'ineligible', lastDay: { 'KW-5': '2026-02-28' } }),
  period('boundary', 'Two years that end in a leap year do not wait for its leap day', deliveredOn('2022-02-28T09:00:00Z', '2024-02-28T23:00:00Z'), { verdict: 'ineligible', lastDay: { 'KW-5': '2024-02-28' } }),
  period('boundary', 'A last day on which the clocks go forward ends at midnight of summer time', deliveredOn('2024-03-29T09:00:00Z', '2026-03-29T21:59:59Z'), { verdict: 'eligible', lastDay: { 'KW-5': '2026-03-29' } }),
  period('boundary', 'A second later it is over', deliveredOn('2024-03-29T09:00:00Z', '2026-03-29T22:00:00Z'), { verdict: 'ineligible' }),
  period('boundary', 'What came in the last second of 2024 in Prague is covered to the end of 2026', deliveredOn('2024-12-31T22:59:59Z', '2025-06-01T09:00:00Z'), { lastDay: { 'KW-5': '2026-12-31' } }),
  period('boundary', 'What came a second later, to New Year’s Day of 2027', deliveredOn('2024-12-31T23:00:00Z', '2025-06-01T09:00:00Z'), { lastDay: { 'KW-5': '2027-01-01' } }),
  period('met', 'A longer warranty that the shop stated takes the place of two years', ring('2026-12-01T09:00:00Z', { facts: { warranty: { statedMonths: 36 } } }), { verdict: 'eligible', lastDay: { 'KW-5': '2027-03-15' } }),
  period('boundary', 'Twenty-five months stated are longer than two years', ring('2026-04-15T21:59:59Z', { facts: { warranty: { statedMonths: 25 } } }), { verdict: 'eligible', lastDay: { 'KW-5': '2026-04-15' } }),
  period('boundary', 'Twenty-four are not', ring('2026-03-15T23:00:00Z', { facts: { warranty: { statedMonths: 24 } } }), { verdict: 'ineligible', lastDay: { 'KW-5': '2026-03-15' } }),
  period('boundary', 'A shorter one stated takes nothing away', ring('2026-03-15T22:59:59Z', { facts: { warranty: { statedMonths: 12 } } }), { verdict: 'eligible', lastDay: { 'KW-5': '2026-03-15' } }),
  period('not-met', 'Before anything was sent there is nothing to cover', ring('2024-03-20T09:00:00Z', { unsent: true }), { verdict: 'ineligible', determining: ['KW-5'], lastDay: { 'KW-5': null }, outcome: 'not-met' }),
  // sent 11 March 2024, taken as delivered on 18 March
  period('boundary', 'Without a carrier’s word the two years run from seven days after sending', ring('2026-03-18T22:59:59Z', { sent: '2024-03-11T09:00:00Z', delivered: null }), { verdict: 'eligible', lastDay: { 'KW-5': '2026-03-18' }, missingFacts: ['delivery.on'] }),
  period('met', 'Only the ring’s own parcel counts, not the order’s last one', ring('2025-03-01T09:00:00Z', {
    order: (order) => ({ ...order, lineItems: { nodes: [...order.lineItems.nodes, ...order.lineItems.nodes.map((line) => ({ ...line, id: 'gid://shopify/LineItem/2' }))] }, fulfillments: [...order.fulfillments, { id: 'gid://shopify/Fulfillment/2', createdAt: order.createdAt, deliveredAt: '2024-05-02T09:00:00Z', fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/2' } }] } }] }),
  }), { lastDay: { 'KW-5': '2026-03-15' } }),

  version('boundary', 'An order of the last second before 22 May 2018 has no such warranty terms', ring('2019-01-01T09:00:00Z', { purchased: '2018-05-21T21:59:59Z', delivered: '2018-05-25T09:00:00Z' }), { verdict: 'needs-review', determining: ['KW-46'], governing: ['klenota-warranty-and-repairs'] }),
  version('boundary', 'An order of the first second of that day is under them', ring('2019-01-01T09:00:00Z', { purchased: '2018-05-21T22:00:00Z', delivered: '2018-05-25T09:00:00Z' }), { verdict: 'eligible', determining: ['KW-5'], governing: ['klenota-warranty 2018-05-22', 'klenota-warranty-and-repairs'] }),

  noNew('met', 'A replacement starts no new two years', ring('2025-06-01T09:00:00Z', { history: replaced }), { lastDay: { 'KW-6': '2026-03-15' }, determining: ['KW-5', 'KW-6'], outcome: 'met' }),
  noNew('boundary', 'The replacement is covered to the last second of the first two years', ring('2026-03-15T22:59:59Z', { history: replaced }), { verdict: 'eligible', determining: ['KW-6'] }),
  noNew('boundary', 'And not a second longer', ring('2026-03-15T23:00:00Z', { history: replaced }), { verdict: 'ineligible', determining: ['KW-26', 'KW-6'] }),
  noNew('boundary', 'Waiting for a replacement adds nothing', ring('2026-03-15T23:00:00Z', { history: [{ kind: 'replacement', claimedAt: '2026-03-01T09:00:00Z' }] }), { verdict: 'ineligible', lastDay: { 'KW-6': '2026-03-15' } }),
  noNew('not-met', 'Nothing is said of it where nothing was replaced or repaired', ring('2025-06-01T09:00:00Z'), { lastDay: { 'KW-5': '2026-03-15' }, notDetermining: ['KW-6'], outcome: 'not-applicable' }),

  // 13 to 27 January: 14 days; 15 March + 14 = 29 March, when the clocks go forward
  suspended('met', 'A fortnight in repair adds a fortnight', ring('2026-03-20T09:00:00Z', { history: fortnight }), { verdict: 'eligible', lastDay: { 'KW-7': '2026-03-29' }, outcome: 'met' }),
  suspended('boundary', 'The last second of the longer period is in time', ring('2026-03-29T21:59:59Z', { history: fortnight }), { verdict: 'eligible', determining: ['KW-7'] }),
  suspended('boundary', 'A second later it is over', ring('2026-03-29T22:00:00Z', { history: fortnight }), { verdict: 'ineligible', determining: ['KW-26', 'KW-7'] }),
  // 29 March to 10 April: 12 days; 15 March + 12
  suspended('boundary', 'Work that begins in the last second of 29 March counts from that day', ring('2026-01-10T09:00:00Z', { history: [repair('2025-03-29T22:59:59Z', '2025-04-10T09:00:00Z')] }), { lastDay: { 'KW-7': '2026-03-27' } }),
  suspended('boundary', 'A second later, on the day of summer time, it counts from the next', ring('2026-01-10T09:00:00Z', { history: [repair('2025-03-29T23:00:00Z', '2025-04-10T09:00:00Z')] }), { lastDay: { 'KW-7': '2026-03-26' } }),
  // 20 February to 5 March 2024: 9 days to the 29th and 5 more
  suspended('boundary', 'A leap day in repair is a day', deliveredOn('2024-01-10T09:00:00Z', '2025-01-10T09:00:00Z', { history: [repair('2024-02-20T09:00:00Z', '2024-03-05T09:00:00Z', '2024-02-15T09:00:00Z')] }), { lastDay: { 'KW-7': '2026-01-24' } }),
  // 13 January to 3 February: 21 days, of which 7 were in both
  suspended('met', 'Two repairs at once count their days once', ring('2026-03-20T09:00:00Z', { history: [...fortnight, repair('2025-01-20T09:00:00Z', '2025-02-03T09:00:00Z')] }), { lastDay: { 'KW-7': '2026-04-05' } }),
  suspended('met', 'While a repair still runs the period stands still', ring('2026-04-20T09:00:00Z', { history: [repair('2026-03-12T09:00:00Z')] }), { verdict: 'eligible' }),
  suspended('boundary', 'The days between claim and work are not days of repair', ring('2026-03-15T23:00:00Z', { history: [{ kind: 'repair', claimedAt: '2026-03-01T09:00:00Z' }] }), { verdict: 'ineligible', lastDay: { 'KW-7': '2026-03-15' } }),
  suspended('boundary', 'A repair in and out on one day adds no day', ring('2025-06-01T09:00:00Z', { history: [repair('2025-01-13T08:00:00Z', '2025-01-13T16:00:00Z')] }), { lastDay: { 'KW-7': '2026-03-15' } }),
  suspended('not-met', 'A repair after the two years does not bring them back', ring('2026-05-01T09:00:00Z', { history: [repair('2026-03-20T09:00:00Z', '2026-04-20T09:00:00Z')] }), { verdict: 'ineligible', lastDay: { 'KW-7': '2026-03-15' } }),
  suspended('not-met', 'An expert’s time adds nothing', ring('2025-06-01T09:00:00Z', { history: [{ kind: 'expert-assessment', sentAt: '2025-01-13T09:00:00Z', returnedAt: '2025-01-27T09:00:00Z' }] }), { lastDay: { 'KW-5': '2026-03-15' }, outcome: 'not-applicable' }),

  expired('met', 'When the two years are over the rights are too', ring('2026-06-01T09:00:00Z'), { verdict: 'ineligible', determining: ['KW-26'], closed: ['repair'], outcome: 'met' }),
  expired('boundary', 'Not in the last second', ring('2026-03-15T22:59:59Z'), { verdict: 'eligible', outcome: 'not-met' }),
  expired('boundary', 'But a second later', ring('2026-03-15T23:00:00Z'), { verdict: 'ineligible', determining: ['KW-26'], outcome: 'met' }),
  expired('not-met', 'What has not come yet has not expired', ring('2024-03-20T09:00:00Z', { unsent: true }), { verdict: 'ineligible', notDetermining: ['KW-26'], outcome: 'not-met' }),
]
