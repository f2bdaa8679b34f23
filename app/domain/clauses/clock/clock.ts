import { listOf, name, oneOf, optional, record } from '../../kernel/shape.ts'
import type { EpochDay } from '../../kernel/time/day.ts'
import { lastDayOf, length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import type { CaseFile, PastEvent } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

/** What an event in the piece's history does to the clock of a right. */
export interface ClockParams {
  right: string
  on: Array<'repair' | 'replacement' | 'expert-assessment'>
  /** `suspend` adds the event's days to the period, `restart` begins it anew at the event's end, `extend` adds a length once, `none` says that nothing changes. */
  effect: 'suspend' | 'restart' | 'extend' | 'none'
  /** Where the event's days are counted from: the notice (or the sending to an expert), or the start of the work. */
  countedFrom: 'claim' | 'start'
  /** By how much it is extended, however many events there are. */
  length?: Length
  /** Where the event's days are added: that on which it began counts as well as that on which it ended. */
  countsBothDays?: true
  /** Where the event's days are added: so much is left of the period, at least, when it has ended. */
  leaves?: Length
}

export interface Clock extends ClockParams { events(file: CaseFile): PastEvent[] }

export const clockKind: ClauseKind<ClockParams, Clock> = {
  params: record({ right: name, on: listOf(oneOf(['repair', 'replacement', 'expert-assessment']), 1), effect: oneOf(['suspend', 'restart', 'extend', 'none']), countedFrom: oneOf(['claim', 'start']), length: optional(length), countsBothDays: optional(oneOf([true] as never)), leaves: optional(length) }),
  compile: (params, { eventsFrom }) => {
    const kinds = new Set<string>(params.on)
    return { ...params, events: (file) => file.events.filter((event) => kinds.has(event.kind) && (eventsFrom === null || event.claimedOn >= eventsFrom)) }
  },
}

/** Where the period begins: at its anchor, or at the last replacement's delivery where that restarts it. */
export function restartedOn(anchor: EpochDay, clocks: Clock[], file: CaseFile): EpochDay {
  let begin = anchor
  for (const clock of clocks) {
    if (clock.effect !== 'restart') continue
    for (const event of clock.events(file)) if (event.endedOn !== null && event.endedOn > begin && event.endedOn <= file.today) begin = event.endedOn
  }
  return begin
}

/** The last day of a period that clocks extend, each once, whatever happened how often. */
export function extended(lastDay: EpochDay, clocks: Clock[], file: CaseFile): EpochDay {
  let until = lastDay
  for (const clock of clocks) if (clock.effect === 'extend' && clock.length && clock.events(file).length > 0) until = lastDayOf(until, clock.length, file.calendar)
  return until
}

/**
 * Days that suspensions add to a period that would end on `lastDay`. Overlapping days count once; what lies before the
 * period's begin counts not at all, and what starts when the period is over can't bring it back. Where so much must be left
 * after an event, the period ends no earlier.
 */
export function suspendedDays(begin: EpochDay, lastDay: EpochDay, clocks: Clock[], file: CaseFile): number {
  const now = Math.max(file.today, file.askedOn)
  const spans: Array<[from: EpochDay, until: EpochDay, notBefore: EpochDay]> = []
  for (const clock of clocks) {
    if (clock.effect !== 'suspend') continue
    for (const event of clock.events(file)) {
      const from = clock.countedFrom === 'claim' ? event.claimedOn : event.startedOn
      if (from === null) continue
      const notBefore = clock.leaves && event.endedOn !== null ? lastDayOf(event.endedOn, clock.leaves, file.calendar) : -Infinity
      spans.push([Math.max(from, begin), (event.endedOn ?? now) + (clock.countsBothDays ? 1 : 0), notBefore])
    }
  }
  spans.sort((a, b) => a[0] - b[0])
  let added = 0
  let covered = begin
  for (const [from, until, notBefore] of spans) {
    const start = Math.max(from, covered)
    if (start > lastDay + added || until <= start) continue
    added = Math.max(added + until - start, notBefore - lastDay)
    covered = until
  }
  return added
}
