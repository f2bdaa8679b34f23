import type { ClaimEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ClaimState } from './state.ts'

/** The step that Shopify had refused, as far as others can overtake it. `owedAnyway`: it pays what a line is owed however that line ends. */
export interface RefusedStep { lineIds: string[]; owedAnyway: boolean }

/**
 * The state after what others did in Shopify itself. Nobody has decided there about a step that stands refused here, so
 * it stays so, unless a line that it was about has been decided or ended there: then the step is out of date.
 */
export function evolveBeside(state: ClaimState, events: ClaimEvent[], refused: RefusedStep | null): ClaimState {
  const after = events.reduce(evolve, state)
  if (state.failure === null || after.failure !== null || !refused || isOvertaken(state, events, refused)) return after
  const failed = new Set(state.lines.filter((line) => line.settlement === 'failed').map((line) => line.id))
  return { ...after, failure: state.failure, lines: after.lines.map((line) => (failed.has(line.id) && line.settlement !== 'settled' ? { ...line, settlement: 'failed' } : line)) }
}

function isOvertaken(state: ClaimState, events: ClaimEvent[], { lineIds, owedAnyway }: RefusedStep): boolean {
  return !owedAnyway && events.some((event) => 'lineIds' in event && event.lineIds?.some((id) => lineIds.includes(id)) && evolve(state, event).failure === null)
}
