import { openBindingIndex } from '../../domain/decision/binding-index.ts'
import type { RoutingSince, VersionSince } from '../../domain/decision/binding-index.ts'
import type { compileZone } from '../../domain/kernel/time/zone.ts'
import { compilePolicySet } from '../../domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import type { Placement } from '../../domain/decision/routing.ts'

/** The terms that bind a shop's orders, as plain data that a thread can be given: every version, and which orders are sent to which policy. */
export interface Binding { routings: RoutingSince[]; versions: Array<VersionSince & { set: PolicySet }> }

/** Under what a line is weighed: `before` is what binds its order, null where nothing does; where it belongs to another policy than the compared terms, `touched` is false. */
export interface Terms { before: CompiledPolicySet | null; touched: boolean }

/**
 * Says of each order what binds it. The compared terms take the place of the versions of their own policy, by its name;
 * where nothing has ever been sent to that policy, of whatever binds.
 */
export function openBinding(routings: readonly RoutingSince[], versions: ReadonlyArray<VersionSince & { policy: CompiledPolicySet }>, policy: string): (purchasedAt: number, placement: Placement) => Terms {
  const index = openBindingIndex(routings, versions)
  const isNew = !routings.some(({ rules }) => rules.some((rule) => rule.policy === policy))
  const known = new Map<unknown, Terms>()
  return (purchasedAt, placement) => {
    const bound = index(purchasedAt, placement)
    let terms = known.get(bound)
    if (!terms) known.set(bound, (terms = { before: bound.version === null ? null : (versions[bound.version]?.policy ?? null), touched: isNew || bound.policy === policy }))
    return terms
  }
}

/** Compiles a set that has been compiled before. */
export function compiled(set: PolicySet, zoneNamed?: typeof compileZone): CompiledPolicySet {
  const policy = compilePolicySet(set, zoneNamed)
  if (!policy.ok) throw new Error(`The terms "${set.name}" do not compile: ${policy.error[0]?.message ?? ''}`)
  return policy.value
}
