import { canonicalJson } from '../file/canonical.ts'
import type { RefundParams } from '../../clauses/refund/refund.ts'
import { addressOf } from '../references.ts'
import { rankOf } from './lifting.ts'
import type { Standing } from './pair-clauses.ts'
import { meet } from './weighed-together.ts'

/**
 * Whether clauses that are written in another order are heard in another one: of two of a tier that regulate the same point
 * the first is heard. Both lists hold the same clauses, the one as they stood and the other as they stand.
 */
export function isHeardOtherwise(before: readonly Standing[], after: readonly Standing[]): boolean {
  const places = new Map(after.map((one, place) => [keyOf(one), { one, place }]))
  return before.some((first, i) => before.slice(i + 1).some((second) => {
    const [a, b] = [places.get(keyOf(first)), places.get(keyOf(second))]
    return a !== undefined && b !== undefined && a.place > b.place && [[first, second], [a.one, b.one]].some(([one, other]) => regulateOnePoint(one as Standing, other as Standing))
  }))
}

const keyOf = ({ document, clause }: Standing): string => `${document.document} ${document.effectiveFrom} ${clause.id}`

const refundMembers: Array<keyof RefundParams> = ['method', 'payee', 'includesOutboundShipping', 'gate', 'restockingFeePercent']

function regulateOnePoint(one: Standing, other: Standing): boolean {
  const [a, b] = [one.clause, other.clause]
  if (rankOf(one) !== rankOf(other) || givesWay(one, other) || givesWay(other, one) || !meet(one, other)) return false
  if ((a.kind === 'window' && b.kind === 'window') || (a.kind === 'window-season' && b.kind === 'window-season')) return a.params.right === b.params.right
  if (a.kind === 'return-shipping' && b.kind === 'return-shipping') return canonicalJson([a.params.paidBy, a.params.fee ?? null]) !== canonicalJson([b.params.paidBy, b.params.fee ?? null])
  if (a.kind !== 'refund' || b.kind !== 'refund') return false
  return refundMembers.some((member) => a.params[member] !== undefined && b.params[member] !== undefined && a.params[member] !== b.params[member])
}

const givesWay = (one: Standing, to: Standing): boolean => (to.clause.overrides ?? []).some((name) => addressOf(to.document.document, name) === addressOf(one.document.document, one.clause.id))
