import { toMinor } from '../kernel/money.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import type { Deduction, Decision, RefundTerms } from './decision.ts'
import type { OrderFacts } from './order-facts.ts'
import { explained, fitting, note, outcomeOf, union } from './weighing.ts'
import type { Weighing } from './weighing.ts'

const codes = { yes: 'deduction.yes', no: 'deduction.no', unknown: 'deduction.unknown' } as const

/** How the money goes back, put together from the clauses that each say a part; where none speaks, the cautious default. */
export function weighRefundTerms(weighing: Weighing): RefundTerms {
  const clauses = fitting(weighing, 'refund')
  const given = weighing.file.facts.claimant === 'gift-holder'
  for (const clause of clauses) note(weighing, clause, 'met', given && clause.compiled.payee ? 'refund.to-purchaser' : 'refund.terms')
  const said = <K extends keyof CompiledClause<'refund'>['compiled']>(key: K) => clauses.find((clause) => clause.compiled[key] !== undefined)?.compiled[key]
  return {
    method: said('method') ?? 'original-payment-method',
    payee: said('payee') ?? 'purchaser',
    includesOutboundShipping: said('includesOutboundShipping') ?? false,
    gate: said('gate') ?? 'none',
  }
}

/** What is taken off a refund, itemised. Together never more than was paid for the line, as far as the currency is the same. */
export function weighDeductions(weighing: Weighing, order: OrderFacts, lineItemId: string): Deduction[] {
  const line = order.lineItems.nodes.find((one) => one.id === lineItemId)
  const paid = line?.discountedUnitPriceAfterAllDiscountsSet.shopMoney ?? { amount: '0', currencyCode: order.currencyCode }
  let left = toMinor(paid.amount, paid.currencyCode) * Math.max(1, line?.currentQuantity ?? line?.quantity ?? 1)
  return fitting(weighing, 'deduction').flatMap((clause): Deduction[] => {
    const { deduction: kind, tariff, atLeast, when } = clause.compiled
    const tri = when.test(weighing.file)
    note(weighing, clause, outcomeOf[tri], codes[tri])
    if (tri !== 'yes') return []
    if (tariff === null) return [{ kind, amount: null, atLeast, rules: clause.rules, ...explained('deduction.by-person', { deduction: kind }) }]
    if (tariff.currency !== paid.currencyCode) return [{ kind, amount: tariff, atLeast, rules: clause.rules, ...explained('deduction.to-convert', { deduction: kind, amount: tariff, atLeast, orderCurrency: paid.currencyCode }) }]
    const amount = { amount: Math.min(tariff.amount, left), currency: tariff.currency }
    const capped = amount.amount < tariff.amount
    left -= amount.amount
    return [{ kind, amount, atLeast: atLeast && !capped, rules: clause.rules, ...explained(capped ? 'deduction.capped' : 'deduction.amount', { deduction: kind, amount, atLeast }) }]
  })
}

/** Who pays for sending the goods in; null where nothing is to be sent. A clause gives way to one that names it. */
export function weighReturnShipping(weighing: Weighing, refused: boolean): Decision['returnShipping'] {
  const clauses = fitting(weighing, 'return-shipping')
  const binding = bindingOnCarriage(weighing, clauses, refused)
  for (const clause of clauses) {
    const binds = binding.includes(clause)
    note(weighing, clause, binds ? 'met' : 'not-applicable', !binds ? 'return-shipping.other' : clause.compiled.paidBy === 'merchant' ? 'return-shipping.merchant' : 'return-shipping.customer')
  }
  const paidBy = binding[0]?.compiled.paidBy
  return paidBy ? { paidBy, rules: union(binding.filter((clause) => clause.compiled.paidBy === paidBy).map((clause) => clause.rules)) } : null
}

/** Of clauses on who pays for sending the goods in those that bind here: they hold, and none that holds names them. */
export function bindingOnCarriage({ file }: Weighing, clauses: CompiledClause<'return-shipping'>[], refused: boolean): CompiledClause<'return-shipping'>[] {
  const holding = clauses.filter(({ compiled }) => (!compiled.ifApproved || !refused) && (compiled.when === null || compiled.when.test(file) === 'yes'))
  return holding.filter((clause) => !holding.some((other) => other.overrides.includes(clause.id)))
}
