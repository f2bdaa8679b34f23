import type { ClaimLineView } from '../../../application/claims/claim-view.ts'

/** One thing that happened to a piece, in words; `day` words an instant's day. */
export function happenedWords(event: ClaimLineView['history'][number], day: (instant: string) => string): string {
  const fault = event.fault ? `, for “${event.fault}”` : ''
  switch (event.kind) {
    case 'repair': return `Repaired${event.readyAt ? `, ready ${day(event.readyAt)}` : ', still in work'}; claimed ${day(event.claimedAt)}${fault}`
    case 'replacement': return `Given in replacement${event.deliveredAt ? ` ${day(event.deliveredAt)}` : ''}; claimed ${day(event.claimedAt)}${fault}`
    case 'expert-assessment': return `Looked at by an expert from ${day(event.sentAt)}${event.returnedAt ? ` to ${day(event.returnedAt)}` : ''}${event.finding ? `: ${event.finding === 'covered' ? 'covered' : 'not covered'}` : ''}${fault}`
    case 'refusal': return `A claim was declined ${day(event.refusedAt)}${fault}`
    default: return event satisfies never
  }
}
