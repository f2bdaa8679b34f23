import { itemWords } from '../mails/letter-claim.ts'
import type { LetterLine } from '../mails/letter-claim.ts'
import type { Paper } from './paper.ts'
import { daysBlocks, heading, headOf, paper, quotesAt, termsBlocks } from './parts.ts'
import type { PaperDesk } from './parts.ts'

/** A consumer's line that goes back without a reason: the law gives them a receipt of saying so. */
export const isWithdrawal = (line: LetterLine) => line.ground === 'change-of-mind' && line.buyer === 'consumer'

/** Confirms that a consumer's withdrawal was received: its content, with day and time. */
export function withdrawalReceipt(desk: PaperDesk): Paper {
  const { speech: { say }, claim, shop } = desk
  const lines = claim.lines.filter(isWithdrawal)
  return paper(desk, say('paper.withdrawal-receipt'), [
    { kind: 'text', text: say('paper.withdrawn', { shop: shop.name }) }, ...headOf(desk),
    heading(say('paper.items')), { kind: 'list', items: lines.map(itemWords) },
    ...daysBlocks(desk, lines, ['sendBackBy', 'refundBy']), ...termsBlocks(desk, lines), ...quotesAt(desk, lines, ['claim-documents']),
  ])
}
