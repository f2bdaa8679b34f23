import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { renderClause } from '../../domain/policy/wording.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { OffShopPreview } from './purchase-view.ts'

/** The clause of the terms of the purchase day that asks for proof of the purchase, a required one before a recommended one; null where none does. */
export function proofAsked(policy: CompiledPolicySet, order: OrderFacts, ground: Ground): OffShopPreview['proof'] {
  const [line] = order.lineItems.nodes
  const day = parseIsoDate(order.createdAt.slice(0, 10))
  if (!line || day === undefined) return null
  const selection = policy.selectionOn(day)
  const { plan } = selection.plans[ground]
  const asking = plan?.(policy.readTraits(line).present).evidence.filter(({ compiled }) => compiled.proof === 'proofOfPurchase') ?? []
  const found = asking.find(({ compiled }) => compiled.required) ?? asking[0]
  const version = selection.governing.find(({ document }) => found?.id.startsWith(`${document}/`))
  const clause = found && renderClause(policy, found.id, version?.effectiveFrom)
  return found && clause ? { weight: found.compiled.required ? 'required' : 'recommended', clause } : null
}
