import { isRecord, record } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'
import { lastDayOf, length } from '../kernel/time/length.ts'
import type { Length } from '../kernel/time/length.ts'
import type { CaseFile } from './case-file.ts'

/** How old a purchase is on the day of the notice: up to so much, or more than that. */
export type Age = { within: Length } | { after: Length }

const within = record({ within: length })
const after = record({ after: length })
export const ageShape: Check = (value, path, issues) => (isRecord(value) && 'after' in value ? after : within)(value, path, issues)

/** Compiles an age into a test; without one every purchase is of it. */
export function compileAge(age: Age | undefined): (file: CaseFile) => boolean {
  if (!age) return () => true
  if ('within' in age) return (file) => file.askedOn <= lastDayOf(file.purchasedOn, age.within, file.calendar)
  return (file) => file.askedOn > lastDayOf(file.purchasedOn, age.after, file.calendar)
}
