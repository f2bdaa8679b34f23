import { describe, expect, it } from 'vitest'
import { applyPatch, applyPatches, inverseOf, joined, moveTo, patchTo, wereMade } from '../../../../app/domain/kernel/patch/patch.ts'
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

  it('makes on the way what was not there when it was written, but nothing that went since, and no entry of a list', () => {
    const translated = patchTo(before, '$.clauses.a.translations.cs.text', 'Jedna')
    expect(translated).toEqual({ path: '$.clauses.a.translations.cs.text', to: 'Jedna', makes: 2 })
    expect(made(translated)).toEqual({ ...before, clauses: [{ id: 'a', text: 'One', translations: { cs: { text: 'Jedna' } } }, ...before.clauses.slice(1)] })
    expect(made(translated, { clauses: [{ id: 'a', translations: { de: { text: 'Eins' } } }] })).toEqual({ clauses: [{ id: 'a', translations: { de: { text: 'Eins' }, cs: { text: 'Jedna' } } }] })
    const vendor = patchTo({ traits: { earrings: { tags: ['earrings'] } } }, '$.traits.earrings.vendors', ['Kestia'])
    expect([vendor, made(vendor, { traits: {} })]).toEqual([{ path: '$.traits.earrings.vendors', to: ['Kestia'] }, { why: 'gone' }])
    expect(made({ path: '$.traits.earrings.vendors', was: ['Kestia'] }, { traits: {} })).toEqual({ traits: {} })
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

describe('a name in a list', () => {
  const named = { precedence: ['terms', 'law'], clauses: [] }

  it('is added where it says and taken out, each once, whatever else is', () => {
    expect(made({ path: '$.precedence.page', to: 'page', after: 'terms' }, named)).toEqual({ ...named, precedence: ['terms', 'page', 'law'] })
    expect([made({ path: '$.precedence.law', to: 'law', after: null }, named), made({ path: '$.precedence.page', was: 'page' }, named)]).toEqual([named, named])
    expect(patchTo(named, '$.precedence.law', undefined)).toEqual({ path: '$.precedence.law', was: 'law', stood: 'terms' })
    expect(made({ path: '$.precedence.law', was: 'law', stood: 'terms' }, { precedence: ['page', 'law'] })).toEqual({ precedence: ['page'] })
  })
})

describe('what goes along with a change', () => {
  const terms = { precedence: ['a'], clauses: [{ id: 'a' }, { id: 'b' }] }
  const out = { ...patchTo(terms, '$.clauses.a', undefined), along: [patchTo(terms, '$.precedence.a', undefined), { path: '$.title', was: 'Other', to: 'Mine' }] }

  it('is made with it as far as it can be, and undone with it', () => {
    expect(made(out, terms)).toEqual({ precedence: [], clauses: [{ id: 'b' }] })
    expect(made(inverseOf(out), made(out, terms))).toEqual(terms)
    expect(wereMade(made(out, terms), [out])).toBe(true)
  })

  it('is not made without it', () => {
    expect(made(out, { ...terms, clauses: [{ id: 'a', text: 'New' }] })).toEqual({ why: 'changed', theirs: { id: 'a', text: 'New' } })
    expect(joined(out, inverseOf(out))).toBeNull()
  })
})

it.each<[string, string, unknown]>([['a value', '$.settings.days', 14], ['a member that comes', '$.currency', 'EUR'], ['a member that goes', '$.title', undefined], ['an entry that goes', '$.clauses.b', undefined], ['the first entry', '$.clauses.a', undefined]])('%s is undone to what it was', (_, path, to) => {
  const patch = patchTo(before, path, to)
  expect(made(inverseOf(patch), made(patch))).toEqual(before)
})

it('changes of one field are one; of two, or with something between, they are two', () => {
  const [first, second] = [{ path: '$.title', was: 'Terms', to: 'Term' }, { path: '$.title', was: 'Term', to: 'Terms 2' }]
  expect(joined(first, second)).toEqual([{ path: '$.title', was: 'Terms', to: 'Terms 2' }])
  expect(joined(second, first)).toBeNull()
  expect(joined(first, { path: '$.name', was: 'Term', to: 'x' })).toBeNull()
  expect(joined({ path: '$.clauses.a', after: 'b' }, { path: '$.clauses.a', after: 'c' })).toBeNull()
})

it('a change and what takes it back are none, unless an entry comes back elsewhere', () => {
  const added = { path: '$.clauses.n', to: { id: 'n' }, after: 'b' }
  const removed = patchTo(before, '$.clauses.b', undefined)
  expect([joined(added, inverseOf(added)), joined(removed, inverseOf(removed)), joined({ path: '$.title', was: 'Terms', to: 'Term' }, { path: '$.title', was: 'Term', to: 'Terms' })]).toEqual([[], [], []])
  expect(joined(removed, { path: '$.clauses.b', to: { id: 'b', text: 'Two' }, after: 'c' })).toBeNull()
})

it('changes that were made already are known as such, whatever else changed, and others are not', () => {
  const patches = [{ path: '$.clauses.n', to: { id: 'n', text: '' }, after: 'b' }, { path: '$.clauses.n.text', was: '', to: 'New' }, { path: '$.settings.days', was: 7, to: 8 }, { path: '$.settings.days', was: 8, to: 9 }]
  const after = applyPatches(before, patches).value as typeof before
  expect([wereMade(after, patches), wereMade({ ...after, title: 'Else' }, patches)]).toEqual([true, true])
  expect([wereMade(before, patches), wereMade({ ...after, settings: { days: 8 } }, patches), wereMade({ ...after, settings: { days: 3 } }, patches)]).toEqual([false, false, false])
})

it('of several changes those that can’t be made are told, and the others are made', () => {
  const { value, conflicts } = applyPatches(before, [{ path: '$.title', was: 'Other', to: 'Mine' }, { path: '$.settings.days', was: 7, to: 8 }, { path: '$.settings.days', was: 8, to: 9 }])
  expect([value, conflicts]).toEqual([{ ...before, settings: { days: 9 } }, [{ patch: { path: '$.title', was: 'Other', to: 'Mine' }, not: { why: 'changed', theirs: 'Terms' } }]])
})
