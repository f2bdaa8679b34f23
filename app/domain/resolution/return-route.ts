import type { Ground, Remedy } from '../decision/request.ts'

/**
 * Whether a Shopify return stands for the line from the request on: goods back for money. A repair, an assessment or a
 * price reduction has none; there a return is made only when the remedy becomes a refund.
 */
export function needsReturnFromTheStart(ground: Ground, wish: Remedy | null, open: Remedy[]): boolean {
  switch (ground) {
    case 'change-of-mind':
      return true
    case 'faulty-on-delivery':
      return wish === 'refund' && open.includes('refund')
    case 'missing-on-delivery':
    case 'defect':
      return false
    default:
      return ground satisfies never
  }
}
