import type { Disposition } from '../../domain/claim/particulars.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { ReceivedLine, ShopifyReturn } from '../ports.ts'
import type { DispositionType } from '../return-port.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'

const shopifys: Record<Disposition, DispositionType> = { restock: 'RESTOCKED', 'do-not-restock': 'NOT_RESTOCKED', repair: 'PROCESSING_REQUIRED', missing: 'MISSING' }

/** What inspection last said should become of each line's pieces. */
export function dispositionsOf(events: ClaimEvent[]): Record<string, Disposition> {
  const found: Record<string, Disposition> = {}
  for (const event of events) {
    if (event.type === 'inspected') for (const id of event.lineIds) found[id] = event.inspection.disposition
    const before = event.type === 'line-parted' ? found[event.lineId] : undefined
    if (event.type === 'line-parted' && before) found[event.newLineId] = before
  }
  return found
}

/** The return's lines with what becomes of their pieces, as inspection said; a line that nobody inspected is left to Shopify. */
export function receivedLines(claim: StoredClaim, step: StoredStep, lines: Array<{ line: ShopifyReturn['lines'][number]; quantity: number }>): ReceivedLine[] {
  const left = claim.state.lines.filter((line) => step.input.lineIds.includes(line.id)).map((line) => ({ lineItemId: line.lineItemId, quantity: line.quantity, disposition: step.input.dispositions?.[line.id] }))
  return lines.map(({ line, quantity }) => {
    let open = quantity
    const dispositions = left.flatMap((mine) => {
      const taken = mine.lineItemId === line.lineItemId ? Math.min(open, mine.quantity) : 0
      open -= taken
      mine.quantity -= taken
      return taken > 0 && mine.disposition ? [{ type: shopifys[mine.disposition], quantity: taken }] : []
    })
    return { id: line.id, quantity, ...(dispositions.length ? { dispositions } : {}) }
  })
}
