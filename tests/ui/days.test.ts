import { expect, test } from 'vitest'
import { dayWords, daysBetween, distanceWords, instantWords, todayIn } from '../../app/ui/format/days.ts'

test('a day is written out the same on every runtime', () => {
  expect(dayWords('2026-09-01')).toBe('1 Sep 2026')
  expect(dayWords('2024-02-29')).toBe('29 Feb 2024')
})

test('an instant is shown on the shop’s clock, not on the server’s', () => {
  expect(instantWords('2026-04-11T21:59:59Z', 'Europe/Prague')).toBe('11 Apr 2026, 23:59')
  expect(instantWords('2026-04-11T22:00:00Z', 'Europe/Prague')).toBe('12 Apr 2026, 00:00')
  expect(instantWords('2026-04-11T22:00:00Z', 'Europe/London')).toBe('11 Apr 2026, 23:00')
})

test('today is the calendar day of the shop’s zone', () => {
  expect(todayIn('Europe/Prague', new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  expect(todayIn('Europe/Prague', new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
})

test('days are counted over a change of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
})

test('the distance from today is said as people say it', () => {
  expect(distanceWords('2026-11-21', '2026-11-21')).toBe('today')
  expect(distanceWords('2026-11-21', '2026-11-22')).toBe('tomorrow')
  expect(distanceWords('2026-11-21', '2026-11-23')).toBe('in 2 days')
  expect(distanceWords('2026-11-21', '2026-11-20')).toBe('yesterday')
  expect(distanceWords('2026-11-21', '2026-11-19')).toBe('2 days ago')
})
