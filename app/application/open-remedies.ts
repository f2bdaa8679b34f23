import type { Decision } from '../domain/decision/decision.ts'
import type { Remedy } from '../domain/decision/request.ts'

/** The remedies a decision leaves open for the shopper to choose. A paid repair is an offer, not a remedy of a claim. */
export const openRemedies = (decision: Decision): Remedy[] => decision.remedies.flatMap((one) => (one.open && one.kind !== 'paid-repair' ? [one.kind as Remedy] : []))
