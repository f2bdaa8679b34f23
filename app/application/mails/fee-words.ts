import { returnFeeOf } from '../../domain/claim/fees.ts'
import { itemWords } from './letter-claim.ts'
import type { LetterLine } from './letter-claim.ts'
import { paragraphs } from './what-is-kept.ts'
import type { Speech } from './words.ts'

/** What will be kept of the refund of these lines: restocking fees, each with its items where not all have it, and the return fee. Empty where nothing is. */
export function feeWords(lines: LetterLine[], { say }: Speech): string {
  const percents = [...new Set(lines.map((line) => line.fees?.restockingPercent ?? 0))]
  const restocking = percents.filter((percent) => percent > 0).map((percent) => {
    const sentence = say('fees.restocking', { percent })
    return percents.length === 1 ? sentence : `${lines.filter((line) => line.fees?.restockingPercent === percent).map(itemWords).join(', ')}: ${sentence}`
  })
  const amount = returnFeeOf(lines)
  return paragraphs(...restocking, amount ? say('fees.return', { amount }) : '')
}
