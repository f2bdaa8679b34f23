import { fromIsoDate, toIsoDate } from '../kernel/time/day.ts'
import { localDay, startOfDay } from '../kernel/time/zone.ts'
import type { Zone } from '../kernel/time/zone.ts'
import type { DeadlineName } from './next-deadline.ts'
import type { DaysOfWait } from './wait-days.ts'
import type { WaitName } from './waits.ts'

/** When something about a deadline is to happen: its reminder, or its breach once its last day is over. Of a wait: its reminder, and when it has taken too long. */
export interface DueTimer<Name = DeadlineName> { kind: 'remind' | 'breach'; deadline: Name; day: string; dueAt: number }

/** Staff and customer are reminded in the morning of the second day before. */
const remindDaysBefore = 2
const morning = 8 * 3_600_000

/** The timers of the deadlines that bind. `zones`: of the terms that bind the lines of each; where they differ, the first morning reminds, and the day is missed once it is over in all of them. */
export function timersOf(deadlines: Array<{ name: DeadlineName; day: string; zones: Zone[] }>): DueTimer[] {
  return deadlines.flatMap(({ name, day, zones }): DueTimer[] => {
    const last = fromIsoDate(day)
    return [
      { kind: 'remind', deadline: name, day, dueAt: Math.min(...zones.map((zone) => startOfDay(zone, last - remindDaysBefore))) + morning },
      { kind: 'breach', deadline: name, day, dueAt: Math.max(...zones.map((zone) => startOfDay(zone, last + 1))) },
    ]
  })
}

/** The timers of a wait that begins at an instant (ms since 1970 UTC), each in the morning of its day; `day` is the one it begins on. At least one zone is given. */
export function timersOfWait(name: WaitName, { remind, back }: DaysOfWait, at: number, zones: Zone[]): Array<DueTimer<WaitName>> {
  const began = Math.min(...zones.map((zone) => localDay(zone, at)))
  const day = toIsoDate(began)
  return [
    ...(remind === null ? [] : [{ kind: 'remind' as const, deadline: name, day, dueAt: Math.min(...zones.map((zone) => startOfDay(zone, began + remind))) + morning }]),
    ...(back === null ? [] : [{ kind: 'breach' as const, deadline: name, day, dueAt: Math.max(...zones.map((zone) => startOfDay(zone, began + back))) + morning }]),
  ]
}

/** The timers of a quote that is offered at an instant: reminded of some days before its last, unless that is past already, and over once its last day is. */
export function timersOfQuote(validUntil: string, { remind }: DaysOfWait, at: number, zones: Zone[]): Array<DueTimer<'quote'>> {
  const last = fromIsoDate(validUntil)
  const reminder = Math.min(...zones.map((zone) => startOfDay(zone, last - (remind ?? 0)))) + morning
  return [
    ...(remind === null || reminder <= at ? [] : [{ kind: 'remind' as const, deadline: 'quote' as const, day: validUntil, dueAt: reminder }]),
    { kind: 'breach', deadline: 'quote', day: validUntil, dueAt: Math.max(...zones.map((zone) => startOfDay(zone, last + 1))) },
  ]
}
