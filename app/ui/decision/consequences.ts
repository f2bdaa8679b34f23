import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import type { DecidedCost, RefundTerms, RefusalRequirement } from '../../domain/decision/decision.ts'
import { dayWords, distanceWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { deadlineWords } from '../words/terms.ts'

export interface Consequence { term: string; text: string; rules: string[] }

export const deductionWords: Record<string, string> = { 'missing-gift-box': 'Missing gift box', 'missing-certificate': 'Missing certificate', 'diminished-value': 'Value the goods have lost' }

export const costWords: Record<DecisionAnswer['costs'][number]['kind'], string> = { 'claim-costs': 'Costs of the claim', 'expert-assessment': 'Expert’s assessment' }

const gateWords: Record<RefundTerms['gate'], string> = {
  'goods-or-proof-of-dispatch': 'once the goods or a proof of dispatch have come',
  'goods-received': 'once the goods have come',
  none: 'without waiting for the goods',
}

export const refusalWords: Record<RefusalRequirement, string> = {
  'written-reasons': 'Reasons in writing',
  'expert-assessment': 'An expert’s assessment',
  'named-expert': 'The expert named to the customer',
  'proof-of-conformity': 'Proof that it was in order on delivery',
  'not-refusable': 'It can’t be refused any more',
}

export const payerWords: Record<'merchant' | 'customer', string> = { merchant: 'You pay', customer: 'The customer pays' }

/** To whom a refund goes, with what, and once what has come. */
export function refundWords({ payee, includesOutboundShipping, gate }: RefundTerms): string {
  return `To the ${payee}${includesOutboundShipping ? ', with the outbound shipping' : ''}, ${gateWords[gate]}`
}

/** Who pays a cost, and until when it is asked for and paid back. */
export function costText({ paidBy, askBy, payBy }: Pick<DecidedCost, 'paidBy' | 'askBy' | 'payBy'>): string {
  return [payerWords[paidBy], ...(askBy ? [`if asked for by ${dayWords(askBy)}`] : []), ...(payBy ? [`by ${dayWords(payBy)}`] : [])].join(', ')
}

/** What is taken off. */
export function deductionText({ amount, atLeast }: Pick<DecisionAnswer['deductions'][number], 'amount' | 'atLeast'>): string {
  return amount === null ? 'a person sets the sum' : atLeast ? `at least ${moneyWords(amount)}` : moneyWords(amount)
}

/** What follows from a decision besides its remedies: cost of carriage, money, deadlines, what a refusal must carry. */
export function consequences(answer: DecisionAnswer, today: string): Consequence[] {
  const rows: Consequence[] = []
  if (answer.returnShipping) rows.push({ term: 'Return shipping', text: payerWords[answer.returnShipping.paidBy], rules: answer.returnShipping.rules })
  if (answer.sendTo) rows.push({ term: 'Send it to', text: answer.sendTo.lines.join(', '), rules: answer.sendTo.rules })
  for (const cost of answer.costs ?? []) rows.push({ term: costWords[cost.kind], text: costText(cost), rules: cost.rules })
  if (answer.refund) rows.push({ term: 'Refund', text: refundWords(answer.refund), rules: [] })
  for (const fee of answer.fees ?? []) rows.push(fee.kind === 'return-fee' ? { term: 'Return fee', text: fee.amount ? `${moneyWords(fee.amount)} off the refund, once for all that comes back together` : '', rules: fee.rules } : { term: 'Restocking fee', text: `${fee.percent ?? 0} % of the price, off the refund`, rules: fee.rules })
  for (const deduction of answer.deductions) rows.push({ term: deductionWords[deduction.kind] ?? deduction.kind, text: deductionText(deduction), rules: deduction.rules })
  for (const name of ['decideBy', 'sendBackBy', 'refundBy', 'settleBy'] as const) {
    const day = answer.deadlines[name]
    if (day) rows.push({ term: deadlineWords[name], text: `${dayWords(day)}, ${distanceWords(today, day)}`, rules: [] })
  }
  if (answer.refusal && answer.refusal.requires.length > 0) rows.push({ term: 'A refusal needs', text: answer.refusal.requires.map((one) => refusalWords[one]).join(', '), rules: answer.refusal.rules })
  return rows
}
