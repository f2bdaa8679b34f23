import type { ClaimLine, Reception, SettledBy } from './state.ts'

/** Whether the customer keeps the piece under this remedy. */
export const leavesPiece = (remedy: SettledBy | null): boolean => remedy === 'price-reduction' || remedy === 'missing-items'

/** To be settled by a remedy that leaves the piece where it is: it need not come, and nobody here can work on it. */
export const staysAway = (line: ClaimLine): boolean => line.reception === 'not-required' && leavesPiece(line.remedy)

/** Where the piece is to be once this remedy is chosen: what the customer keeps and has not sent need not come, and is awaited again under another. */
export function receptionUnder(remedy: SettledBy, line: ClaimLine): Reception {
  if (!leavesPiece(remedy)) return receptionAfresh(line)
  return line.reception === 'awaiting' || line.reception === 'expired' ? 'not-required' : line.reception
}

/** Where the piece is to be with no remedy chosen: one that was to stay is awaited. What was missing on delivery can't come. */
export const receptionAfresh = (line: ClaimLine): Reception => (line.reception === 'not-required' && line.ground !== 'missing-on-delivery' ? 'awaiting' : line.reception)

/** Where the piece of a settled line is to be that its customer keeps: what has been sent goes back to them. */
export function receptionOfKept(line: ClaimLine): Reception {
  switch (line.reception) {
    case 'in-transit':
    case 'received': return 'to-give-back'
    case 'awaiting':
    case 'expired': return 'not-required'
    case 'not-required':
    case 'short':
    case 'wrong-item':
    case 'lost':
    case 'to-give-back':
    case 'given-back': return line.reception
    default: return line.reception satisfies never
  }
}
