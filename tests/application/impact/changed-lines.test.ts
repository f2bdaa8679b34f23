import { expect, it } from 'vitest'
import { changedIds, changedLine } from '../../../app/application/impact/changed-lines.ts'
import { cellOf } from '../../../app/application/impact/figures.ts'

// Grounds: change of mind 0, defect 3. Changes: gained 0, lost 1, longer 2.
const text = [
  changedLine('gid://shopify/LineItem/11', [cellOf(0, 0)], ['Ring', 'CZ', '2026-03']),
  changedLine('gid://shopify/LineItem/12', [cellOf(0, 2), cellOf(3, 1)], ['Ear\trings', '', '2026-04']),
  changedLine('gid://recourse/Line/13', [cellOf(3, 1)], ['', 'SK', '2026-04']),
].join('')
const found = (...asked: Parameters<typeof changedIds>[1][]) => asked.map((filter) => [...changedIds(text, filter)])

it('lines are found again by the kind of their change and the ground', () => {
  expect(found({ ground: 'change-of-mind', change: 'gained', by: null }, { ground: 'defect', change: 'lost', by: null }, { ground: 'defect', change: 'gained', by: null })).toEqual([
    ['gid://shopify/LineItem/11'], ['gid://shopify/LineItem/12', 'gid://recourse/Line/13'], [],
  ])
})

it('and by a name of one dimension, an empty one too', () => {
  const lost = { ground: 'defect', change: 'lost' } as const
  expect(found({ ...lost, by: { dimension: 'type', name: 'Ear\trings' } }, { ...lost, by: { dimension: 'type', name: '' } }, { ...lost, by: { dimension: 'country', name: '' } }, { ...lost, by: { dimension: 'month', name: '2026-04' } })).toEqual([
    ['gid://shopify/LineItem/12'], ['gid://recourse/Line/13'], ['gid://shopify/LineItem/12'], ['gid://shopify/LineItem/12', 'gid://recourse/Line/13'],
  ])
})
