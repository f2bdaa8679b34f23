import type { Operand } from '../kernel/catalogue.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import type { Check } from '../kernel/shape.ts'
import type { TraitBit } from './criterion.ts'

/** What a clause kind may need of its set when a clause is compiled. */
export interface CompileEnvironment {
  /** The bit of a trait that the set names; the caller has checked that it does. */
  trait: TraitBit
  currency: string
  /** How strongly the clause itself binds; 0 is the strongest. */
  tier: number
  /** Events before this day don't count: the law that the clause stands for came later. */
  eventsFrom: EpochDay | null
  /** The full id of a clause named in the same document. */
  clauseId(name: string): string
}

/** A kind of clause: the shape of its parameters, and what they become for evaluating. */
export interface ClauseKind<Params, Compiled> {
  params: Check
  compile(params: Params, environment: CompileEnvironment): Compiled
  /** What of the parameters goes into explanations. */
  operands?(params: Params): Record<string, Operand>
}
