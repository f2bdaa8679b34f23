import type { UndoneStep } from '../../domain/claim/evolve-beside.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'

type NewSteps = NonNullable<ClaimChange['steps']>

const undoneOf = ({ steps }: Pick<StoredClaim, 'steps'>) => steps.filter(({ state }) => state === 'refused' || state === 'waiting')

const areSettled = (claim: Pick<StoredClaim, 'state'>, { input }: StoredStep) => input.lineIds.every((id) => claim.state.lines.some((line) => line.id === id && line.settlement === 'settled'))

/**
 * Costs of the claim are owed whatever becomes of the item, and the difference once the replacement that it follows on
 * stands: one that waits behind a replacement refused is owed no more than that.
 */
function isOwed(claim: Pick<StoredClaim, 'state'>, step: StoredStep): boolean {
  const { task } = step.input
  return task?.kind === 'pay-again' || (task?.kind === 'pay-back' && (task.as === 'claim-costs' || (task.as === 'difference' && areSettled(claim, step))))
}

/** The step of the claim that Shopify refused, and those behind it. */
export const undoneSteps = (claim: Pick<StoredClaim, 'steps' | 'state'>): UndoneStep[] => undoneOf(claim).map((step) => ({ id: step.id, refused: step.state === 'refused', lineIds: step.input.lineIds, owedAnyway: isOwed(claim, step) }))

/**
 * What nobody lets go of by ending another item over a refused step: money that is owed anyway, and what a settled item's
 * return is still to be told. It is ordered anew, by whoever ordered it, behind the steps of the change itself: refused
 * once more, it holds none of them up. `without`: ids of steps that are out of date.
 */
export const stepsStillDue = (claim: Pick<StoredClaim, 'steps' | 'state'>, without: string[] = []): NewSteps => undoneOf(claim).filter((step) => !without.includes(step.id) && (isOwed(claim, step) || areSettled(claim, step))).map(anew)

/** What going on without the refused step doesn't give up: money that is owed anyway and only waited behind it. */
export const owedBehind = (claim: Pick<StoredClaim, 'steps' | 'state'>): NewSteps => undoneOf(claim).filter((step) => step.state === 'waiting' && isOwed(claim, step)).map(anew)

/** What its call has brought about after all, whatever Shopify said then, is found by its old marker too. */
const anew = ({ kind, ordinal, input }: StoredStep): NewSteps[number] => ({ kind, ...input, standsFor: [...(input.standsFor ?? []), ordinal] })

/** A payment that is made again, with what was tried for it before and given up: that may have got through after all. */
export function behindItsTries<Step extends NewSteps[number]>({ steps }: Pick<StoredClaim, 'steps'>, step: Step): Step {
  const { task } = step
  const tried = task?.kind === 'pay-again' ? steps.filter(({ state, input }) => state === 'abandoned' && input.task?.kind === 'pay-again' && input.task.payment === task.payment) : []
  // What got through for one that is done is spent.
  const spent = new Set(steps.flatMap(({ state, input }) => (state === 'done' ? (input.standsFor ?? []) : [])))
  const standsFor = tried.flatMap(({ ordinal, input }) => [ordinal, ...(input.standsFor ?? [])]).filter((ordinal) => !spent.has(ordinal))
  return standsFor.length > 0 ? { ...step, standsFor } : step
}
