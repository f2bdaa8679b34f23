import { itemWords } from '../mails/letter-claim.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { daysBlocks, facts, heading, headOf, kindOf, paper, quotesAt, serialRow, termsBlocks } from './parts.ts'
import type { PaperDesk } from './parts.ts'

/** Confirms a claim in writing: when it was made, what it is about and which remedy is asked for (KW-42). */
export function claimConfirmation(desk: PaperDesk): Paper {
  const { speech: { say, minor }, claim, shop } = desk
  const { lines } = claim
  const asked = lines.flatMap((line): PaperBlock[] => [
    heading(itemWords(line)),
    ...facts(
      { label: say('paper.ground'), value: say('paper.ground.of', { ground: line.ground }) },
      { label: say('paper.wish'), value: say('paper.wish.of', { remedy: line.wish ?? 'none' }) },
      { label: say('paper.price'), value: minor({ amount: line.unitPriceMinor * line.quantity, currency: claim.currencyCode }) },
      serialRow(desk, [line]),
      line.note ? { label: say('paper.note'), value: line.note } : null,
    ),
  ])
  return paper(desk, say('paper.claim-confirmation', { kind: kindOf(lines) }), [
    { kind: 'text', text: say('paper.confirm', { shop: shop.name }) }, ...headOf(desk), ...asked,
    ...daysBlocks(desk, lines, ['decideBy', 'settleBy', 'refundBy']), ...termsBlocks(desk, lines), ...quotesAt(desk, lines, ['request-mail', 'claim-documents']),
  ])
}
