import type { CommandOf } from '../../domain/claim/commands.ts'
import type { OrderedStep, Outcome } from '../../domain/claim/decide/outcome.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import { planRefundSteps } from './refund-plan-of.ts'

/** What a refund comes to: the sums of its steps in Shopify, or the record of what was paid without Shopify. */
export async function refundSums(stores: Stores, claim: StoredClaim, command: CommandOf<'refund'>, { refundedOutside, steps }: Outcome): Promise<Result<{ events: ClaimEvent[]; steps: NonNullable<ClaimChange['steps']> }, Refusal>> {
  const { currencyCode } = claim
  const refunds: Array<{ lineIds: string[] }> = refundedOutside ? [refundedOutside] : steps.filter(isRefund)
  const planned = await planRefundSteps(stores, claim, refunds, command.diminishedValue, command.note ?? '')
  if (!planned.ok) return planned
  const [first] = planned.value
  if (refundedOutside && first) {
    const sum = { amount: fromMinor(Number(first.totalMinor), currencyCode), currencyCode }
    const note = [first.itemised ? `Deducted: ${first.itemised}.` : '', first.note].filter(Boolean).join(' ')
    return ok({ events: [{ type: 'refunded', lineIds: refundedOutside.lineIds, ...sum, paid: sum, note, outside: refundedOutside.outside, ...(first.items ? { items: first.items } : {}) }], steps })
  }
  const as = command.as ?? 'original-payment'
  return ok({
    events: [],
    steps: steps.map((step) => {
      const refund = isRefund(step) ? planned.value[refunds.indexOf(step)] : undefined
      if (!refund) return step
      return { ...step, refund: { ...refund, as }, ...(step.kind === 'refund-order' ? { task: { kind: 'pay-back', as: 'refund', amount: { amount: Number(refund.totalMinor), currency: currencyCode } } } : {}) }
    }),
  })
}

/** The step pays back what was paid. */
export const isRefund = (step: OrderedStep) => step.kind === 'refund-return' || step.kind === 'refund-order'

/** Money for a piece that came free of charge in place of another goes back where the first was paid. */
export function paidByFirstOrder<Step extends OrderedStep>(claim: StoredClaim, step: Step): Step {
  const payer = claim.state.payments === 'replaced-order' ? claim.lines[0]?.request.order.id : undefined
  return payer && (step.task?.kind === 'pay-back' || step.task?.kind === 'pay-again') ? { ...step, task: { ...step.task, orderId: payer } } : step
}
