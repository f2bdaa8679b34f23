import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import type { OrderTermCase } from './rule-case.ts'

/** Where the terms of the order differ from what a case expects, a sentence each. */
export function orderDifferences(_policy: CompiledPolicySet, it: OrderTermCase): string[] {
  return [`the terms of the order on ${it.topic} can't be read yet`]
}
