import { expect, it } from 'vitest'
import { sharing } from '../../../../app/domain/kernel/patch/sharing.ts'

const before = { title: 'Terms', days: [7, 14], clauses: [{ id: 'a', params: { days: 1 } }, { id: 'b', params: { days: 2 } }] }
const shared = (after: unknown) => sharing(before, after)

it('JSON that says the same is the very same, whatever the order of its members', () => {
  expect(shared(structuredClone(before))).toBe(before)
  expect(shared({ clauses: structuredClone(before.clauses), days: [7, 14], title: 'Terms' })).toBe(before)
})

it('what is otherwise is new, and what lies beside it is the piece from before, known by its id where it moved', () => {
  const after = { ...structuredClone(before), clauses: [{ id: 'b', params: { days: 2 } }, { id: 'n', params: { days: 2 } }, { id: 'a', params: { days: 9 } }] }
  const made = shared(after) as typeof before
  expect(made).toEqual(after)
  expect([made.days === before.days, made.clauses[0] === before.clauses[1], made.clauses[2] === before.clauses[0]]).toEqual([true, true, false])
})

it('what comes, goes or is of another sort is taken as it is', () => {
  for (const after of [{ title: 'Terms' }, { ...before, days: [7] }, { ...before, days: { 0: 7, 1: 14 } }, { ...before, more: undefined }, null, 'Terms', []]) expect(shared(after)).toEqual(after)
  expect(shared({ ...before, days: [7] })).not.toBe(before)
})
