import { describe, expect, it } from 'vitest'
import { policyLibrary } from '../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../app/policy-library/library.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { loadCases } from './support/load-cases.ts'
import { neutralise, turnedRound, withoutStart } from './support/neutralise.ts'
import type { Neutralised } from './support/neutralise.ts'
import type { RuleCase } from './support/rule-case.ts'
import { runCase, setNames, setOf } from './support/run-case.ts'

const cases = (await loadCases()).flatMap((one) => one.cases.map((it) => ({ it, set: setOf(it.clause) })))

/** Rules of which no case that names them notices that the clause does nothing any more. */
function unnoticed({ clause, rules, compile }: Neutralised, set: LibrarySetName): string[] {
  const policy = compile()
  const failed = new Map<RuleCase, boolean>()
  const fails = (it: RuleCase) => {
    const known = failed.get(it) ?? runCase(policy, it).length > 0
    failed.set(it, known)
    return known
  }
  return rules.filter((rule) => {
    const naming = cases.filter((one) => one.set === set && one.it.rules.includes(rule)).map((one) => one.it)
    // The clause's own cases are the likeliest to notice.
    return ![...naming.filter((it) => it.clause === clause), ...naming.filter((it) => it.clause !== clause)].some(fails)
  })
}

/** A test that would pass without the rule proves nothing about it. */
describe.each(setNames)('%s: with a clause silenced a case of each of its rules fails', (name) => {
  const set = policyLibrary[name] as PolicySet
  const prevailing = name === 'klenota' ? [turnedRound(set, 'K0-16')] : []
  it.each([...neutralise(set), ...withoutStart(set), ...prevailing])('$clause: $how', (one) => {
    expect(unnoticed(one, name), 'no case of these rules fails').toEqual([])
  })
})
