import { compilePolicySet } from '../../domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import type { PolicySet } from '../../domain/policy/document.ts'

/** The terms that a shop's lines are bound by, as plain data that a thread can be given: every version that binds any of them. */
export interface Binding { sets: PolicySet[] }

/** A binding ready to be asked. */
export interface OpenBinding {
  policies: CompiledPolicySet[]
  /** Which of them binds an order. */
  of(): number
}

/** Compiles what binds a shop's lines. One version binds them all. */
export const openBinding = ({ sets }: Binding): OpenBinding => ({ policies: sets.map(compiled), of: () => 0 })

/** Compiles a set that has been compiled before. */
export function compiled(set: PolicySet): CompiledPolicySet {
  const policy = compilePolicySet(set)
  if (!policy.ok) throw new Error(`The terms "${set.name}" do not compile: ${policy.error[0]?.message ?? ''}`)
  return policy.value
}
