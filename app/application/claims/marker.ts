import type { StoredClaim, StoredStep } from './stored-claim.ts'

/**
 * Written into what Shopify keeps of a return, so that its maker can be told after a crash: the claim's number for
 * people, the step's ordinal for us. Shopify holds notes of up to 255 characters.
 */
export const marker = (claim: Pick<StoredClaim, 'number'>, step: Pick<StoredStep, 'ordinal'>) => `Recourse claim ${claim.number}/${step.ordinal}`

/** Whether a note in Shopify was written by a step of ours. */
export const isOurs = (note: string): boolean => /Recourse claim R-\d+\/\d+/.test(note)

/** Whether a note carries the marker of this very step: step 1 is not step 12. */
export function carriesMarker(note: string, claim: Pick<StoredClaim, 'number'>, step: Pick<StoredStep, 'ordinal'>): boolean {
  const at = note.indexOf(marker(claim, step))
  return at >= 0 && !/\d/.test(note.charAt(at + marker(claim, step).length))
}
