import type { ClaimEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { isOpen } from './state.ts'
import type { ClaimState } from './state.ts'

/** The step that Shopify had refused, or one that waits behind it, as far as others can overtake it. `owedAnyway`: it pays what a line is owed however that line ends. */
export interface UndoneStep { id: string; refused: boolean; lineIds: string[]; owedAnyway: boolean }

/**
 * The state after what others did in Shopify itself, with the steps that are out of date by it. Nobody has decided there
 * about a step that stands refused here, so it stays so, unless a line that it was about has been decided or ended there:
 * then it is out of date, and all behind it with it. While it stays, a step behind it goes by its own lines in the same way.
 */
export function evolveBeside(state: ClaimState, events: ClaimEvent[], steps: UndoneStep[]): { state: ClaimState; overtaken: string[] } {
  const after = events.reduce(evolve, state)
  const left = steps.filter((step) => !isOvertaken(state, events, step))
  const overtaken = steps.filter((step) => !left.includes(step)).map(({ id }) => id)
  if (state.failure === null || !left.some((step) => step.refused)) return { state: after, overtaken }
  const failed = new Set(state.lines.filter((line) => line.settlement === 'failed' && left.some((step) => step.lineIds.includes(line.id))).map((line) => line.id))
  return { state: { ...after, failure: state.failure, lines: after.lines.map((line) => (failed.has(line.id) && isOpen(line) ? { ...line, settlement: 'failed' } : line)) }, overtaken }
}

function isOvertaken(state: ClaimState, events: ClaimEvent[], { lineIds, owedAnyway }: UndoneStep): boolean {
  return !owedAnyway && events.some((event) => 'lineIds' in event && event.lineIds?.some((id) => lineIds.includes(id)) && evolve(state, event).failure === null)
}
