import { compilePolicySet } from '../domain/policy/compile.ts'
import type { CompiledPolicySet } from '../domain/policy/compile.ts'
import { parsePolicySet } from '../domain/policy/parse.ts'
import izlatoWarranty from './izlato-warranty/policy.json' with { type: 'json' }
import kestia from './kestia/policy.json' with { type: 'json' }
import klenotaTerms from './klenota-terms/policy.json' with { type: 'json' }
import klenotaWarranty from './klenota-warranty/policy.json' with { type: 'json' }
import klenotaWarrantyAndRepairs from './klenota-warranty-and-repairs/policy.json' with { type: 'json' }
import izlatoSet from './sets/izlato.json' with { type: 'json' }
import kestiaSet from './sets/kestia.json' with { type: 'json' }
import klenotaSet from './sets/klenota.json' with { type: 'json' }

export type LibrarySetName = 'klenota' | 'izlato' | 'kestia'

/** The seed policy sets, whole: the set's settings with the documents that form it. They are without what the law gives at least. */
export const policyLibrary: Record<LibrarySetName, unknown> = {
  klenota: { ...klenotaSet, documents: [klenotaTerms, klenotaWarranty, klenotaWarrantyAndRepairs] },
  izlato: { ...izlatoSet, documents: [izlatoWarranty] },
  kestia: { ...kestiaSet, documents: [kestia] },
}

export const isLibrarySetName = (name: string): name is LibrarySetName => Object.hasOwn(policyLibrary, name)

const compiled = new Map<LibrarySetName, CompiledPolicySet>()

/** A seed set ready to decide; compiled when it is first asked for. */
export function libraryPolicySet(name: LibrarySetName): CompiledPolicySet {
  let set = compiled.get(name)
  if (!set) {
    const parsed = parsePolicySet(policyLibrary[name])
    const result = parsed.ok ? compilePolicySet(parsed.value) : parsed
    if (!result.ok) throw new Error(`The library's set ${name} does not compile: ${result.error.map((issue) => `${issue.path}: ${issue.message}`).join(' ')}`)
    compiled.set(name, (set = result.value))
  }
  return set
}
