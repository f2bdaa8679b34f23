import type { ClaimEvent } from '../events.ts'
import type { NotAllowed } from '../allowed-commands.ts'
import { isOpen } from '../state.ts'
import type { ClaimLine, ClaimState, StepKind } from '../state.ts'
import type { Exchange, Label, Money, PaidBackAs, Replacement } from '../particulars.ts'

/** What a step of settlement moves, beside the lines it is about; the sums of a refund are planned where the order is known. */
export type StepTask =
  | { kind: 'exchange'; exchange: Exchange }
  | { kind: 'replacement'; replacement: Replacement }
  | { kind: 'label'; label: Label }
  /** `orderId`: whose payments give it back, where it is not the claim's own order. */
  | { kind: 'pay-back'; as: PaidBackAs | 'refund'; amount: Money; orderId?: string }
  | { kind: 'pay-again'; payment: string; amount: Money; orderId?: string }

/** A call to Shopify about lines of one return or of the order, and what has happened once Shopify has confirmed it. */
export interface OrderedStep { kind: StepKind; lineIds: string[]; then: ClaimEvent[]; task?: StepTask; note?: string }

/**
 * What a command brings about: events at once, and steps in Shopify whose events come when each is confirmed.
 * `refundedOutside`: lines whose refund was paid without Shopify; its sum is planned where the order is known.
 */
export interface Outcome { events: ClaimEvent[]; steps: OrderedStep[]; refundedOutside?: { lineIds: string[]; outside: string } }

export type Rejection = NotAllowed | { code: 'wrong-lines' | 'not-open' | 'wrong-pieces' | 'wrong-sum' | 'wrong-serial' | 'fee-raised' | 'empty'; sentence: string }

export const at = (...events: ClaimEvent[]): Outcome => ({ events, steps: [] })

export const ids = (lines: ClaimLine[]) => lines.map((line) => line.id)

/** One step for each return that the lines lie in; what concerns Shopify in nothing happens at once. */
export function byReturn(lines: ClaimLine[], kind: StepKind, event: (lines: ClaimLine[]) => ClaimEvent): Outcome {
  const without = lines.filter((line) => line.returnId === null)
  const steps = [...grouped(lines).values()].map((group): OrderedStep => ({ kind, lineIds: ids(group), then: [event(group)] }))
  return { events: [...(without.length ? [event(without)] : []), ...(steps.length ? [{ type: 'step-ordered' as const, step: kind }] : [])], steps }
}

/** Lines by the return they lie in; lines in none are left out. */
export function grouped(lines: ClaimLine[]): Map<string, ClaimLine[]> {
  const groups = new Map<string, ClaimLine[]>()
  for (const line of lines) if (line.returnId) groups.set(line.returnId, [...(groups.get(line.returnId) ?? []), line])
  return groups
}

/** Ends the return of these lines where nothing else of the claim is still open in it. */
export function ending(kind: 'close-return' | 'cancel-return', lines: ClaimLine[], state: Pick<ClaimState, 'lines'>): OrderedStep[] {
  const [first] = lines
  if (!first) return []
  const others = state.lines.filter((line) => isOpen(line) && first.returnId !== null && line.returnId === first.returnId && !lines.includes(line))
  return others.length ? [] : [{ kind, lineIds: ids(lines), then: [{ type: 'return-closed' }] }]
}
