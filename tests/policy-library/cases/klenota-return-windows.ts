import type { OrderFacts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (now: string, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now, ...more })

const sixty = about('klenota-terms/return-window', 'KT-23')
const split = about('klenota-terms/return-window-split-order', 'KT-24')
const christmas = about('klenota-terms/return-window-christmas', 'KT-25')
const version = about('klenota-terms/governing-wording', 'KT-4', 'KT-5')

/** A second line in a parcel of its own; `deliveredAt` null where the parcel isn't sent yet. */
const second = (deliveredAt: string | null, status = 'SUCCESS') => (order: OrderFacts): OrderFacts => ({
  ...order,
  lineItems: { nodes: [...order.lineItems.nodes, ...order.lineItems.nodes.map((line) => ({ ...line, id: 'gid://shopify/LineItem/2' }))] },
  fulfillments: deliveredAt === null ? order.fulfillments : [...order.fulfillments, { id: 'gid://shopify/Fulfillment/2', status, createdAt: order.createdAt, deliveredAt, fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/2' } }] } }],
})
const twoParcels = (now: string, deliveredAt: string | null, status?: string) => ring(now, { purchased: '2026-02-25T09:00:00Z', delivered: '2026-03-02T09:00:00Z', order: second(deliveredAt, status) })

/** Bought around the season, delivered on 29 December 2025. */
const gift = (now: string, purchased: string) => ring(now, { purchased, delivered: '2025-12-29T09:00:00Z' })

export const cases: RuleCase[] = [
  // 10 February + 60: 18 left in February, 31 in March, 11 in April
  sixty('met', 'A ring can be returned in the sixty days after it came', ring('2026-03-20T09:00:00Z'), { verdict: 'eligible', determining: ['KT-23'], lastDay: { 'KT-23': '2026-04-11' }, open: ['refund'], outcome: 'met' }),
  sixty('boundary', 'The last second of the sixtieth day in Prague is in time', ring('2026-04-11T21:59:59Z'), { verdict: 'eligible', determining: ['KT-23'] }),
  sixty('boundary', 'A second later the sixty days are over', ring('2026-04-11T22:00:00Z'), { verdict: 'ineligible', determining: ['KT-23'], closed: ['refund'], outcome: 'not-met' }),
  sixty('not-met', 'A month after the sixty days nothing can be returned', ring('2026-05-11T09:00:00Z'), { verdict: 'ineligible', determining: ['KT-23'], closed: ['refund'] }),
  // 28 January + 60: 3 left in January, 28 in February, 29 in March; that Sunday has 23 hours
  sixty('boundary', 'A last day on which the clocks go forward ends at midnight of summer time', ring('2026-03-29T21:59:59Z', { purchased: '2026-01-20T09:00:00Z', delivered: '2026-01-28T09:00:00Z' }), { verdict: 'eligible', lastDay: { 'KT-23': '2026-03-29' } }),
  sixty('boundary', 'A second after midnight of summer time it is over', ring('2026-03-29T22:00:00Z', { purchased: '2026-01-20T09:00:00Z', delivered: '2026-01-28T09:00:00Z' }), { verdict: 'ineligible', determining: ['KT-23'] }),
  // 26 August + 60: 5 left in August, 30 in September, 25 in October; that Sunday has 25 hours
  sixty('boundary', 'A last day on which the clocks go back has its twenty-fifth hour', ring('2026-10-25T22:59:59Z', { purchased: '2026-08-20T09:00:00Z', delivered: '2026-08-26T09:00:00Z' }), { verdict: 'eligible', lastDay: { 'KT-23': '2026-10-25' } }),
  sixty('boundary', 'A second after the twenty-fifth hour it is over', ring('2026-10-25T23:00:00Z', { purchased: '2026-08-20T09:00:00Z', delivered: '2026-08-26T09:00:00Z' }), { verdict: 'ineligible', determining: ['KT-23'] }),
  // 31 December 2023 + 60: 31 in January, 29 in February
  sixty('boundary', 'Sixty days can end with 29 February', ring('2024-02-29T22:59:59Z', { purchased: '2023-12-28T09:00:00Z', delivered: '2023-12-31T09:00:00Z' }), { verdict: 'eligible', lastDay: { 'KT-23': '2024-02-29' } }),
  sixty('boundary', 'They do not last into 1 March', ring('2024-02-29T23:00:00Z', { purchased: '2023-12-28T09:00:00Z', delivered: '2023-12-31T09:00:00Z' }), { verdict: 'ineligible' }),
  // 31 December 2026 + 60: 31 in January, 28 in February, 1 in March
  sixty('boundary', 'What came in the last second of the year in Prague counts from 31 December', ring('2027-01-15T09:00:00Z', { purchased: '2026-12-28T09:00:00Z', delivered: '2026-12-31T22:59:59Z' }), { lastDay: { 'KT-23': '2027-03-01' } }),
  sixty('boundary', 'What came a second later counts from 1 January', ring('2027-01-15T09:00:00Z', { purchased: '2026-12-28T09:00:00Z', delivered: '2026-12-31T23:00:00Z' }), { lastDay: { 'KT-23': '2027-03-02' } }),
  // sent 1 March, taken as delivered on 8 March; + 60: 23 left in March, 30 in April, 7 in May
  sixty('boundary', 'Without a carrier’s word the delivery is taken as seven days after sending', ring('2026-05-07T21:59:59Z', { sent: '2026-03-01T10:00:00Z', delivered: null }), { verdict: 'eligible', lastDay: { 'KT-23': '2026-05-07' }, missingFacts: ['delivery.on'] }),
  sixty('boundary', 'And that estimate ends too, until somebody corrects the day', ring('2026-05-07T22:00:00Z', { sent: '2026-03-01T10:00:00Z', delivered: null }), { verdict: 'ineligible', missingFacts: ['delivery.on'] }),
  sixty('met', 'A ring that is not sent yet may be given back already', ring('2026-02-20T09:00:00Z', { unsent: true }), { verdict: 'eligible', lastDay: { 'KT-23': null } }),
  sixty('met', 'A notice in time stays in time however late it is decided', ring('2026-07-01T09:00:00Z', { askedAt: '2026-04-11T21:59:59Z' }), { verdict: 'eligible' }),
  sixty('not-met', 'A notice given too late does not become timely', ring('2026-07-01T09:00:00Z', { askedAt: '2026-04-11T22:00:00Z' }), { verdict: 'ineligible' }),

  // the last parcel on 20 March + 60: 11 left in March, 30 in April, 19 in May
  split('met', 'An order in two parcels counts from the last one', twoParcels('2026-04-10T09:00:00Z', '2026-03-20T09:00:00Z'), { verdict: 'eligible', determining: ['KT-23', 'KT-24'], lastDay: { 'KT-24': '2026-05-19' }, outcome: 'met' }),
  split('boundary', 'The ring of the first parcel can be returned until the last parcel’s sixtieth day', twoParcels('2026-05-19T21:59:59Z', '2026-03-20T09:00:00Z'), { verdict: 'eligible', determining: ['KT-24'] }),
  split('boundary', 'A second later also the last parcel’s sixty days are over', twoParcels('2026-05-19T22:00:00Z', '2026-03-20T09:00:00Z'), { verdict: 'ineligible', determining: ['KT-23', 'KT-24'] }),
  // the order of arrival does not matter: 2 March is then the last parcel + 60: 29 left in March, 30 in April, 1 in May
  split('met', 'The last parcel is the one that came last, whichever was sent first', twoParcels('2026-04-10T09:00:00Z', '2026-02-27T09:00:00Z'), { lastDay: { 'KT-24': '2026-05-01' } }),
  split('met', 'While a piece is still to be sent the sixty days have not begun', twoParcels('2026-09-10T09:00:00Z', null), { verdict: 'eligible', lastDay: { 'KT-24': null } }),
  split('boundary', 'A parcel that was cancelled brings nothing, so the days still have not begun', twoParcels('2026-09-10T09:00:00Z', '2026-03-20T09:00:00Z', 'CANCELLED'), { verdict: 'eligible', lastDay: { 'KT-24': null } }),
  split('not-met', 'An order in one parcel knows no last parcel', ring('2026-03-20T09:00:00Z'), { lastDay: { 'KT-23': '2026-04-11' }, notDetermining: ['KT-24'], outcome: 'not-applicable' }),

  // 29 December + 100: 2 left in December, 31 in January, 28 in February, 31 in March, 8 in April
  christmas('met', 'A gift bought in November can be returned for a hundred days', gift('2026-03-15T09:00:00Z', '2025-11-15T09:00:00Z'), { verdict: 'eligible', determining: ['KT-23', 'KT-25'], lastDay: { 'KT-25': '2026-04-08' }, outcome: 'met' }),
  christmas('boundary', 'The last second of the hundredth day is in time', gift('2026-04-08T21:59:59Z', '2025-11-15T09:00:00Z'), { verdict: 'eligible', determining: ['KT-25'] }),
  christmas('boundary', 'A second later the hundred days are over', gift('2026-04-08T22:00:00Z', '2025-11-15T09:00:00Z'), { verdict: 'ineligible', determining: ['KT-23', 'KT-25'] }),
  // 29 December + 60: 2 left in December, 31 in January, 27 in February
  christmas('boundary', 'What was bought in the last second of September has sixty days', gift('2026-01-14T09:00:00Z', '2025-09-30T21:59:59Z'), { lastDay: { 'KT-23': '2026-02-27' }, notDetermining: ['KT-25'], outcome: 'not-applicable' }),
  christmas('boundary', 'What was bought a second later, on 1 October, has a hundred', gift('2026-01-14T09:00:00Z', '2025-09-30T22:00:00Z'), { lastDay: { 'KT-25': '2026-04-08' } }),
  christmas('boundary', 'What was bought in the last second of 23 December has a hundred days', gift('2026-01-14T09:00:00Z', '2025-12-23T22:59:59Z'), { lastDay: { 'KT-25': '2026-04-08' } }),
  christmas('boundary', 'What was bought a second later, on Christmas Eve, has sixty', gift('2026-01-14T09:00:00Z', '2025-12-23T23:00:00Z'), { lastDay: { 'KT-23': '2026-02-27' }, outcome: 'not-applicable' }),
  christmas('not-met', 'What was bought in spring has no hundred days', ring('2026-03-20T09:00:00Z'), { lastDay: { 'KT-23': '2026-04-11' }, outcome: 'not-applicable' }),
  // 22 December 2027 + 100: 9 left in December, 31 in January, 29 in February, 31 in March
  christmas('met', 'A hundred days over a leap year’s February end a day earlier', ring('2028-01-10T09:00:00Z', { purchased: '2027-12-20T09:00:00Z', delivered: '2027-12-22T09:00:00Z' }), { lastDay: { 'KT-25': '2028-03-31' } }),
  // the last parcel on 12 January + 100: 19 left in January, 28 in February, 31 in March, 22 in April
  christmas('met', 'Season and last parcel come together', ring('2026-02-01T09:00:00Z', { purchased: '2025-12-10T09:00:00Z', delivered: '2025-12-20T09:00:00Z', order: second('2026-01-12T09:00:00Z') }), { lastDay: { 'KT-25': '2026-04-22' }, determining: ['KT-23', 'KT-24', 'KT-25'] }),

  version('met', 'An order of today is under the terms of 5 March 2021', ring('2026-03-20T09:00:00Z'), { verdict: 'eligible', governing: ['klenota-terms 2021-03-05', 'klenota-warranty 2018-05-22', 'klenota-warranty-and-repairs'] }),
  version('boundary', 'An order of the last second before 5 March 2021 has no such terms', ring('2021-03-20T09:00:00Z', { purchased: '2021-03-04T22:59:59Z', delivered: '2021-03-08T09:00:00Z' }), { verdict: 'needs-review', determining: ['KT-4', 'KT-5'], governing: ['klenota-warranty 2018-05-22', 'klenota-warranty-and-repairs'] }),
  version('boundary', 'An order of the first second of that day is under them', ring('2021-03-20T09:00:00Z', { purchased: '2021-03-04T23:00:00Z', delivered: '2021-03-08T09:00:00Z' }), { verdict: 'eligible', governing: ['klenota-terms 2021-03-05', 'klenota-warranty 2018-05-22', 'klenota-warranty-and-repairs'] }),
  version('not-met', 'An order of the year before needs a person, whatever it asks', ring('2020-07-20T09:00:00Z', { purchased: '2020-06-20T09:00:00Z', delivered: '2020-06-22T09:00:00Z' }), { verdict: 'needs-review', determining: ['KT-4', 'KT-5'], closed: ['refund'] }),
]
