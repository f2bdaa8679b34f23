import { feesLeft } from '../domain/claim/fees.ts'
import type { Fees } from '../domain/claim/fees.ts'
import type { ClaimLine } from '../domain/claim/state.ts'
import type { Decision } from '../domain/decision/decision.ts'
import type { Remedy } from '../domain/decision/request.ts'

/** The remedies a decision leaves open for the shopper to choose. A paid repair is an offer, not a remedy of a claim. */
export const openRemedies = (decision: Decision): Remedy[] => decision.remedies.flatMap((one) => (one.open && one.kind !== 'paid-repair' ? [one.kind as Remedy] : []))

/** What the terms take off a refund as fees; undefined where they ask for none. */
function feesOf({ fees = [] }: Decision): Fees | undefined {
  const all: Fees = { restockingPercent: 0, returnFee: null }
  for (const fee of fees) {
    if (fee.kind === 'return-fee') all.returnFee = fee.amount
    else all.restockingPercent = fee.percent
  }
  return feesLeft(all)
}

/** What of a decision the workflow turns on. */
export function asWorkflow(decision: Decision): Pick<ClaimLine, 'verdict' | 'openRemedies' | 'refundGate' | 'fees'> {
  const fees = feesOf(decision)
  return { verdict: decision.verdict, openRemedies: openRemedies(decision), refundGate: decision.refund?.gate ?? null, ...(fees ? { fees } : {}) }
}
