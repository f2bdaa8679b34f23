import type { Operand } from '../kernel/catalogue.ts'

export type Outcome = 'met' | 'not-met' | 'not-applicable' | 'undetermined'

/** A sentence to be: a code and what goes into it. Days are ISO dates. */
export interface Explanation { code: string; args: Record<string, Operand> }

/** What weighing a clause came to. `clause` is its address. */
export interface Finding extends Explanation { clause: string; rules: string[]; outcome: Outcome }
