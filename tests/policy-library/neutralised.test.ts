import { describe, expect, it } from 'vitest'
import { policyLibrary } from '../../app/policy-library/library.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { loadCases } from './support/load-cases.ts'
import { neutralise, turnedRound, withoutStart } from './support/neutralise.ts'
import type { Neutralised } from './support/neutralise.ts'
import { runCase, setNames, setOf } from './support/run-case.ts'

const cases = (await loadCases()).flatMap((one) => one.cases)

/** Rules of which no case that names them notices that the clause does nothing any more. */
function unnoticed({ rules, compile }: Neutralised, set: string): string[] {
  const policy = compile()
  const fails = new Map<(typeof cases)[number], boolean>()
  const failing = (one: (typeof cases)[number]) => {
    const known = fails.get(one) ?? runCase(policy, one).length > 0
    fails.set(one, known)
    return known
  }
  return rules.filter((rule) => !cases.some((one) => one.rules.includes(rule) && setOf(one.clause) === set && failing(one)))
}

/** A test that would pass without the rule proves nothing about it. */
describe.each(setNames)('%s: with a clause silenced a case of each of its rules fails', (name) => {
  const set = policyLibrary[name] as PolicySet
  const prevailing = name === 'klenota' ? [turnedRound(set, 'K0-16')] : []
  it.each([...neutralise(set), ...withoutStart(set), ...prevailing])('$clause: $how', (one) => {
    expect(unnoticed(one, name), 'no case of these rules fails').toEqual([])
  })
})
