import { describe, expect, it } from 'vitest'
import { applyPatch, applyPatches, inverseOf, joined, moveTo, patchTo } from '../../../../app/domain/kernel/patch/patch.ts'
import type { Patch } from '../../../../app/domain/kernel/patch/patch.ts'

const before = { title: 'Terms', settings: { days: 7 }, clauses: [{ id: 'a', text: 'One' }, { id: 'b', text: 'Two' }, { id: 'c', text: 'Three' }] }
const made = (patch: Patch, value: unknown = before) => { const after = applyPatch(value, patch); return after.ok ? after.value : after.error }
const order = (value: unknown) => (value as typeof before).clauses.map(({ id }) => id).join('')

describe('a change', () => {
  it('is made where what it expects stands, and leaves the rest as it is', () => {
    expect(made({ path: '$.settings.days', was: 7, to: 14 })).toEqual({ ...before, settings: { days: 14 } })
    expect(before.settings.days).toBe(7)
    expect(made({ path: '$.clauses.b.text', was: 'Two', to: 'Zwei' })).toEqual({ ...before, clauses: [before.clauses[0], { id: 'b', text: 'Zwei' }, before.clauses[2]] })
  })

  it('of what changed meanwhile is told with what stands there', () => {
    expect(made({ path: '$.settings.days', was: 8, to: 14 })).toEqual({ why: 'changed', theirs: 7 })
    expect(made({ path: '$.settings.days', was: 7 }, { settings: { days: 9 } })).toEqual({ why: 'changed', theirs: 9 })
    expect(made({ path: '$.settings.days', to: 1 })).toEqual({ why: 'changed', theirs: 7 })
  })

  it('that was made already is no conflict: it may have been sent twice', () => {
    expect(made({ path: '$.settings.days', was: 3, to: 7 })).toEqual(before)
    expect(made({ path: '$.clauses.x', was: { id: 'x' } })).toEqual(before)
  })

  it('adds what isn’t there and takes out what is, however the members are ordered', () => {
    expect(made({ path: '$.languages', to: ['cs'] })).toEqual({ ...before, languages: ['cs'] })
    expect(made({ path: '$.settings', was: { days: 7 } })).toEqual({ title: 'Terms', clauses: before.clauses })
    expect(made({ path: '$.clauses.a', was: { text: 'One', id: 'a' } })).toEqual({ ...before, clauses: before.clauses.slice(1) })
  })

  it('makes what it stands in on the way, but no entry of a list', () => {
    expect(made({ path: '$.clauses.a.translations.cs.text', to: 'Jedna' })).toEqual({ ...before, clauses: [{ id: 'a', text: 'One', translations: { cs: { text: 'Jedna' } } }, ...before.clauses.slice(1)] })
    expect(made({ path: '$.clauses.gone.text', was: 'Old', to: 'New' })).toEqual({ why: 'gone' })
    expect(made({ path: '$.title.short', to: 'T' })).toEqual({ why: 'gone' })
    expect(made({ path: 'title', to: 'T' })).toEqual({ why: 'no-path' })
    expect(made({ path: '$', to: 'T' })).toEqual({ why: 'no-path' })
  })
})

describe('an entry of a list', () => {
  it('is added where it says, and at the end where that one is gone', () => {
    const add = (after: string | null | undefined) => order(made({ path: '$.clauses.n', to: { id: 'n' }, ...(after === undefined ? {} : { after }) }))
    expect([add(null), add('a'), add('c'), add('gone'), add(undefined)]).toEqual(['nabc', 'anbc', 'abcn', 'abcn', 'abcn'])
  })

  it('is moved, and back again', () => {
    const move = moveTo(before, '$.clauses.c', 'a')
    expect(move).toEqual({ path: '$.clauses.c', stood: 'b', after: 'a' })
    const after = made(move as Patch)
    expect([order(after), order(made(inverseOf(move as Patch), after))]).toEqual(['acb', 'abc'])
    expect([moveTo(before, '$.clauses.gone', null), made({ path: '$.clauses.gone', after: null })]).toEqual([null, { why: 'gone' }])
  })
})

it.each<[string, string, unknown]>([['a value', '$.settings.days', 14], ['a member that comes', '$.currency', 'EUR'], ['a member that goes', '$.title', undefined], ['an entry that goes', '$.clauses.b', undefined], ['the first entry', '$.clauses.a', undefined]])('%s is undone to what it was', (_, path, to) => {
  const patch = patchTo(before, path, to)
  expect(made(inverseOf(patch), made(patch))).toEqual(before)
})

it('changes of one field are one; of two, or with something between, they are two', () => {
  const [first, second] = [{ path: '$.title', was: 'Terms', to: 'Term' }, { path: '$.title', was: 'Term', to: 'Terms 2' }]
  expect(joined(first, second)).toEqual({ path: '$.title', was: 'Terms', to: 'Terms 2' })
  expect(joined(second, first)).toBeNull()
  expect(joined(first, { path: '$.name', was: 'Term', to: 'x' })).toBeNull()
  expect(joined({ path: '$.clauses.a', after: 'b' }, { path: '$.clauses.a', after: 'c' })).toBeNull()
})

it('of several changes those that can’t be made are told, and the others are made', () => {
  const { value, conflicts } = applyPatches(before, [{ path: '$.title', was: 'Other', to: 'Mine' }, { path: '$.settings.days', was: 7, to: 8 }, { path: '$.settings.days', was: 8, to: 9 }])
  expect([value, conflicts]).toEqual([{ ...before, settings: { days: 9 } }, [{ patch: { path: '$.title', was: 'Other', to: 'Mine' }, not: { why: 'changed', theirs: 'Terms' } }]])
})
