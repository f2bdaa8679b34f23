import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../app/domain/clauses/case-file.ts'
import { clockKind, extended, restartedOn, suspendedDays } from '../../../app/domain/clauses/clock/clock.ts'
import type { ClockParams } from '../../../app/domain/clauses/clock/clock.ts'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { caseFile, day, environment, event } from './case-fixtures.ts'

const clock = (change: Partial<ClockParams>) => clockKind.compile({ right: 'warranty', on: ['repair'], effect: 'suspend', countedFrom: 'claim', ...change }, environment)
const today = day('2026-02-10')
const begin = day('2025-01-01')
const lastDay = day('2026-12-31')

describe('a clock that is suspended', () => {
  const days = (events: CaseFile['events'], ...clocks: Array<Partial<ClockParams>>) => suspendedDays(begin, lastDay, (clocks.length ? clocks : [{}]).map(clock), caseFile({ today, askedOn: today, events }))

  test('stands for the days from the notice to the end: the end’s day less the notice’s', () => {
    expect([days([event('repair', '2025-03-01', '2025-03-11')]), days([event('repair', '2025-03-01', '2025-03-01')]), days([])]).toEqual([10, 0, 0])
  })

  test('stands only from the start of the work where the terms say so', () => {
    const repair = event('repair', '2025-03-01', '2025-03-11', { startedOn: day('2025-03-05') })
    expect([days([repair], { countedFrom: 'start' }), days([{ ...repair, startedOn: null }], { countedFrom: 'start' })]).toEqual([6, 0])
  })

  test('stands to this day while the event still runs, or to the day of the notice where that is later', () => {
    const running = [event('repair', '2026-02-01', null)]
    expect([days(running), suspendedDays(begin, lastDay, [clock({})], caseFile({ today, askedOn: today + 3, events: running })), suspendedDays(begin, lastDay, [clock({})], caseFile({ today: today + 5, askedOn: today, events: running }))]).toEqual([9, 12, 14])
  })

  test('stands for events of its own kinds, and only where it is suspended by them', () => {
    const events = [event('repair', '2025-03-01', '2025-03-11'), event('expert-assessment', '2025-05-01', '2025-05-04')]
    expect([days(events, { on: ['expert-assessment'] }), days(events, { on: ['repair', 'expert-assessment'] }), days(events, { on: ['replacement'] }), days(events, { effect: 'none' }), days(events, { effect: 'restart' })]).toEqual([3, 13, 0, 0, 0])
  })

  test('counts a day once, whatever overlaps on it and in whatever order it is told', () => {
    // 1 to 11 March, 5 to 15 March, 8 to 9 March: 14 days. 20 to 22 March: 2 more.
    const events = [event('repair', '2025-03-20', '2025-03-22'), event('repair', '2025-03-08', '2025-03-09'), event('repair', '2025-03-05', '2025-03-15'), event('repair', '2025-03-01', '2025-03-11')]
    expect([days(events), days([...events].reverse()), days(events, {}, { countedFrom: 'start' })]).toEqual([16, 16, 16])
    // Of two that follow on one another, the day between them is in neither twice.
    expect(days([event('repair', '2025-03-01', '2025-03-05'), event('repair', '2025-03-05', '2025-03-09')])).toBe(8)
  })

  test('counts the day of the notice too, where the terms say so, and each day once all the same', () => {
    const both = { countsBothDays: true } as const
    // 1 to 11 March: 11 days, 12 to 14: 3 more; what begins on the 11th shares it.
    expect([days([event('repair', '2025-03-01', '2025-03-11')], both), days([event('repair', '2025-03-01', '2025-03-01')], both), days([event('repair', '2025-03-01', '2025-03-11'), event('repair', '2025-03-12', '2025-03-14')], both), days([event('repair', '2025-03-01', '2025-03-11'), event('repair', '2025-03-11', '2025-03-14')], both), days([event('repair', '2026-02-01', null)], both)]).toEqual([11, 1, 14, 14, 10])
  })

  test('leaves at least a length of the period once the event has ended, and nothing for what began too late', () => {
    const until = (...events: Array<[string, string | null]>) => toIsoDate(day('2025-06-30') + suspendedDays(begin, day('2025-06-30'), [clock({ leaves: { days: 7 } })], caseFile({ today, askedOn: today, events: events.map(([from, end]) => event('repair', from, end)) })))
    // Ten days from 20 June leave ten. From the 23rd they leave seven by themselves, from the 24th only six.
    expect([until(['2025-06-20', '2025-06-30']), until(['2025-06-23', '2025-07-03']), until(['2025-06-24', '2025-07-04']), until(['2025-06-30', '2025-07-10']), until(['2025-07-01', '2025-07-11'])]).toEqual(['2025-07-10', '2025-07-10', '2025-07-11', '2025-07-17', '2025-06-30'])
    // What the first left is time in which a second may begin; one that still runs leaves nothing yet beside its days.
    expect([until(['2025-06-30', '2025-07-10'], ['2025-07-17', '2025-07-19']), until(['2025-06-30', '2025-07-10'], ['2025-07-18', '2025-07-19']), until(['2025-06-30', null])]).toEqual(['2025-07-26', '2025-07-17', '2026-02-10'])
  })

  test('counts nothing before the period begins', () => {
    expect([days([event('repair', '2024-12-20', '2025-01-11')]), days([event('repair', '2024-11-01', '2024-12-01')])]).toEqual([10, 0])
  })

  test('stands still for what begins on its last day, and no more for what begins after it', () => {
    const until = (from: string, end: string) => suspendedDays(begin, day('2025-06-30'), [clock({})], caseFile({ today, askedOn: today, events: [event('repair', from, end)] }))
    expect([until('2025-06-30', '2025-07-10'), until('2025-07-01', '2025-07-10')]).toEqual([10, 0])
  })

  test('stands for what begins within the days that an earlier suspension gave', () => {
    const two = (second: string) => suspendedDays(begin, day('2025-06-30'), [clock({})], caseFile({ today, askedOn: today, events: [event('repair', '2025-06-01', '2025-06-11'), event('repair', second, '2025-07-20')] }))
    // The first gives ten days, to 10 July: 10 to 20 July are ten more.
    expect([two('2025-07-10'), two('2025-07-11')]).toEqual([20, 10])
  })
})

describe('a clock that is extended', () => {
  const until = (events: CaseFile['events'], ...changes: Array<Partial<ClockParams>>) => toIsoDate(extended(day('2026-01-31'), changes.map((change) => clock({ effect: 'extend', length: { months: 1 }, ...change })), caseFile({ today, events })))
  const repair = event('repair', '2025-03-01', '2025-03-11')

  test('ends later by the length, once for each of its clauses, however many events there are', () => {
    expect([until([repair], {}), until([repair, event('repair', '2025-05-01', '2025-05-11')], {}), until([repair], {}, { length: { days: 10 } })]).toEqual(['2026-02-28', '2026-02-28', '2026-03-10'])
  })

  test('ends as before without such an event, a length, or a clause that extends it', () => {
    expect([until([], {}), until([repair], { on: ['replacement'] }), until([repair], { length: undefined }), until([repair], { effect: 'suspend' }), until([repair])]).toEqual(Array.from({ length: 5 }, () => '2026-01-31'))
  })
})

test('a clause that is law from a day on looks at claims from that day', () => {
  const law = clockKind.compile({ right: 'warranty', on: ['repair'], effect: 'suspend', countedFrom: 'claim' }, { ...environment, eventsFrom: day('2026-07-31') })
  const [before, from] = [event('repair', '2026-07-30', '2026-08-10'), event('repair', '2026-07-31', '2026-08-10')]
  expect(law.events(caseFile({ events: [before, from] }))).toEqual([from])
})

describe('a clock that begins anew', () => {
  const restart = { on: ['replacement'], effect: 'restart' } satisfies Partial<ClockParams>
  const from = (events: CaseFile['events'], change: Partial<ClockParams> = {}) => toIsoDate(restartedOn(begin, [clock({ ...restart, ...change })], caseFile({ today, events })))

  test('begins with the last replacement’s delivery', () => {
    expect(from([event('replacement', '2025-05-01', '2025-05-20'), event('replacement', '2025-03-01', '2025-03-20')])).toBe('2025-05-20')
    expect(from([])).toBe('2025-01-01')
  })

  test('begins on the day of the delivery, not with a replacement still on its way or still to come', () => {
    expect([from([event('replacement', '2026-02-01', '2026-02-10')]), from([event('replacement', '2026-02-01', '2026-02-11')]), from([event('replacement', '2026-02-01', null)])]).toEqual(['2026-02-10', '2025-01-01', '2025-01-01'])
  })

  test('does not begin with what lies before it, with other events, or where nothing restarts it', () => {
    expect([from([event('replacement', '2024-05-01', '2024-05-20')]), from([event('repair', '2025-05-01', '2025-05-20')]), from([event('replacement', '2025-05-01', '2025-05-20')], { effect: 'suspend' })]).toEqual(['2025-01-01', '2025-01-01', '2025-01-01'])
  })
})
