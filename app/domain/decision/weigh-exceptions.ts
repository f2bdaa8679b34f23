import type { Exception } from '../clauses/exception/exception.ts'
import { fitting, note } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** Which clauses are out of force for the case. */
export interface Lifts {
  /** Asked of a clause that would hold; remembers which exceptions had an effect. */
  lifted(clauseId: string): boolean
  /** Whether a clause would be lifted if it held; leaves no trace. */
  wouldLift(clauseId: string): boolean
  /** Facts that are not known and on which an exception to a clause still hangs. */
  couldLift(clauseId: string): string[]
  /** The rules by which the request can't be refused at all; empty where it can. */
  notRefusable: string[]
  /** Notes every exception once it is known which had an effect, and gives the rules of those. */
  close(): string[]
}

export function weighExceptions(weighing: Weighing): Lifts {
  const weighed = fitting(weighing, 'exception').map((clause) => ({ clause, tri: clause.compiled.when.test(weighing.file), used: false }))
  const inForce = weighed.filter((one) => one.tri === 'yes')
  const open = weighed.filter((one) => one.tri === 'unknown')
  const concerns = (exception: Exception, clauseId: string) => exception.liftsEveryRefusal || exception.lifts(clauseId)
  return {
    wouldLift: (clauseId) => inForce.some(({ clause }) => concerns(clause.compiled, clauseId)),
    couldLift: (clauseId) => open.flatMap(({ clause }) => (concerns(clause.compiled, clauseId) ? clause.compiled.when.missing(weighing.file) : [])),
    notRefusable: inForce.flatMap(({ clause }) => (clause.compiled.liftsEveryRefusal ? clause.rules : [])),
    lifted: (clauseId) => {
      const lifting = inForce.filter(({ clause }) => concerns(clause.compiled, clauseId))
      for (const one of lifting) one.used = true
      return lifting.length > 0
    },
    close: () => {
      for (const { clause, tri, used } of weighed) {
        note(weighing, clause, tri === 'yes' ? 'met' : tri === 'no' ? 'not-met' : 'undetermined', tri === 'yes' ? (used ? 'exception.used' : 'exception.idle') : `exception.${tri}`)
      }
      return inForce.flatMap(({ clause, used }) => (used || clause.compiled.liftsEveryRefusal ? clause.rules : []))
    },
  }
}
