import { describe, expect, it } from 'vitest'
import type { DraftState } from '../../app/application/policies/draft-view.ts'
import { answered, contentOf, edit, failed, givenUp, heard, openQueue, redo, send, settle, takeBack, undo } from '../../app/ui/policies/draft/queue.ts'
import type { Queue } from '../../app/ui/policies/draft/queue.ts'
import { patchTo } from '../../app/domain/kernel/patch/patch.ts'

const state = (content: unknown, revision = 0): DraftState => ({ revision, content, findings: [], known: { rights: [], traits: [], documents: [], clauses: [] }, wording: null })
const begin = { title: 'Terms', documents: [{ clauses: [{ id: 'a', text: 'One' }, { id: 'b', text: 'Two' }] }] }
const clause = (id: string) => `$.documents[0].clauses.${id}`
const put = (queue: Queue, path: string, to: unknown, at = 0) => edit(queue, [patchTo(contentOf(queue), path, to)], path, at)

describe('what is typed', () => {
  it('is seen at once, and sent as one change after a breath', () => {
    const typed = put(put(openQueue(state(begin)), '$.title', 'Terms 2'), '$.title', 'Terms 20', 900)
    expect(contentOf(typed)).toEqual({ ...begin, title: 'Terms 20' })
    expect([typed.waiting, typed.undo.length]).toEqual([[{ path: '$.title', was: 'Terms', to: 'Terms 20' }], 1])
    expect(put(typed, '$.title', 'Terms 200', 2401).undo.length).toBe(2)
  })

  it('waits again where it did not arrive, with what came since', () => {
    const later = put(send(put(openQueue(state(begin)), '$.title', 'A')), '$.title', 'B', 9000)
    expect([later.sending.length, later.waiting.length]).toEqual([1, 1])
    const again = failed(later)
    expect([again.sending, again.waiting, contentOf(again)]).toEqual([[], [{ path: '$.title', was: 'Terms', to: 'B' }], { ...begin, title: 'B' }])
  })
})

it('what was done is undone and done again, the last first', () => {
  const one = put(openQueue(state(begin)), '$.title', 'A')
  const two = put(one, clause('b'), undefined)
  const back = undo(two)
  expect(contentOf(back)).toEqual({ ...begin, title: 'A' })
  expect([contentOf(undo(back)), contentOf(undo(undo(back)))]).toEqual([begin, begin])
  expect(contentOf(redo(back))).toEqual({ title: 'A', documents: [{ clauses: [{ id: 'a', text: 'One' }] }] })
  expect(put(back, '$.title', 'Else', 9000).redo).toEqual([])
})

it('one thing is taken back whatever was done since', () => {
  const taken = put(openQueue(state(begin)), clause('b'), undefined)
  const [done] = taken.undo
  const later = put(taken, '$.title', 'A', 9000)
  const back = takeBack(later, done!, 9001)
  expect([contentOf(back), back.undo.length, contentOf(undo(back))]).toEqual([{ ...begin, title: 'A' }, 3, contentOf(later)])
  expect(takeBack(taken, done!, 0)).toEqual(undo(taken))
  expect(takeBack(undo(taken), done!, 0).waiting).toEqual(undo(taken).waiting)
})

describe('two who write at once', () => {
  const mine = send(put(openQueue(state(begin)), `${clause('a')}.text`, 'Mine'))

  it('each see the other’s change, and keep their own', () => {
    const other = { ...begin, title: 'Theirs', documents: [{ clauses: [{ id: 'a', text: 'Mine' }, { id: 'b', text: 'Two' }] }] }
    expect(contentOf(answered(mine, state(other, 2), []))).toEqual(other)
    const waits = put(openQueue(state(begin)), `${clause('a')}.text`, 'Mine')
    expect(contentOf(heard(waits, state({ ...begin, title: 'Theirs' }, 1)))).toEqual({ ...begin, title: 'Theirs', documents: [{ clauses: [{ id: 'a', text: 'Mine' }, { id: 'b', text: 'Two' }] }] })
  })

  it('on the same: mine stands on the screen until the server tells, then both are there to choose from', () => {
    const theirs = { ...begin, documents: [{ clauses: [{ id: 'a', text: 'Theirs' }, { id: 'b', text: 'Two' }] }] }
    const waits = put(openQueue(state(begin)), `${clause('a')}.text`, 'Mine')
    expect((contentOf(heard(waits, state(theirs, 1))) as typeof begin).documents[0]?.clauses[0]?.text).toBe('Mine')
    const typing = put(mine, `${clause('a')}.text`, 'Mine, longer', 9000)
    const [sent] = mine.sending
    const told = answered(typing, state(theirs, 1), [{ patch: sent!, not: { why: 'changed', theirs: 'Theirs' } }])
    expect([contentOf(told), told.waiting, told.conflicts]).toEqual([theirs, [], [{ patch: { path: `${clause('a')}.text`, was: 'One', to: 'Mine, longer' }, not: { why: 'changed', theirs: 'Theirs' } }]])
    const [conflict] = told.conflicts
    expect([settle(told, conflict!, 'theirs', 0).waiting, settle(told, conflict!, 'mine', 0).waiting]).toEqual([[], [{ path: `${clause('a')}.text`, was: 'Theirs', to: 'Mine, longer' }]])
  })

  it('in a clause that the other took out: mine puts it back with the change', () => {
    const [sent] = mine.sending
    const told = answered(mine, state({ ...begin, documents: [{ clauses: [{ id: 'b', text: 'Two' }] }] }, 1), [{ patch: sent!, not: { why: 'gone' } }])
    const [conflict] = told.conflicts
    expect(conflict?.clause).toEqual({ id: 'a', text: 'One' })
    const back = settle(told, conflict!, 'mine', 0)
    expect(back.waiting).toEqual([{ path: clause('a'), to: { id: 'a', text: 'Mine' } }])
  })
})

it('what is given up can’t be undone', () => {
  const queue = givenUp(send(put(openQueue(state(begin)), '$.title', 'A')))
  expect([contentOf(queue), undo(queue).waiting]).toEqual([begin, []])
})

it('older news than what a window has is passed over', () => {
  const queue = openQueue(state({ title: 'New' }, 3))
  expect(contentOf(heard(queue, state({ title: 'Old' }, 2)))).toEqual({ title: 'New' })
})
