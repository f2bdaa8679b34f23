import { describe, expect, it } from 'vitest'
import type { DraftState } from '../../app/application/policies/draft-view.ts'
import { answered, contentOf, dropped, edit, failed, givenUp, heard, openQueue, redo, send, takeBack, undo } from '../../app/ui/policies/draft/queue.ts'
import { settle } from '../../app/ui/policies/draft/settle.ts'
import type { Queue } from '../../app/ui/policies/draft/queue.ts'
import { moveTo, patchTo } from '../../app/domain/kernel/patch/patch.ts'
import type { Conflict } from '../../app/domain/kernel/patch/patch.ts'

const state = (content: unknown, revision = 0): DraftState => ({ revision, content, findings: [], known: { rights: [], traits: [], documents: [], clauses: [] }, wording: null })
const begin = { title: 'Terms', documents: [{ clauses: [{ id: 'a', text: 'One' }, { id: 'b', text: 'Two' }] }] }
const clause = (id: string) => `$.documents[0].clauses.${id}`
const by = { name: 'Ben Ross', isSelf: false, at: '2026-11-20T11:05:00Z' }
const told = (content: unknown, conflicts: Conflict[] = [], revision = 1) => ({ state: state(content, revision), conflicts: conflicts.map((one) => ({ ...one, by })), refused: [] })
const put = (queue: Queue, path: string, to: unknown, at = 0) => edit(queue, [patchTo(contentOf(queue), path, to)], path, at)

describe('what is typed', () => {
  it('is seen at once, and sent as one change after a breath', () => {
    const typed = put(put(openQueue(state(begin)), '$.title', 'Terms 2'), '$.title', 'Terms 20', 900)
    expect(contentOf(typed)).toEqual({ ...begin, title: 'Terms 20' })
    expect([typed.waiting, typed.undo.length]).toEqual([[{ path: '$.title', was: 'Terms', to: 'Terms 20' }], 1])
    expect(put(typed, '$.title', 'Terms 200', 2401).undo.length).toBe(2)
  })

  it('goes again as it was where no answer came, and what came since after it: it may have arrived', () => {
    const later = put(send(put(openQueue(state(begin)), '$.title', 'A')), '$.title', 'B', 9000)
    expect([later.sending.length, later.waiting.length]).toEqual([1, 1])
    const longer = put(failed(later), '$.title', 'C', 9100)
    expect([longer.sending, longer.again, longer.waiting, contentOf(longer)]).toEqual([[], [{ path: '$.title', was: 'Terms', to: 'A' }], [{ path: '$.title', was: 'A', to: 'C' }], { ...begin, title: 'C' }])
    const again = send(longer)
    expect([again.sending, again.again, again.waiting]).toEqual([[{ path: '$.title', was: 'Terms', to: 'A' }], [], [{ path: '$.title', was: 'A', to: 'C' }]])
    expect(send(answered(again, told({ ...begin, title: 'A' }))).sending).toEqual([{ path: '$.title', was: 'A', to: 'C' }])
  })

  it('is sent in portions that the server takes', () => {
    const sent = send(edit(openQueue(state(begin)), Array.from({ length: 501 }, (_, i) => ({ path: `$.a${i}`, to: i })), 'Many', 0))
    expect([sent.sending.length, sent.waiting]).toEqual([500, [{ path: '$.a500', to: 500 }]])
  })

  it('and taken back before it was sent is nothing; each of the two can be undone all the same', () => {
    const added = edit(openQueue(state(begin)), [patchTo(begin, clause('c'), { id: 'c', text: '' }, 'b')], 'Adding', 0)
    expect([undo(added).waiting, redo(undo(added)).waiting.length]).toEqual([[], 1])
    const taken = put(added, clause('c'), undefined, 500)
    expect([taken.waiting, taken.undo.length, contentOf(taken)]).toEqual([[], 2, begin])
    expect(contentOf(undo(taken))).toEqual(contentOf(added))
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
    expect(contentOf(answered(mine, told(other)))).toEqual(other)
    const waits = put(openQueue(state(begin)), `${clause('a')}.text`, 'Mine')
    expect(contentOf(heard(waits, state({ ...begin, title: 'Theirs' }, 1)))).toEqual({ ...begin, title: 'Theirs', documents: [{ clauses: [{ id: 'a', text: 'Mine' }, { id: 'b', text: 'Two' }] }] })
  })

  it('on the same: mine stands on the screen until the server tells, then both are there to choose from', () => {
    const theirs = { ...begin, documents: [{ clauses: [{ id: 'a', text: 'Theirs' }, { id: 'b', text: 'Two' }] }] }
    const waits = put(openQueue(state(begin)), `${clause('a')}.text`, 'Mine')
    expect((contentOf(heard(waits, state(theirs, 1))) as typeof begin).documents[0]?.clauses[0]?.text).toBe('Mine')
    const typing = put(mine, `${clause('a')}.text`, 'Mine, longer', 9000)
    const [sent] = mine.sending
    const one = answered(typing, told(theirs, [{ patch: sent!, not: { why: 'changed', theirs: 'Theirs' } }]))
    expect([contentOf(one), one.waiting, one.conflicts]).toEqual([theirs, [], [{ patch: { path: `${clause('a')}.text`, was: 'One', to: 'Mine, longer' }, not: { why: 'changed', theirs: 'Theirs' }, by }]])
    const [conflict] = one.conflicts
    expect([settle(one, conflict!, 'theirs', 0).waiting, settle(one, conflict!, 'mine', 0).waiting]).toEqual([[], [{ path: `${clause('a')}.text`, was: 'Theirs', to: 'Mine, longer' }]])
  })

  it('on the same, twice in one breath: that is one conflict, and none where the last change was made', () => {
    const twice = send(put(put(put(openQueue(state(begin)), '$.title', 'A'), `${clause('a')}.text`, 'Mine'), '$.title', 'B', 9000))
    const [first, , second] = twice.sending
    const theirs = { why: 'changed' as const, theirs: 'C' }
    expect(answered(twice, told({ ...begin, title: 'C' }, [{ patch: first!, not: theirs }, { patch: second!, not: theirs }])).conflicts).toEqual([{ patch: { path: '$.title', was: 'Terms', to: 'B' }, not: theirs, by }])
    expect(answered(twice, told({ ...begin, title: 'B' }, [{ patch: first!, not: { why: 'changed', theirs: 'B' } }])).conflicts).toEqual([])
    const back = send(put(put(put(openQueue(state(begin)), '$.title', 'A'), `${clause('a')}.text`, 'Mine'), '$.title', 'Terms', 9000))
    expect(answered(back, told({ ...begin, title: 'C' }, [back.sending[0]!, back.sending[2]!].map((patch) => ({ patch, not: theirs })))).conflicts).toEqual([])
  })
})

describe('in a clause that somebody else took out', () => {
  const without = { ...begin, documents: [{ clauses: [{ id: 'b', text: 'Two' }] }] }
  const gone = (queue: Queue) => answered(queue, told(without, queue.sending.map((patch) => ({ patch, not: { why: 'gone' } }))))
  const written = put(put(openQueue(state(begin)), `${clause('a')}.text`, 'Mine'), `${clause('a')}.heading`, 'Head', 9000)

  it('mine puts it back where it stood, with everything of mine in it', () => {
    const { conflicts, ...queue } = gone(send(written))
    expect(conflicts.map(({ patch, holder }) => [patch.path, holder])).toEqual([[`${clause('a')}.text`, { path: clause('a'), value: { id: 'a', text: 'One' }, after: null }], [`${clause('a')}.heading`, { path: clause('a'), value: { id: 'a', text: 'One' }, after: null }]])
    const back = settle({ ...queue, conflicts }, conflicts[0]!, 'mine', 0)
    expect([back.waiting, back.conflicts]).toEqual([[{ path: clause('a'), to: { id: 'a', text: 'Mine', heading: 'Head' }, after: null }], []])
    const kept = settle({ ...queue, conflicts }, conflicts[0]!, 'theirs', 0)
    expect(settle(kept, kept.conflicts[0]!, 'mine', 0).waiting).toEqual([{ path: clause('a'), to: { id: 'a', text: 'One', heading: 'Head' }, after: null }])
  })

  it('that is so as well where its going was heard of before mine was sent', () => {
    const one = gone(send(heard(written, state(without, 1))))
    expect(settle(one, one.conflicts[0]!, 'mine', 0).waiting).toEqual([{ path: clause('a'), to: { id: 'a', text: 'Mine', heading: 'Head' }, after: null }])
    expect(answered(send(one), told(without)).lost).toEqual([])
  })

  it('a clause that was moved comes back where it was moved to, and one that is back already is only changed', () => {
    const moved = gone(send(edit(openQueue(state(begin)), [moveTo(begin, clause('a'), 'b')!], 'Moving', 0)))
    expect(settle(moved, moved.conflicts[0]!, 'mine', 0).waiting).toEqual([{ path: clause('a'), to: { id: 'a', text: 'One' }, after: 'b' }])
    const one = heard(gone(send(written)), state(begin, 2))
    expect(contentOf(settle(one, one.conflicts[0]!, 'mine', 0))).toEqual({ ...begin, documents: [{ clauses: [{ id: 'a', text: 'Mine', heading: 'Head' }, { id: 'b', text: 'Two' }] }] })
  })

  it('a document comes back with its clauses, and named where it was named', () => {
    const terms = { id: 'terms', document: 'terms', clauses: [{ id: 'a', text: 'One' }] }
    const both = { precedence: ['law', 'terms'], grounds: { defect: ['terms'] }, documents: [{ id: 'law', document: 'law', clauses: [] }, terms] }
    const sent = send(put(openQueue(state(both)), '$.documents.terms.clauses.a.text', 'Mine'))
    const one = answered(sent, told({ precedence: ['law'], grounds: {}, documents: both.documents.slice(0, 1) }, sent.sending.map((patch) => ({ patch, not: { why: 'gone' } }))))
    expect(contentOf(settle(one, one.conflicts[0]!, 'mine', 0))).toEqual({ ...both, documents: [both.documents[0], { ...terms, clauses: [{ id: 'a', text: 'Mine' }] }] })
  })

  it('a trait comes back whole as well', () => {
    const traits = { traits: { earrings: { tags: ['earrings'] } } }
    const sent = send(put(openQueue(state(traits)), '$.traits.earrings.vendors', ['Kestia']))
    const one = answered(sent, told({ traits: {} }, sent.sending.map((patch) => ({ patch, not: { why: 'gone' } }))))
    expect(settle(one, one.conflicts[0]!, 'mine', 0).waiting).toEqual([{ path: '$.traits.earrings', to: { tags: ['earrings'], vendors: ['Kestia'] } }])
  })
})

it('what no draft can keep is given up alone', () => {
  const sent = send(put(put(openQueue(state(begin)), '$.title', 'A'), '$.traits', 7))
  const one = answered(sent, { ...told({ ...begin, title: 'A' }), refused: [{ patch: sent.sending[1]!, sentence: 'No.' }] })
  expect([contentOf(one), one.undo.map(({ label }) => label)]).toEqual([{ ...begin, title: 'A' }, ['$.title']])
})

it('what is given up can’t be undone, and nothing else is', () => {
  const queue = put(givenUp(send(put(openQueue(state(begin)), '$.title', 'A'))), `${clause('a')}.text`, 'Mine')
  expect([undo(queue).waiting, undo(undo(queue)).waiting]).toEqual([[], []])
  expect([contentOf(dropped(failed(send(queue)))), dropped(queue).undo]).toEqual([begin, []])
})

it('older news than what a window has is passed over', () => {
  const queue = openQueue(state({ title: 'New' }, 3))
  expect(contentOf(heard(queue, state({ title: 'Old' }, 2)))).toEqual({ title: 'New' })
})
