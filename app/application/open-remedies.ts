import type { ClaimLine } from '../domain/claim/state.ts'
import type { Decision } from '../domain/decision/decision.ts'
import type { Remedy } from '../domain/decision/request.ts'

/** The remedies a decision leaves open for the shopper to choose. A paid repair is an offer, not a remedy of a claim. */
export const openRemedies = (decision: Decision): Remedy[] => decision.remedies.flatMap((one) => (one.open && one.kind !== 'paid-repair' ? [one.kind as Remedy] : []))

/** What of a decision the workflow turns on. */
export const asWorkflow = (decision: Decision): Pick<ClaimLine, 'verdict' | 'openRemedies' | 'refundGate'> => ({ verdict: decision.verdict, openRemedies: openRemedies(decision), refundGate: decision.refund?.gate ?? null })
