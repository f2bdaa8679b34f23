import type { ClaimEvent } from '../../domain/claim/events.ts'
import { linesMeant } from '../mails/letter-claim.ts'
import { claimConfirmation } from './claim-confirmation.ts'
import { isEnding, outcomeConfirmation } from './outcome-confirmation.ts'
import { packingSlip, parcelsOf } from './packing-slip.ts'
import type { DocumentKind, NewDocument, Paper } from './paper.ts'
import type { PaperDesk } from './parts.ts'
import { isWithdrawal, withdrawalReceipt } from './withdrawal-receipt.ts'

/** The papers that an event has given out, in the customer's language; `history`: what happened before it. What is asked for only now gets its packing slip now. */
export function documentsOf(desk: PaperDesk, event: ClaimEvent, history: ClaimEvent[]): NewDocument[] {
  const { say, language } = desk.speech
  const named = (kind: DocumentKind, content: Paper, part = ''): NewDocument => ({ kind, locale: language, fileName: `${say('paper.file', { kind })} ${desk.claim.number}${part}.pdf`, content })
  if (event.type === 'opened') return [named('claim-confirmation', claimConfirmation(desk)), ...(desk.claim.lines.some(isWithdrawal) ? [named('withdrawal-receipt', withdrawalReceipt(desk))] : [])]
  if (event.type === 'approved' || event.type === 'remedy-chosen' || event.type === 'label-sent') {
    const lines = linesMeant(desk.claim, event)
    const parcels = parcelsOf(event.type === 'approved' ? lines : lines.filter((line) => line.keeps === 'awaited-again'))
    return parcels.map((lines, i) => named('packing-slip', packingSlip(desk, lines), parcels.length > 1 ? ` (${i + 1})` : ''))
  }
  return isEnding(event) ? [named('outcome-confirmation', outcomeConfirmation(desk, event, history))] : []
}
