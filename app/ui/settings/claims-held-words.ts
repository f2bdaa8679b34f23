import type { ClaimsHeld } from '../../application/people/people-view.ts'

/** A member of staff's open claims, named as far as their numbers are told. */
export function claimsHeldWords({ count, first }: ClaimsHeld): string {
  if (count === 0) return 'No open claim is assigned to them.'
  const more = count - first.length
  return `${count === 1 ? 'One open claim is' : `${count} open claims are`} assigned to them: ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}
