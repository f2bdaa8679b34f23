import type { ClaimEvent, EventOf } from '../../domain/claim/events.ts'
import { itemWords, linesMeant } from '../mails/letter-claim.ts'
import { whatComesBack } from '../mails/what-is-kept.ts'
import type { LetterLine } from '../mails/letter-claim.ts'
import { expertBlocks, latest, repairBlocks } from './looked-at.ts'
import { moneyBlocks } from './money-blocks.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { facts, heading, headOf, kindOf, paper, quotesAt, serialRow, termsBlocks } from './parts.ts'
import type { PaperDesk } from './parts.ts'

/** Events with which lines of a claim come to their end. */
export type EndingEvent = EventOf<'declined' | 'refunded' | 'exchanged' | 'replaced' | 'paid-back' | 'settled'>

export function isEnding(event: ClaimEvent): event is EndingEvent {
  if (event.type === 'paid-back') return event.as === 'price-reduction' || event.as === 'keep-item'
  return event.type === 'declined' || event.type === 'refunded' || event.type === 'exchanged' || event.type === 'replaced' || event.type === 'settled'
}

/**
 * Confirms the end of a claim's lines in writing: when and how they were settled, a repair with its duration, sums with
 * their deductions; or why they were refused (KW-43, IZ-40). `history`: what happened before.
 */
export function outcomeConfirmation(desk: PaperDesk, event: EndingEvent, history: ClaimEvent[]): Paper {
  const { speech: { say } } = desk
  const lines = linesMeant(desk.claim, event)
  const items: PaperBlock[] = [heading(say('paper.items')), { kind: 'list', items: lines.map(itemWords) }, ...facts(serialRow(desk, lines))]
  if (event.type === 'declined') {
    return paper(desk, say('paper.refusal'), [
      { kind: 'text', text: say('paper.refused', { shop: desk.shop.name }) }, ...headOf(desk, true), ...items,
      heading(say('paper.reasons')), ...(event.reasons.length ? [{ kind: 'list' as const, items: event.reasons }] : []), ...(event.note ? [{ kind: 'text' as const, text: event.note }] : []),
      ...[event.expert ? `${say('paper.expert.named')} ${event.expert}` : '', whatComesBack(lines, desk.speech)].filter(Boolean).map((text) => ({ kind: 'text' as const, text })),
      ...expertBlocks(desk, lines, history), ...termsBlocks(desk, lines), ...quotesAt(desk, lines, ['refusal-mail', 'claim-documents']),
    ])
  }
  return paper(desk, say('paper.outcome-confirmation', { kind: kindOf(lines) }), [
    { kind: 'text', text: say('paper.settled', { shop: desk.shop.name }) }, ...headOf(desk, true), ...items, ...howBlocks(desk, event), ...newSerialBlocks(desk, lines, history), ...goodwillBlocks(desk, lines, history),
    ...moneyBlocks(desk, event), ...(event.type === 'settled' ? repairBlocks(desk, lines, event, history) : []), ...expertBlocks(desk, lines, history),
    ...noteOf(desk, event), ...termsBlocks(desk, lines), ...quotesAt(desk, lines, ['settlement-mail', 'claim-documents']),
  ])
}

function howBlocks({ speech: { say } }: PaperDesk, event: Exclude<EndingEvent, { type: 'declined' }>): PaperBlock[] {
  const how = (remedy: string) => ({ label: say('paper.how'), value: say('paper.how.of', { remedy }) })
  switch (event.type) {
    case 'refunded': return facts(how(event.as === 'store-credit' ? 'store-credit' : 'refund'))
    case 'paid-back': return facts(how(event.as))
    case 'settled': return facts(how(event.remedy))
    case 'exchanged': return facts(how('exchange'), { label: say('paper.new-item'), value: event.exchange.title })
    case 'replaced': return facts(how('replacement'), { label: say('paper.new-item'), value: event.replacement.title }, { label: say('paper.new-order'), value: event.orderName })
    default: return event satisfies never
  }
}

/** The number of the piece that was handed out, where it is known by then. */
function newSerialBlocks({ speech: { say } }: PaperDesk, lines: LetterLine[], history: ClaimEvent[]): PaperBlock[] {
  const serial = history.findLast((event) => event.type === 'serial-recorded' && event.piece === 'given' && lines.some((line) => event.lineIds.includes(line.id)))
  return serial?.type === 'serial-recorded' && serial.serial ? facts({ label: say('paper.new-serial'), value: serial.serial }) : []
}

/** What is granted beyond the terms is called so, with the reason that the customer was given. */
function goodwillBlocks({ speech: { say } }: PaperDesk, lines: LetterLine[], history: ClaimEvent[]): PaperBlock[] {
  const granted = lines.filter((line) => line.goodwill)
  if (granted.length === 0) return []
  const which = granted.length < lines.length ? `${granted.map(itemWords).join(', ')}: ` : ''
  const reason = latest(history, 'remedy-chosen', granted)?.goodwill?.reason
  return facts({ label: say('paper.goodwill'), value: [`${which}${say('paper.goodwill.of')}`, reason].filter(Boolean).join('. ') })
}

/** What staff add for the customer; the note of a refund is about Shopify's own figures, and theirs alone. */
const noteOf = ({ speech: { say } }: PaperDesk, event: EndingEvent): PaperBlock[] => (event.note && event.type !== 'refunded' ? [heading(say('paper.shop-note')), { kind: 'text', text: event.note }] : [])

