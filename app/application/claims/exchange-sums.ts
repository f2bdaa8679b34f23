import type { CommandOf } from '../../domain/claim/commands.ts'
import type { OrderedStep } from '../../domain/claim/decide/outcome.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import type { Stores } from '../store-ports.ts'
import { moneyWords } from '../words.ts'
import { deductionsOfLine } from './refund-plan-of.ts'
import type { StepInput, StoredClaim } from './stored-claim.ts'

type Summed = OrderedStep & Pick<StepInput, 'exchange'>

/**
 * The steps of an exchange with what it leaves over and what is deducted of that. Refused where more would be deducted
 * than goes back: Shopify can bill the price of goods, and nothing else.
 */
export async function exchangeSums(stores: Stores, claim: StoredClaim, command: CommandOf<'exchange'>, steps: OrderedStep[]): Promise<Result<Summed[], Refusal>> {
  const line = claim.lines.find((one) => one.id === command.lineId)
  const quantity = claim.state.lines.find((one) => one.id === command.lineId)?.quantity ?? 0
  const deducted = await deductionsOfLine(stores, claim, command.lineId)
  if (!line || !deducted) return err({ kind: 'not-found', sentence: 'The order of this claim is not there any more.' })
  const differenceMinor = (Number(line.unitPriceMinor) - command.exchange.price.amount) * quantity
  const { deductionMinor, itemised, items } = deducted
  if (deductionMinor > 0 && deductionMinor > differenceMinor) {
    const words = (minor: number) => moneyWords(fromMinor(minor, claim.currencyCode), claim.currencyCode)
    const sentence = `${words(deductionMinor)} would be deducted (${itemised}), and this exchange leaves ${differenceMinor > 0 ? `only ${words(differenceMinor)}` : 'nothing'} to take it from. Choose an item that costs less, or refund this one and have the other ordered anew.`
    return err({ kind: 'invalid', sentence, fields: { 'exchange.variantId': sentence } })
  }
  return ok(steps.map((step) => (step.task?.kind === 'exchange' && step.kind === 'refund-return' ? { ...step, exchange: { differenceMinor, deductionMinor, itemised, items } } : step)))
}
