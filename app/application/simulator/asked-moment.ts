import type { SimulationQuestion } from './simulator-view.ts'

/** When a question is asked. `isPast`: at an instant that was chosen and is over, so that what came after it is not known yet. */
export interface AskedMoment { at: Date; isPast: boolean }

/** The moment of a question in a shop's time zone: the present, read once, where none was chosen. */
export function momentOf({ now, instantOf }: { now(): Date; instantOf(day: string, time: string, timeZone: string): Date }, asked: SimulationQuestion['asked'], timeZone: string): AskedMoment {
  const present = now()
  if (asked === undefined) return { at: present, isPast: false }
  const at = instantOf(asked.day, asked.time, timeZone)
  return { at, isPast: at < present }
}
