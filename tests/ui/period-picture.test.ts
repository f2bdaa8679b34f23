import { expect, test } from 'vitest'
import { periodPicture, type Milestone } from '../../app/ui/decision/period-picture.ts'

const at = (label: string, day: string): Milestone => ({ key: label, label, day, tone: label === 'Today' ? 'today' : label === 'Last day' ? 'end' : 'plain' })

test('marks stand in proportion to their days', () => {
  const picture = periodPicture({ startsOn: '2026-01-01', lastDay: '2026-01-11' }, [at('Last day', '2026-01-11'), at('Delivery', '2026-01-01'), at('Today', '2026-01-06')], '2026-01-06')
  expect(picture.marks.map((mark) => [mark.labels, mark.place])).toEqual([[['Delivery'], 0], [['Today'], 50], [['Last day'], 100]])
  expect([picture.from, picture.to, picture.state]).toEqual([0, 100, 'running'])
})

test('the last day is still in time, the next is over', () => {
  const period = { startsOn: '2026-01-01', lastDay: '2026-01-11' }
  expect(periodPicture(period, [at('Today', '2026-01-11')], '2026-01-11').state).toBe('running')
  expect(periodPicture(period, [at('Today', '2026-01-12')], '2026-01-12').state).toBe('over')
})

test('marks of one day share a place, and near ones are pushed apart in their order', () => {
  const picture = periodPicture({ startsOn: '2026-01-02', lastDay: '2028-01-02' }, [at('Purchase', '2026-01-01'), at('Delivery', '2026-01-02'), at('Today', '2026-01-02'), at('Last day', '2028-01-02')], '2026-01-02')
  expect(picture.marks.map((mark) => mark.labels)).toEqual([['Purchase'], ['Delivery', 'Today'], ['Last day']])
  expect(picture.marks.map((mark) => mark.place)).toEqual([0, 18, 100])
})

test('marks at the end stay on the line', () => {
  const picture = periodPicture({ startsOn: '2026-01-01', lastDay: '2027-12-30' }, [at('Delivery', '2026-01-01'), at('Asked', '2027-12-29'), at('Last day', '2027-12-30'), at('Today', '2027-12-31')], '2027-12-31')
  expect(picture.marks.map((mark) => mark.place)).toEqual([0, 64, 82, 100])
})

test('a period that has not begun has no stretch', () => {
  expect(periodPicture({ startsOn: null, lastDay: null }, [at('Purchase', '2026-01-01'), at('Today', '2026-01-06')], '2026-01-06').state).toBe('not-begun')
})
