import type { ReasonChoice } from '../../application/setup/reasons-view.ts'
import type { Ground, Remedy } from '../../domain/decision/request.ts'

/** What an item is asked for: by one of the shop's reasons, where it has any, and the ground that it comes to; empty while nothing is chosen. */
export interface AskedFor { reason: string; ground: Ground | ''; remedy: Remedy | '' }

/** Where none of the shop's reasons says it, the ground itself is chosen. No reason has this id. */
export const noneOfThese = 'none of these'

/** The reason that is chosen, and the finer one beneath it. */
export function chosenReason(id: string, reasons: readonly ReasonChoice[]): { reason: ReasonChoice | null; finer: ReasonChoice['finer'][number] | null } {
  const above = reasons.find(({ finer }) => finer.some((one) => one.id === id))
  return above ? { reason: above, finer: above.finer.find((one) => one.id === id) ?? null } : { reason: reasons.find((one) => one.id === id) ?? null, finer: null }
}

/** What choosing a reason makes of it: where finer ones stand beneath it the ground waits for one of those. Another ground lets the wish go, since what can be had hangs on it. */
export function withReason(asked: AskedFor, id: string, reasons: readonly ReasonChoice[]): AskedFor {
  const { reason, finer } = chosenReason(id, reasons)
  const ground = finer ? finer.ground : reason && reason.finer.length === 0 ? reason.ground : ''
  return { reason: id, ground, remedy: ground === asked.ground ? asked.remedy : '' }
}

/** The same of choosing the ground itself. */
export const withGround = (asked: AskedFor, ground: Ground | ''): AskedFor => ({ reason: asked.reason === noneOfThese ? noneOfThese : '', ground, remedy: ground === asked.ground ? asked.remedy : '' })

/** What of it is told to the server as the reason. */
export const reasonTold = ({ reason }: Pick<AskedFor, 'reason'>): { reason?: string } => (reason === '' || reason === noneOfThese ? {} : { reason })
