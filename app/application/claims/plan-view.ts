import { decideCommand } from '../../domain/claim/decide-command.ts'
import type { OrderedStep } from '../../domain/claim/decide/outcome.ts'
import { isToRefund } from '../../domain/claim/state.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import type { RefundItem, RefundPlan } from '../../domain/resolution/refund-plan.ts'
import type { Stores } from '../store-ports.ts'
import { moneyWords } from '../words.ts'
import type { RefundPlanView } from './claim-view.ts'
import { refundPlanOf } from './refund-plan-of.ts'
import type { StoredClaim } from './stored-claim.ts'

/** The refund as it will be done: its items, its sum, and what Shopify is told to do for it; null where none is open. */
export async function planView(stores: Stores, claim: StoredClaim): Promise<RefundPlanView | null> {
  // While a refund is under way its plan is history already.
  if (!claim.state.lines.some(isToRefund) || claim.state.pendingStep) return null
  const [plan, order] = await Promise.all([refundPlanOf(stores, claim), stores.orders.find(claim.shop, claim.orderId)])
  if (!plan || !order) return null
  const { currencyCode } = claim
  const money = (minor: number) => ({ amount: fromMinor(minor, currencyCode), currencyCode })
  const outcome = decideCommand({ name: 'refund' }, claim.state)
  return {
    items: plan.items.map((item) => ({ text: itemText(item), amount: money(item.amountMinor), kind: item.kind, rules: item.rules, reason: item.reason ?? null })),
    total: money(plan.totalMinor),
    payee: claim.customer.name,
    steps: outcome.ok ? outcome.value.steps.map((step) => stepWords(step, claim, plan)) : [],
    open: plan.open.length > 0,
    notes: [
      ...(order.presentmentCurrency === currencyCode ? [] : [`The customer paid in ${order.presentmentCurrency}: Shopify pays it back in ${order.presentmentCurrency} at this order’s own rate, rounded down, never more than was paid.`]),
      ...plan.open.map((one) => (one.reason === 'set-by-person' ? 'The goods may have lost value: if they have, enter by how much. Left empty, nothing is deducted for it.' : `A deduction (${one.kind}) is set in another currency than the order's: convert it and enter it as lost value.`)),
    ],
  }
}

function stepWords({ kind, lineIds }: OrderedStep, claim: StoredClaim, plan: RefundPlan): string {
  const pieces = claim.state.lines.filter((line) => lineIds.includes(line.id)).reduce((sum, line) => sum + line.quantity, 0)
  const of = `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`
  const sum = claim.state.lines.filter(isToRefund).length > lineIds.length ? 'the money for them' : moneyWords(fromMinor(plan.totalMinor, claim.currencyCode), claim.currencyCode)
  switch (kind) {
    case 'create-return': return `A return for ${of} is opened${plan.feeMinor > 0 ? ', with its fees' : ''}.`
    case 'refund-return': return `${of} are processed in the return as the inspection said, and ${sum} is paid back in the same step.`.replace(/^1 piece are/, '1 piece is')
    case 'refund-order': return `${sum.replace(/^the/, 'The')} is paid back on the order that paid for ${pieces === 1 ? 'it' : 'them'}.`
    case 'close-return': return 'The return is closed.'
    case 'cancel-return': return 'The return is canceled, or closed where part of it was processed.'
    default: return 'The return is brought up to date.'
  }
}

const deductionWords: Record<string, string> = { 'missing-gift-box': 'Missing gift box', 'missing-certificate': 'Missing certificate', 'diminished-value': 'Lost value', 'paid-back-before': 'Paid back before' }

function itemText(item: RefundItem): string {
  if (item.kind === 'shipping') return 'Shipping paid with the order'
  if (item.kind === 'fee') return item.code === 'return-fee' ? 'Return fee' : `Restocking fee, ${item.percent ?? 0} %`
  if (item.kind === 'deduction') return deductionWords[item.code] ?? item.code
  return item.quantity === 1 ? item.title : `${item.quantity} × ${item.title}`
}
