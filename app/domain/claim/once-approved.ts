import type { ClaimEvent } from './events.ts'

/** The ids of lines that were approved at some time, whatever came after; `events` in their order. A part parted from such a line is one. */
export function onceApproved(events: ClaimEvent[]): Set<string> {
  const approved = new Set<string>()
  for (const event of events) {
    if (event.type === 'approved') for (const id of event.lineIds) approved.add(id)
    if (event.type === 'line-parted' && approved.has(event.lineId)) approved.add(event.newLineId)
  }
  return approved
}
