import { evolve } from '../evolve.ts'
import type { ClaimEvent } from '../events.ts'
import type { Pieces } from '../commands.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ClaimLine, ClaimState } from '../state.ts'
import type { Rejection } from './outcome.ts'

/** Lines of a claim of which only some pieces are meant are parted: what is meant keeps the line's id, the rest goes on as a line of its own. */
export interface Parted { events: ClaimEvent[]; state: ClaimState; meant: ClaimLine[] }

/** Takes the named pieces of `candidates`; all of them where none are named. Refused where a line doesn't fit, or holds fewer pieces. */
export function partLines(state: ClaimState, candidates: ClaimLine[], pieces: Pieces | undefined): Result<Parted, Rejection> {
  if (!pieces) return ok({ events: [], state, meant: candidates })
  const named = Object.entries(pieces)
  if (named.length === 0) return err({ code: 'empty', sentence: 'Choose at least one item.' })
  const events: ClaimEvent[] = []
  let parted = state
  for (const [lineId, count] of named) {
    const line = candidates.find((one) => one.id === lineId)
    if (!line) return err({ code: 'wrong-lines', sentence: 'An item named there can not be handled so any more.' })
    if (!Number.isInteger(count) || count < 1 || count > line.quantity) return err({ code: 'wrong-pieces', sentence: `Enter how many pieces, from 1 to ${line.quantity}.` })
    if (count === line.quantity) continue
    const event: ClaimEvent = { type: 'line-parted', lineId, newLineId: freshId(parted, lineId), quantity: line.quantity - count }
    events.push(event)
    parted = evolve(parted, event)
  }
  return ok({ events, state: parted, meant: parted.lines.filter((line) => Object.hasOwn(pieces, line.id)) })
}

/** The line that a part was parted from first: their ids begin alike. */
export const wholeOf = (lineId: string): string => lineId.split('.')[0] ?? lineId

/** Ids of parted lines follow from the first line's, so that the same command on the same state always makes the same. */
function freshId(state: ClaimState, lineId: string): string {
  const root = wholeOf(lineId)
  const taken = state.lines.filter((line) => line.id === root || line.id.startsWith(`${root}.`)).length
  for (let count = taken + 1; ; count++) {
    const id = `${root}.${count}`
    if (!state.lines.some((line) => line.id === id)) return id
  }
}
