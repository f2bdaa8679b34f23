import type { CompiledClause } from '../policy/compiled.ts'
import { tiers } from '../policy/document.ts'
import type { DecidedFee, Decision } from './decision.ts'
import { isInTime } from './weigh-periods.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { bindingOnCarriage } from './weigh-settlement.ts'
import { explained, fitting, note } from './weighing.ts'
import type { Weighing } from './weighing.ts'

const statutory = tiers.indexOf('statutory')

/**
 * What is taken off a refund as a fee: the return fee where the customer pays for the way back, and the restocking fee. A
 * sum in another currency than the order's is not taken, as nobody could say how much it is.
 */
export function weighFees(weighing: Weighing, periods: WeighedPeriod[], { paidBy }: NonNullable<Decision['returnShipping']> | { paidBy: null }, orderCurrency: string): DecidedFee[] {
  const fees: DecidedFee[] = []
  const carriage = paidBy === 'customer' ? bindingOnCarriage(weighing, fitting(weighing, 'return-shipping'), false).find(({ compiled }) => compiled.paidBy === 'customer' && compiled.fee !== null) : undefined
  const amount = carriage?.compiled.fee
  if (carriage && amount?.currency === orderCurrency) fees.push({ kind: 'return-fee', amount, clause: carriage.id, rules: carriage.rules, ...explained('fee.return', { amount }) })
  const restocking = restockingOf(weighing, periods)
  if (restocking) fees.push(restocking)
  return fees
}

/** As long as a right that the law gives may be used, the price goes back whole. */
function restockingOf(weighing: Weighing, periods: WeighedPeriod[]): DecidedFee | null {
  const clause = fitting(weighing, 'refund').find(({ compiled }) => compiled.restockingFeePercent !== undefined)
  const percent = clause?.compiled.restockingFeePercent
  if (!clause || percent === undefined) return null
  if (periods.some((period) => period.clause.tier === statutory && isInTime(period))) {
    note(weighing, clause as CompiledClause, 'not-applicable', 'refund.no-restocking-fee')
    return null
  }
  return { kind: 'restocking-fee', percent, clause: clause.id, rules: clause.rules, ...explained('fee.restocking', { percent }) }
}
