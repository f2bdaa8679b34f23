import type { CompiledClause } from '../policy/compiled.ts'
import { fits, note, union } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** Which of the plan's exceptions hold, by their bits. */
export interface Lifts {
  /** Those that were looked at, that hold, and of which it isn't known. */
  weighed: number
  inForce: number
  open: number
  /** Those that took a clause out of force which would have held; and those of them by which the request itself stands. */
  used: number
  settling: number
  /** The rules by which the request can't be refused at all; empty where it can. */
  notRefusable: string[]
}

const none: string[] = []

export function weighExceptions(weighing: Weighing): Lifts {
  const lifts: Lifts = { weighed: 0, inForce: 0, open: 0, used: 0, settling: 0, notRefusable: none }
  for (const clause of weighing.plan.exception) {
    if (!fits(weighing, clause)) continue
    lifts.weighed |= clause.bit
    const tri = clause.compiled.when.test(weighing.file)
    if (tri === 'unknown') lifts.open |= clause.bit
    if (tri !== 'yes') continue
    lifts.inForce |= clause.bit
    if (clause.compiled.liftsEveryRefusal) lifts.notRefusable = union([lifts.notRefusable, clause.rules])
  }
  return lifts
}

/** Asked of a clause that would hold; remembers which exceptions had an effect. */
export function isLifted(lifts: Lifts, clause: CompiledClause): boolean {
  const lifting = lifts.inForce & clause.liftedBy
  lifts.used |= lifting
  return lifting !== 0
}

/** Whether a clause would be lifted if it held; leaves no trace. */
export const wouldBeLifted = (lifts: Lifts, clause: CompiledClause): boolean => (lifts.inForce & clause.liftedBy) !== 0

/** Facts that are not known and on which an exception to a clause still hangs. */
export function couldLift({ file, plan }: Weighing, lifts: Lifts, clause: CompiledClause): readonly string[] {
  const open = lifts.open & clause.liftedBy
  return open === 0 ? none : union(plan.exception.filter(({ bit }) => open & bit).map((one) => one.compiled.when.missing(file)))
}

/** Notes every exception, once it is known which had an effect, and gives the rules of those by which the request stands. */
export function closeExceptions(weighing: Weighing, lifts: Lifts): string[] {
  let rules = none
  for (const clause of weighing.plan.exception) {
    const { bit } = clause
    if (!(lifts.weighed & bit)) continue
    if (!(lifts.inForce & bit)) {
      note(weighing, clause, lifts.open & bit ? 'undetermined' : 'not-met', lifts.open & bit ? 'exception.unknown' : 'exception.no')
      continue
    }
    const used = (lifts.used & bit) !== 0
    note(weighing, clause, 'met', !used ? 'exception.idle' : clause.tier === 0 ? 'exception.outranks' : 'exception.used')
    if (lifts.settling & bit || clause.compiled.liftsEveryRefusal) rules = union([rules, clause.rules])
  }
  return rules
}
