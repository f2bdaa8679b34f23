import { ruleFor } from '../../../domain/decision/routing.ts'
import type { Placement, RoutingRule } from '../../../domain/decision/routing.ts'

/** A rule while it is worked on; its key stays with it wherever it is moved. */
export interface DraftRule extends RoutingRule { key: number }

/** Rules as they are saved, to be worked on. Where none is laid down yet, the one that takes every order waits for its policy. */
export const openDraft = (rules: readonly RoutingRule[]): DraftRule[] => (rules.length > 0 ? rules : [{ policy: '' }]).map((rule, key) => ({ ...rule, key }))

export const rulesOf = (draft: readonly DraftRule[]): RoutingRule[] => draft.map(({ key: _, ...rule }) => rule)

/** With one more rule, the last before the one that takes every other order. */
export function addRule(draft: readonly DraftRule[], rule: RoutingRule): DraftRule[] {
  const key = Math.max(-1, ...draft.map((one) => one.key)) + 1
  return [...draft.slice(0, -1), { ...rule, key }, ...draft.slice(-1)]
}

/** With what a rule says exchanged for something else. */
export const replaceRule = (draft: readonly DraftRule[], key: number, rule: RoutingRule): DraftRule[] => draft.map((one) => (one.key === key ? { ...rule, key } : one))

export const removeRule = (draft: readonly DraftRule[], key: number): DraftRule[] => draft.filter((one) => one.key !== key)

/** Whether a rule can be moved; the last one stays the last. */
export function canMove(draft: readonly DraftRule[], key: number, by: -1 | 1): boolean {
  const at = draft.findIndex((one) => one.key === key)
  return at >= 0 && at < draft.length - 1 && at + by >= 0 && at + by < draft.length - 1
}

/** With a rule one place further up or down, where it can be. */
export function moveRule(draft: readonly DraftRule[], key: number, by: -1 | 1): DraftRule[] {
  if (!canMove(draft, key, by)) return [...draft]
  const at = draft.findIndex((one) => one.key === key)
  const moved = [...draft]
  moved.splice(at + by, 0, ...moved.splice(at, 1))
  return moved
}

/** How many of the orders each rule takes. */
export function takenBy(rules: readonly RoutingRule[], placed: ReadonlyArray<Placement & { orders: number }>): number[] {
  const taken = rules.map(() => 0)
  for (const { orders, ...placement } of placed) {
    const at = ruleFor(rules, placement)
    if (at >= 0) taken[at] = (taken[at] ?? 0) + orders
  }
  return taken
}
