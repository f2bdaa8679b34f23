import type { ClaimEvent, EventOf } from '../../domain/claim/events.ts'
import type { Remedy } from '../../domain/decision/request.ts'
import type { LetterClaim } from './letter-claim.ts'
import type { Speech } from './words.ts'

/** The remedies that the terms give only now that a deadline is missed, as they were weighed anew with it. */
export function openedByMissed(event: EventOf<'deadline-missed'>, all: ClaimEvent[], claim: LetterClaim): Remedy[] {
  const before = (lineId: string) => claim.lines.find((line) => line.id === lineId)?.openBefore ?? []
  return [...new Set(all.flatMap((one) => (one.type === 'decided-anew' && event.lineIds.includes(one.lineId) ? one.openRemedies.filter((remedy) => !before(one.lineId).includes(remedy)) : [])))]
}

/** What follows for the customer from a deadline that was missed. */
export function followsOfMissed(event: EventOf<'deadline-missed'>, all: ClaimEvent[], claim: LetterClaim, { say, either }: Speech): string {
  if (event.deadline === 'sendBackBy') return say('missed.send-back')
  const remedies = openedByMissed(event, all, claim)
  return remedies.length ? say('missed.opens', { remedies: either(remedies.map((remedy) => say('remedy.noun', { remedy }))) }) : say('missed.sorry')
}
