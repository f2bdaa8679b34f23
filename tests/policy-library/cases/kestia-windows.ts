import type { RuleCase } from '../support/rule-case.ts'

/** Bought on 26 February 2026, received on Monday 2 March. London keeps UTC in winter and is an hour ahead in summer. */
const necklace = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', productType: 'Necklace', price: '85.00' } as const
const happy = { ...necklace, ground: 'change-of-mind', now: '2026-03-10T12:00:00Z' } as const
const faulty = { ...necklace, ground: 'faulty-on-delivery', now: '2026-03-10T12:00:00Z' } as const
const later = { ...necklace, ground: 'defect', now: '2026-06-10T12:00:00Z' } as const

const of = (clause: string, ...rules: string[]) => ({ clause: `kestia/${clause}`, rules })
const warranty = of('warranty', 'KE-1')
const arrival = of('faulty-on-delivery', 'KE-10', 'KE-11')
const cancellation = of('cancellation', 'KE-18')
const satisfaction = of('satisfaction', 'KE-19')
const sendBack = of('send-back', 'KE-19')
const sendBackFaulty = of('send-back-faulty', 'KE-11')

/** Long before what is asked about, so that only the day on which it came matters. */
const received = (delivered: string, now: string) => ({ ...happy, purchased: '2020-01-02T09:00:00Z', delivered, now })
const bought = (purchased: string, now: string) => ({ ...later, purchased, delivered: purchased, now })

export const cases: RuleCase[] = [
  { ...warranty, side: 'met', title: 'a manufacturing fault is covered for a year from the purchase', ask: later, expect: { verdict: 'eligible', determining: ['KE-1'], lastDay: { 'KE-1': '2027-02-26' }, outcome: 'met' } },
  { ...warranty, side: 'met', title: 'one that it came with is covered for as long', ask: { ...faulty, now: '2026-06-10T12:00:00Z' }, expect: { verdict: 'eligible', determining: ['KE-1'], lastDay: { 'KE-1': '2027-02-26' } } },
  { ...warranty, side: 'not-met', title: 'after the year it isn’t covered', ask: { ...later, now: '2027-06-10T12:00:00Z' }, expect: { verdict: 'ineligible', determining: ['KE-1'], outcome: 'not-met' } },
  { ...warranty, side: 'not-met', title: 'of an item that wasn’t sent nothing is covered yet', ask: { ...later, unsent: true }, expect: { verdict: 'ineligible', determining: ['KE-1'], outcome: 'not-met' } },
  { ...warranty, side: 'boundary', title: 'the year ends with the last second of the day a year after the purchase', ask: { ...later, now: '2027-02-26T23:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'KE-1': '2027-02-26' } } },
  { ...warranty, side: 'boundary', title: 'a second later it is over', ask: { ...later, now: '2027-02-27T00:00:00Z' }, expect: { verdict: 'ineligible', determining: ['KE-1'] } },
  { ...warranty, side: 'boundary', title: 'it counts from the purchase, however late the piece came', ask: { ...later, delivered: '2026-08-01T12:00:00Z', now: '2027-02-27T00:00:00Z' }, expect: { verdict: 'ineligible', lastDay: { 'KE-1': '2027-02-26' } } },
  { ...warranty, side: 'boundary', title: 'bought on 29 February it ends with 28 February', ask: bought('2024-02-29T09:00:00Z', '2025-02-28T23:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-1': '2025-02-28' } } },
  { ...warranty, side: 'boundary', title: 'and is over on 1 March', ask: bought('2024-02-29T09:00:00Z', '2025-03-01T00:00:00Z'), expect: { verdict: 'ineligible' } },
  // Summer time begins on 29 March 2026, so that the day ends at 23:00 UTC
  { ...warranty, side: 'boundary', title: 'a last day on which summer time begins ends an hour earlier by UTC', ask: bought('2025-03-29T09:00:00Z', '2026-03-29T22:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-1': '2026-03-29' } } },
  { ...warranty, side: 'boundary', title: 'and is over then', ask: bought('2025-03-29T09:00:00Z', '2026-03-29T23:00:00Z'), expect: { verdict: 'ineligible' } },
  // Winter time begins on 25 October 2026, so that the day ends at 24:00 UTC
  { ...warranty, side: 'boundary', title: 'a last day on which winter time begins ends with the day of UTC', ask: bought('2025-10-25T09:00:00Z', '2026-10-25T23:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-1': '2026-10-25' } } },
  { ...warranty, side: 'boundary', title: 'and is over only then', ask: bought('2025-10-25T09:00:00Z', '2026-10-26T00:00:00Z'), expect: { verdict: 'ineligible' } },
  { ...warranty, side: 'boundary', title: 'bought in the last second of the year it ends with the next', ask: bought('2024-12-31T23:59:59Z', '2026-01-01T00:00:00Z'), expect: { verdict: 'ineligible', lastDay: { 'KE-1': '2025-12-31' } } },
  { ...warranty, side: 'boundary', title: 'bought a second later it ends with New Year’s Day', ask: bought('2025-01-01T00:00:00Z', '2026-01-01T23:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-1': '2026-01-01' } } },
  { ...warranty, side: 'boundary', title: 'bought before a midnight of summer it is counted from that day', ask: bought('2025-06-30T22:59:59Z', '2026-06-30T12:00:00Z'), expect: { lastDay: { 'KE-1': '2026-06-30' } } },
  { ...warranty, side: 'boundary', title: 'bought a second later from the next', ask: bought('2025-06-30T23:00:00Z', '2026-06-30T12:00:00Z'), expect: { lastDay: { 'KE-1': '2026-07-01' } } },

  { ...arrival, side: 'met', title: 'what came defective can be returned for thirty days', ask: faulty, expect: { verdict: 'eligible', determining: ['KE-10', 'KE-11'], lastDay: { 'KE-10': '2026-04-01', 'KE-11': '2026-04-01' }, outcome: 'met' } },
  { ...arrival, side: 'met', title: 'what was sent in error too', ask: { ...faulty, ground: 'missing-on-delivery' }, expect: { verdict: 'eligible', determining: ['KE-10', 'KE-11'], lastDay: { 'KE-10': '2026-04-01', 'KE-11': '2026-04-01' } } },
  { ...arrival, side: 'not-met', title: 'months later only the warranty is left', ask: { ...faulty, now: '2026-06-10T12:00:00Z' }, expect: { verdict: 'eligible', notDetermining: ['KE-10', 'KE-11'], outcome: 'not-met' } },
  { ...arrival, side: 'boundary', title: 'the last second of the thirtieth day is in time', ask: { ...faulty, ground: 'missing-on-delivery', now: '2026-04-01T22:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'KE-10': '2026-04-01', 'KE-11': '2026-04-01' } } },
  { ...arrival, side: 'boundary', title: 'the midnight after it, of British summer time, is not', ask: { ...faulty, ground: 'missing-on-delivery', now: '2026-04-01T23:00:00Z' }, expect: { verdict: 'ineligible', determining: ['KE-10', 'KE-11'] } },
  // From 25 September 2026 thirty days end with 25 October, on which winter time begins
  { ...arrival, side: 'boundary', title: 'a thirtieth day on which winter time begins lasts an hour longer', ask: { ...faulty, ground: 'missing-on-delivery', delivered: '2026-09-25T12:00:00Z', now: '2026-10-25T23:59:59Z' }, expect: { verdict: 'eligible', lastDay: { 'KE-11': '2026-10-25' } } },
  { ...arrival, side: 'boundary', title: 'and is over then', ask: { ...faulty, ground: 'missing-on-delivery', delivered: '2026-09-25T12:00:00Z', now: '2026-10-26T00:00:00Z' }, expect: { verdict: 'ineligible' } },

  // From Monday 2 March 2026: 3 to 6 (4), 9 to 13 (9), 16 to 20 (14)
  { ...cancellation, side: 'met', title: 'an order is cancelled within fourteen working days', ask: happy, expect: { verdict: 'eligible', determining: ['KE-18'], lastDay: { 'KE-18': '2026-03-20' }, outcome: 'met' } },
  { ...cancellation, side: 'met', title: 'and before it has come', ask: { ...happy, unsent: true }, expect: { verdict: 'eligible', determining: ['KE-18'], lastDay: { 'KE-18': null } } },
  { ...cancellation, side: 'not-met', title: 'later it isn’t cancelled but returned', ask: { ...happy, now: '2026-03-25T12:00:00Z' }, expect: { verdict: 'eligible', determining: ['KE-19'], notDetermining: ['KE-18'], outcome: 'not-met' } },
  { ...cancellation, side: 'boundary', title: 'the last second of the fourteenth working day is in time', ask: { ...happy, now: '2026-03-20T23:59:59Z' }, expect: { determining: ['KE-18'] } },
  { ...cancellation, side: 'boundary', title: 'the second after it is not', ask: { ...happy, now: '2026-03-21T00:00:00Z' }, expect: { determining: ['KE-19'], notDetermining: ['KE-18'] } },
  { ...cancellation, side: 'boundary', title: 'what came in the last second of Monday is counted from Tuesday', ask: received('2026-03-02T23:59:59Z', '2026-03-10T12:00:00Z'), expect: { lastDay: { 'KE-18': '2026-03-20' } } },
  // From Tuesday 3 March: 4 to 6 (3), 9 to 13 (8), 16 to 20 (13), 23 (14)
  { ...cancellation, side: 'boundary', title: 'what came a second later from Wednesday', ask: received('2026-03-03T00:00:00Z', '2026-03-10T12:00:00Z'), expect: { lastDay: { 'KE-18': '2026-03-23' } } },
  // From Friday 6 March as from Sunday the 8th: 9 to 13 (5), 16 to 20 (10), 23 to 26 (14)
  { ...cancellation, side: 'boundary', title: 'what came on Friday is counted from Monday', ask: received('2026-03-06T12:00:00Z', '2026-03-10T12:00:00Z'), expect: { lastDay: { 'KE-18': '2026-03-26' } } },
  { ...cancellation, side: 'boundary', title: 'and so is what came on Sunday', ask: received('2026-03-08T12:00:00Z', '2026-03-10T12:00:00Z'), expect: { lastDay: { 'KE-18': '2026-03-26' } } },
  // From Wednesday 25 March 2026: 26, 27 (2), 30 to 2 April (6), Good Friday and Easter Monday free, 7 to 10 (10), 13 to 16 (14)
  { ...cancellation, side: 'boundary', title: 'Good Friday and Easter Monday aren’t worked', ask: received('2026-03-25T12:00:00Z', '2026-04-16T22:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2026-04-16' } } },
  { ...cancellation, side: 'boundary', title: 'and the fourteenth day after them ends by summer time', ask: received('2026-03-25T12:00:00Z', '2026-04-16T23:00:00Z'), expect: { determining: ['KE-19'], notDetermining: ['KE-18'] } },
  // 1 April 2026 in summer time: 2 (1), 7 to 10 (5), 13 to 17 (10), 20 to 23 (14)
  { ...cancellation, side: 'boundary', title: 'what came in the last second of 1 April is counted from the 2nd', ask: received('2026-04-01T22:59:59Z', '2026-04-08T12:00:00Z'), expect: { lastDay: { 'KE-18': '2026-04-23' } } },
  { ...cancellation, side: 'boundary', title: 'what came a second later from the day after Easter Monday', ask: received('2026-04-01T23:00:00Z', '2026-04-08T12:00:00Z'), expect: { lastDay: { 'KE-18': '2026-04-24' } } },
  // From Monday 20 December 2021: 21 to 24 (4), 27 and 28 made up for Saturday and Sunday, 29 to 31 (7), 3 January made up for New Year's Day, 4 to 7 (11), 10 to 12 (14)
  { ...cancellation, side: 'boundary', title: 'Christmas, Boxing Day and New Year on a weekend are made up for', ask: received('2021-12-20T12:00:00Z', '2022-01-12T23:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2022-01-12' } } },
  { ...cancellation, side: 'boundary', title: 'and a second later the time is over', ask: received('2021-12-20T12:00:00Z', '2022-01-13T00:00:00Z'), expect: { notDetermining: ['KE-18'], lastDay: { 'KE-18': '2022-01-12' } } },
  // From Tuesday 22 December 2026: 23, 24 (2), Boxing Day made up for on the 28th, 29 to 31 (5), 4 to 8 January (10), 11 to 14 (14)
  { ...cancellation, side: 'boundary', title: 'a Boxing Day on Saturday is made up for on Monday', ask: received('2026-12-22T12:00:00Z', '2026-12-23T12:00:00Z'), expect: { lastDay: { 'KE-18': '2027-01-14' } } },
  // From Friday 28 April 2023: 1 May free, 2 to 5 (4), 8 free for the coronation, 9 to 12 (8), 15 to 19 (13), 22 (14)
  { ...cancellation, side: 'boundary', title: 'the day after the coronation wasn’t worked', ask: received('2023-04-28T12:00:00Z', '2023-05-22T22:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2023-05-22' } } },
  // From Tuesday 9 May 2023: 10 to 12 (3), 15 to 19 (8), 22 to 26 (13), 29 is the spring bank holiday, 30 (14)
  { ...cancellation, side: 'boundary', title: 'what came after it has that day behind it', ask: received('2023-05-09T12:00:00Z', '2023-05-22T22:59:59Z'), expect: { lastDay: { 'KE-18': '2023-05-30' } } },
  // From Monday 5 September 2022: 6 to 9 (4), 12 to 16 (9), 19 free for the funeral of the Queen, 20 to 23 (13), 26 (14)
  { ...cancellation, side: 'boundary', title: 'nor was the day of the Queen’s funeral', ask: received('2022-09-05T12:00:00Z', '2022-09-26T22:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2022-09-26' } } },
  // From Friday 20 May 2022: 23 to 27 (5), 30 to 1 June (8), 2 and 3 June free for the jubilee, 6 to 10 (13), 13 (14)
  { ...cancellation, side: 'boundary', title: 'the spring holiday moved to the jubilee', ask: received('2022-05-20T12:00:00Z', '2022-06-13T22:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2022-06-13' } } },
  // From Friday 1 May 2020: 4 to 7 (4), 8 free for VE day, 11 to 15 (9), 18 to 22 (14)
  { ...cancellation, side: 'boundary', title: 'and the early one of 2020 to VE day', ask: received('2020-05-01T12:00:00Z', '2020-05-22T22:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2020-05-22' } } },
  // From Monday 14 February 2028: 15 to 18 (4), 21 to 25 (9), 28 to 3 March (14), among them 29 February
  { ...cancellation, side: 'boundary', title: '29 February is worked where it is a Tuesday', ask: received('2028-02-14T12:00:00Z', '2028-03-03T23:59:59Z'), expect: { determining: ['KE-18'], lastDay: { 'KE-18': '2028-03-03' } } },

  { ...satisfaction, side: 'met', title: 'who isn’t happy returns it within thirty days', ask: { ...happy, now: '2026-03-25T12:00:00Z' }, expect: { verdict: 'eligible', determining: ['KE-19'], lastDay: { 'KE-19': '2026-04-01' }, outcome: 'met' } },
  { ...satisfaction, side: 'not-met', title: 'after them no longer', ask: { ...happy, now: '2026-05-01T12:00:00Z' }, expect: { verdict: 'ineligible', determining: ['KE-18', 'KE-19'], outcome: 'not-met' } },
  { ...satisfaction, side: 'boundary', title: 'the last second of the thirtieth day is in time', ask: { ...happy, now: '2026-04-01T22:59:59Z' }, expect: { verdict: 'eligible', determining: ['KE-19'] } },
  { ...satisfaction, side: 'boundary', title: 'the midnight after it, of British summer time, is not', ask: { ...happy, now: '2026-04-01T23:00:00Z' }, expect: { verdict: 'ineligible' } },
  // From 27 February 2026 thirty days end with 29 March, on which summer time begins
  { ...satisfaction, side: 'boundary', title: 'a thirtieth day on which summer time begins is an hour shorter', ask: received('2026-02-27T12:00:00Z', '2026-03-29T22:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-19': '2026-03-29' } } },
  { ...satisfaction, side: 'boundary', title: 'and is over then', ask: received('2026-02-27T12:00:00Z', '2026-03-29T23:00:00Z'), expect: { verdict: 'ineligible' } },
  // From 7 March 2026 thirty days end with 6 April, Easter Monday
  { ...satisfaction, side: 'boundary', title: 'a thirtieth day on a bank holiday stays the last day', ask: received('2026-03-07T12:00:00Z', '2026-04-06T22:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-19': '2026-04-06' } } },
  { ...satisfaction, side: 'boundary', title: 'and the working day after it is too late', ask: received('2026-03-07T12:00:00Z', '2026-04-06T23:00:00Z'), expect: { verdict: 'ineligible' } },
  { ...satisfaction, side: 'boundary', title: 'thirty days may end on 29 February', ask: received('2028-01-30T23:59:59Z', '2028-02-29T23:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-19': '2028-02-29' } } },
  { ...satisfaction, side: 'boundary', title: 'or on 1 March', ask: received('2028-01-31T00:00:00Z', '2028-03-01T23:59:59Z'), expect: { verdict: 'eligible', lastDay: { 'KE-19': '2028-03-01' } } },

  { ...sendBack, side: 'met', title: 'it is sent back by the thirtieth day', ask: happy, expect: { deadlines: { sendBackBy: '2026-04-01' }, outcome: 'met' } },
  { ...sendBack, side: 'not-met', title: 'what hasn’t come can’t be sent back by any day', ask: { ...happy, unsent: true }, expect: { deadlines: { sendBackBy: null }, outcome: 'undetermined' } },
  // From 1 December 2025 thirty days end with the year's last day, from the 2nd with New Year's Day
  { ...sendBack, side: 'boundary', title: 'received in the last second of 1 December it is sent back in the old year', ask: received('2025-12-01T23:59:59Z', '2025-12-05T12:00:00Z'), expect: { deadlines: { sendBackBy: '2025-12-31' } } },
  { ...sendBack, side: 'boundary', title: 'received a second later by New Year’s Day', ask: received('2025-12-02T00:00:00Z', '2025-12-05T12:00:00Z'), expect: { deadlines: { sendBackBy: '2026-01-01' } } },

  { ...sendBackFaulty, side: 'met', title: 'what came defective is sent back by the thirtieth day', ask: faulty, expect: { deadlines: { sendBackBy: '2026-04-01' }, outcome: 'met' } },
  { ...sendBackFaulty, side: 'not-met', title: 'after it no refund is open, and nothing is due', ask: { ...faulty, now: '2026-06-10T12:00:00Z' }, expect: { deadlines: { sendBackBy: null } } },
  { ...sendBackFaulty, side: 'boundary', title: 'received in the last second of a summer day it is counted from that day', ask: { ...faulty, delivered: '2026-07-10T22:59:59Z', now: '2026-07-20T12:00:00Z' }, expect: { deadlines: { sendBackBy: '2026-08-09' } } },
  { ...sendBackFaulty, side: 'boundary', title: 'a second later from the next', ask: { ...faulty, delivered: '2026-07-10T23:00:00Z', now: '2026-07-20T12:00:00Z' }, expect: { deadlines: { sendBackBy: '2026-08-10' } } },
]
