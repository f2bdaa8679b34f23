import type { Operand } from '../../domain/kernel/catalogue.ts'
import { sayToShopper } from '../shopper/words.ts'

/** Why a file was not taken. */
export type EvidenceProblem =
  | { code: 'empty' | 'not-accepted' | 'unreadable' | 'too-many-pixels' }
  | { code: 'too-large-image' | 'too-large-paper' | 'too-large-film' | 'too-many'; args: Record<string, Operand> }

/** In a sentence: why, and what is taken instead. */
export const sayProblem = (locale: string, problem: EvidenceProblem): string => sayToShopper(locale, `file.${problem.code}`, 'args' in problem ? problem.args : {})
