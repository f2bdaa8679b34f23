import type { Ground } from '../../domain/clauses/ask.ts'
import { reasonLabel } from '../../domain/setup/reasons.ts'
import type { Reason, ReasonWords } from '../../domain/setup/reasons.ts'

/** One of the shop's own reasons as it is chosen from. It comes to a ground; where there are finer ones beneath it, one of those is chosen and its ground holds. */
export interface ReasonChoice { id: string; label: string; ground: Ground; finer: Array<Omit<ReasonChoice, 'finer'>> }

/** The shop's reasons in a language; none where it has none, and the grounds themselves are chosen from. */
export const reasonChoices = (reasons: readonly Reason[], language: string): ReasonChoice[] => reasons.map((one) => ({ ...toChoice(one, language), finer: one.subs.map((sub) => toChoice(sub, language)) }))

const toChoice = (reason: ReasonWords, language: string) => ({ id: reason.id, label: reasonLabel(reason, language), ground: reason.ground })
