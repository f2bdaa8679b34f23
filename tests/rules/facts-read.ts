import type { PolicyClause } from '../../app/domain/policy/document.ts'

/** What a kind reads of the facts beside the criteria in its parameters, by member. */
const byMember: Record<string, string[]> = {
  repairsOfSameFault: ['fault.code'], refusedThoughCovered: ['fault.code'], settlementOverdue: ['case.settledAt'],
  lengthIfComplex: ['case.complex'], pausedByExpert: ['case.expertFrom', 'case.expertUntil', 'case.expertBefore'], extendable: ['case.agreedSettleBy'],
  buyer: ['buyer'], payee: ['claimant'], orStated: ['warranty.statedMonths'], askedAfterDelivery: ['delivery.on'],
}
const byValue: Record<string, string[]> = { 'goods-received': ['received.goodsAt'], 'goods-or-proof-of-dispatch': ['received.goodsAt', 'received.proofOfDispatchAt'] }

/** Paths of the facts on which a clause turns, each once. */
export function factsRead(clause: PolicyClause): string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value === 'string') return byValue[value]?.forEach((one) => found.add(one))
    if (typeof value !== 'object' || value === null) return
    for (const [member, inner] of Object.entries(value)) {
      if ((member === 'fact') && typeof inner === 'string') found.add(inner)
      if (inner !== false) byMember[member]?.forEach((one) => found.add(one))
      visit(inner)
    }
  }
  visit(clause.params)
  if (clause.kind === 'evidence') found.add(`received.${clause.params.proof}`)
  return [...found].sort()
}
