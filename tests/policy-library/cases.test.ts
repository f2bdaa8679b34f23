import { describe, expect, it } from 'vitest'
import { libraryPolicySet } from '../../app/policy-library/library.ts'
import { loadCases } from './support/load-cases.ts'
import { runCase, setOf } from './support/run-case.ts'

const files = await loadCases()

it('there are cases to run', () => {
  expect(files.flatMap((one) => one.cases).length).toBeGreaterThan(0)
})

/** Every clause of the library at work, with the values that its text promises. */
describe.each(files)('$file', ({ cases }) => {
  it.each(cases.map((one) => ({ ...one, name: `${one.title} (${one.rules.join(', ')})` })))('$name', (one) => {
    expect(runCase(libraryPolicySet(setOf(one.clause)), one), `${one.clause}, ${one.side}`).toEqual([])
  })

  it('names each case once', () => {
    const titles = cases.map((one) => `${one.clause} ${one.title}`)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })
})
