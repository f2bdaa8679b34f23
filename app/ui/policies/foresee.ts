import type { VersionBeside } from '../../application/policies/policies-view.ts'
import { todayIn } from '../format/days.ts'
import type { Start } from './StartFields.tsx'

/**
 * Among the versions beside a publication, in the order in which they take over: the one that is in force just before it
 * begins, null where there is none, and those that take over from it. A day is one by the clock of `timeZone`; as long as
 * none is entered it is as if it began at once.
 */
export function foresee(beside: readonly VersionBeside[], { when, day }: Start, timeZone: string): { before: VersionBeside | null; later: VersionBeside[] } {
  const isBefore = ({ from }: VersionBeside) => from === null || (when === 'day' && todayIn(timeZone, new Date(from)) < day)
  return { before: beside.findLast(isBefore) ?? null, later: beside.filter((one) => !isBefore(one)) }
}
