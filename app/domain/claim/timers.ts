import { fromIsoDate } from '../kernel/time/day.ts'
import { startOfDay } from '../kernel/time/zone.ts'
import type { Zone } from '../kernel/time/zone.ts'
import type { DeadlineName } from './next-deadline.ts'

/** When something about a deadline is to happen: its reminder, or its breach once its last day is over. */
export interface DueTimer { kind: 'remind' | 'breach'; deadline: DeadlineName; day: string; dueAt: number }

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
