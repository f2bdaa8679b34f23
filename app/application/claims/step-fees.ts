import type { OrderedStep } from '../../domain/claim/decide/outcome.ts'
import { returnFeeOf } from '../../domain/claim/fees.ts'
import type { ClaimLine, ClaimState } from '../../domain/claim/state.ts'
import { returnFeesTaken } from '../../domain/resolution/return-fee-due.ts'
import type { ReturnFeeStanding } from '../../domain/resolution/return-fee-due.ts'
import type { Stores } from '../store-ports.ts'
import { eventsOfLines } from './record-of-claim.ts'
import type { StepFees, StoredClaim } from './stored-claim.ts'

/** The returns of a claim that were made with its return fee. */
export const carriersOf = ({ returns }: Pick<StoredClaim, 'returns'>): Set<string> => new Set(returns.filter((one) => one.seen?.fees?.returnFee).map((one) => one.id))

/** Where a claim's return fee stands. Where the terms ask for none, nothing is read. */
export async function returnFeeStanding(stores: Pick<Stores, 'claims'>, claim: Pick<StoredClaim, 'shop' | 'id' | 'state' | 'returns'>): Promise<ReturnFeeStanding> {
  if (!claim.state.lines.some((line) => line.fees?.returnFee)) return { carriers: new Set(), takenByLines: [] }
  return { carriers: carriersOf(claim), takenByLines: returnFeesTaken(await eventsOfLines(stores, claim.shop, claim.id)) }
}

/**
 * The steps with the fees that the returns they make are given: there they can't be changed any more. The return fee goes
 * with one return of the claim, and anew where that one is dissolved; what comes in exchange for goods bears none.
 * `state`: as it is once the steps are ordered.
 */
export function withFees<Step extends OrderedStep>(steps: Step[], { lines }: Pick<ClaimState, 'lines'>, { carriers, takenByLines }: ReturnFeeStanding): Array<Step & { fees?: StepFees }> {
  const live = new Set([...carriers].filter((returnId) => lines.some((line) => line.returnId === returnId)))
  return steps.map((step) => {
    const mine = lines.filter((line) => step.lineIds.includes(line.id))
    if (step.kind === 'decline-return' || step.kind === 'cancel-return') for (const { returnId } of mine) if (returnId) live.delete(returnId)
    if ((step.kind !== 'request-return' && step.kind !== 'create-return') || step.task?.kind === 'exchange') return step
    const fees = feesOf(mine, live.size === 0 && takenByLines.length === 0)
    if (fees?.returnFee) live.add('to-be-made')
    return fees ? { ...step, fees } : step
  })
}

function feesOf(lines: ClaimLine[], withReturnFee: boolean): StepFees | null {
  const restocking = Object.fromEntries(lines.flatMap((line) => (line.fees?.restockingPercent ? [[line.id, line.fees.restockingPercent]] : [])))
  const returnFee = withReturnFee ? returnFeeOf(lines) : null
  return returnFee || Object.keys(restocking).length ? { restocking, returnFee } : null
}
