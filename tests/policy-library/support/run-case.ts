import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../../app/policy-library/library.ts'
import { answerOf } from './answer-case.ts'
import { differencesOf } from './differences.ts'
import type { RuleCase } from './rule-case.ts'
import { orderDifferences } from './order-case.ts'
import { saidDifferences } from './said-case.ts'

export const setNames: readonly LibrarySetName[] = ['klenota', 'izlato', 'kestia']

/** The library's set that holds a document. */
export function setOf(address: string): LibrarySetName {
  const document = address.split('/')[0]
  const found = setNames.find((name) => libraryPolicySet(name).set.documents.some((one) => one.document === document))
  if (!found) throw new Error(`No set of the library holds the document of ${address}.`)
  return found
}

export function compileOrFail(set: PolicySet): CompiledPolicySet {
  const compiled = compilePolicySet(set)
  if (!compiled.ok) throw new Error(compiled.error.map((issue) => `${issue.path}: ${issue.message}`).join(' '))
  return compiled.value
}

/** Runs a case against a set, the library's own or one with a clause changed: where it differs, a sentence each. */
export function runCase(policy: CompiledPolicySet, it: RuleCase): string[] {
  if ('ask' in it) return differencesOf(answerOf(policy, it.ask), it.expect, it.clause)
  if ('at' in it) return saidDifferences(policy, it)
  return orderDifferences(policy, it)
}
