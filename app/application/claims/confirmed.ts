import type { ClaimEvent, Paid } from '../../domain/claim/events.ts'
import { fromMinor, roundAmount, toMinor } from '../../domain/kernel/money.ts'
import type { MoneyAmount } from '../ports.ts'
import type { StepInput, StoredStep } from './stored-claim.ts'
import { moneyWords } from '../words.ts'
import type { Confirmed } from './called.ts'
import { grainOf } from './grain-of.ts'

/** What a confirmed step means for the claim. */
export function confirmed(step: StoredStep, called: Confirmed): ClaimEvent[] {
  const { lineIds, then, task, note = '' } = step.input
  const { id: returnId = '', name: returnName = '' } = called.return ?? {}
  switch (step.kind) {
    case 'request-return':
      return [{ type: 'return-requested', returnId, returnName, lineIds }, ...then]
    case 'create-return':
      return [{ type: 'return-created', returnId, returnName, lineIds }, ...then]
    case 'refund-return': {
      const paid = paidBy(called)
      if (task?.kind === 'exchange') return [{ type: 'exchanged', lineIds, exchange: task.exchange, note, refunded: Number(paid.amount) > 0 ? paid : null, owed: called.owed ?? null, ...(step.input.exchange?.items.length ? { items: step.input.exchange.items } : {}), ...(called.newLineIds?.length ? { newLineIds: called.newLineIds } : {}) }, ...undone(called), ...then]
      return [...refundOf(step, paid, ' Shopify may still show that sum as owed to the customer.'), ...then]
    }
    case 'refund-order':
      if (task?.kind === 'pay-again' && called.arrived) return [{ type: 'payment-failed', failed: { payment: task.payment, lineIds, amount: { ...task.amount, amount: 0 }, total: { ...task.amount, amount: 0 } }, less: true }, ...then]
      if (task?.kind === 'pay-again') return [{ type: 'paid-again', lineIds, payment: task.payment, asked: { ...task.amount, amount: called.asked ?? task.amount.amount }, ...paidBy(called), note }, ...then]
      if (task?.kind !== 'pay-back') throw new Error(`Step ${step.id} paid back without a sum.`)
      if (task.as === 'refund') return [...refundOf(step, paidBy(called), ''), ...then]
      return [{ type: 'paid-back', lineIds, as: task.as, ...paidBy(called), note }, ...then]
    case 'replace-order':
      if (task?.kind !== 'replacement' || !called.order) throw new Error(`Step ${step.id} replaced without an order.`)
      return [{ type: 'replaced', lineIds, replacement: task.replacement, orderId: called.order.id, orderName: called.order.name, note }, ...then]
    case 'approve-return':
    case 'decline-return':
    case 'cancel-return':
    case 'close-return':
    case 'attach-label':
      return then
    default:
      return step.kind satisfies never
  }
}

/** What Shopify did not do beside the step is for staff to see to. */
const undone = ({ leftUndone }: Confirmed): ClaimEvent[] => (leftUndone ? [{ type: 'difference-found', sentence: leftUndone }] : [])

function refundOf({ input: { lineIds, refund } }: StoredStep, paid: Paid, onDeduction: string): ClaimEvent[] {
  const deducted = refund?.itemised ? `Deducted: ${refund.itemised}.${onDeduction}` : ''
  const short = refund ? shortBy(refund, paid) : 0
  const items = refund?.items && short > 0 ? [...refund.items, { kind: 'deduction' as const, code: 'paid-back-before', title: '', quantity: 1, amountMinor: -short, rules: [] }] : refund?.items
  const refunded: ClaimEvent = { type: 'refunded', lineIds, ...paid, note: [deducted, refund?.note].filter(Boolean).join(' '), ...(refund?.as === 'store-credit' ? { as: refund.as } : {}), ...(items ? { items } : {}) }
  const planned = fromMinor(Number(refund?.totalMinor ?? 0), paid.currencyCode)
  return short > 0 ? [refunded, { type: 'difference-found', sentence: `${moneyWords(planned, paid.currencyCode)} were to go back, and ${moneyWords(paid.amount, paid.currencyCode)} did: the order held no more, or money went back on it beside this claim. Look at the order in Shopify before paying the rest.` }] : [refunded]
}

/** How many minor units less went back than was planned; nothing where rounding explains it. */
function shortBy({ totalMinor, items = [] }: NonNullable<StepInput['refund']>, { amount, currencyCode, paid }: Paid): number {
  const pieces = items.reduce((sum, item) => sum + (item.kind === 'goods' ? item.quantity : 0), 0)
  // In the currency that was paid in Shopify rounds the whole, and we round down what goes to each payment: seldom more than two.
  const rounding = pieces + 3 * grainOf({ shop: { amount, currencyCode }, presentment: paid })
  const short = Number(totalMinor) - toMinor(amount, currencyCode)
  return short > rounding ? short : 0
}

/** What went back, with its currency's digits: Shopify answers `1500.0` for `1500.00`. */
function paidBy({ refunded }: Confirmed): Paid {
  const { shop, paid } = refunded ?? { shop: { amount: '0', currencyCode: '' }, paid: { amount: '0', currencyCode: '' } }
  const inDigits = ({ amount, currencyCode }: MoneyAmount) => ({ amount: roundAmount(amount, currencyCode), currencyCode })
  return { ...inDigits(shop), paid: inDigits(paid) }
}
