import type { StoredClaim, StoredStep } from './stored-claim.ts'

/**
 * Written into what Shopify keeps of a return, so that its maker can be told after a crash: the claim's number for
 * people, the step's ordinal for us. Shopify holds notes of up to 255 characters.
 */
export const marker = (claim: Pick<StoredClaim, 'number'>, step: Pick<StoredStep, 'ordinal'>) => `Recourse claim ${claim.number}/${step.ordinal}`

/** Whether a note in Shopify was written by a step of ours. */
export const isOurs = (note: string): boolean => /Recourse claim R-\d+\/\d+/.test(note)

/** Whether a note carries the marker of this very step, or of a refused one in whose place it stands: step 1 is not step 12. */
export function carriesMarker(note: string, claim: Pick<StoredClaim, 'number'>, { ordinal, input }: Pick<StoredStep, 'ordinal' | 'input'>): boolean {
  return [ordinal, ...(input.standsFor ?? [])].some((one) => carriesMark(note, marker(claim, { ordinal: one })))
}

export function carriesMark(note: string, mark: string): boolean {
  const at = note.indexOf(mark)
  return at >= 0 && !/\d/.test(note.charAt(at + mark.length))
}
