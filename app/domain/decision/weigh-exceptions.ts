import type { CompiledClause } from '../policy/compiled.ts'
import { fits, note, union } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** Which of the plan's exceptions hold, as bits by their place in `plan.exception`. */
export interface Lifts {
  /** Those that were looked at, that hold, and of which it isn't known. */
  weighed: number
  inForce: number
  open: number
  /** Those that took a clause out of force which would have held. */
  used: number
  /** The rules by which the request can't be refused at all; empty where it can. */
  notRefusable: string[]
}

const none: string[] = []

export function weighExceptions(weighing: Weighing): Lifts {
  const lifts: Lifts = { weighed: 0, inForce: 0, open: 0, used: 0, notRefusable: none }
  const { exception } = weighing.plan
  for (let i = 0; i < exception.length; i += 1) {
    const clause = exception[i] as CompiledClause<'exception'>
    if (!fits(weighing, clause)) continue
    lifts.weighed |= 1 << i
    const tri = clause.compiled.when.test(weighing.file)
    if (tri === 'unknown') lifts.open |= 1 << i
    if (tri !== 'yes') continue
    lifts.inForce |= 1 << i
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
  return open === 0 ? none : union(plan.exception.filter((_, i) => open & (1 << i)).map((one) => one.compiled.when.missing(file)))
}

/** Notes every exception, once it is known which had an effect, and gives the rules of those. */
export function closeExceptions(weighing: Weighing, lifts: Lifts): string[] {
  let rules = none
  weighing.plan.exception.forEach((clause, i) => {
    const bit = 1 << i
    if (!(lifts.weighed & bit)) return
    if (!(lifts.inForce & bit)) return note(weighing, clause, lifts.open & bit ? 'undetermined' : 'not-met', lifts.open & bit ? 'exception.unknown' : 'exception.no')
    const used = (lifts.used & bit) !== 0
    note(weighing, clause, 'met', used ? 'exception.used' : 'exception.idle')
    if (used || clause.compiled.liftsEveryRefusal) rules = union([rules, clause.rules])
  })
  return rules
}
