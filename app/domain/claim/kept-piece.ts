import type { ClaimLine, Reception, SettledBy } from './state.ts'

/** Whether the customer keeps the piece under this remedy. */
export const leavesPiece = (remedy: SettledBy | null): boolean => remedy === 'price-reduction' || remedy === 'missing-items'

/** To be settled by a remedy that leaves the piece where it is: it need not come, and nobody here can work on it. */
export const staysAway = (line: ClaimLine): boolean => line.reception === 'not-required' && leavesPiece(line.remedy)

/**
 * Whether an approval leaves open if the piece has to come: it has not been sent, lies in no return, no remedy is chosen
 * yet, and every open remedy would leave it with its customer, or the one that they ask for would.
 */
export function mayStay(line: ClaimLine): boolean {
  if (line.reception !== 'awaiting' || line.returnId !== null || line.remedy !== null) return false
  const open = line.openRemedies
  return open.length > 0 && (open.every(leavesPiece) || (line.wish !== null && leavesPiece(line.wish) && open.includes(line.wish)))
}

/** Where the piece is to be once this remedy is chosen: what the customer keeps and has not sent need not come, and is awaited again under another. */
export function receptionUnder(remedy: SettledBy, line: ClaimLine): Reception {
  if (!leavesPiece(remedy)) return receptionAfresh(line)
  return line.reception === 'awaiting' || line.reception === 'held' || line.reception === 'expired' ? 'not-required' : line.reception
}

/** Where the piece is to be with no remedy chosen: one that was to stay is awaited, and so is one that went back. What was missing on delivery can't come. */
export function receptionAfresh(line: ClaimLine): Reception {
  switch (line.reception) {
    case 'not-required': return line.ground === 'missing-on-delivery' ? 'not-required' : 'awaiting'
    case 'held':
    case 'given-back': return 'awaiting'
    case 'to-give-back':
    case 'left-here': return 'received'
    default: return line.reception
  }
}

/** Where the piece of a settled line is to be that its customer keeps: what has been sent goes back to them. */
export function receptionOfKept(line: ClaimLine): Reception {
  switch (line.reception) {
    case 'in-transit':
    case 'received': return 'to-give-back'
    case 'awaiting':
    case 'held':
    case 'expired': return 'not-required'
    case 'not-required':
    case 'short':
    case 'wrong-item':
    case 'lost':
    case 'to-give-back':
    case 'given-back':
    case 'left-here': return line.reception
    default: return line.reception satisfies never
  }
}

/** Where the piece of a line is to be that ends without a settlement: it is its customer's, so what is here goes back to them. */
export const receptionOfEnded = (line: ClaimLine): Reception => (line.reception === 'received' ? 'to-give-back' : line.reception)
