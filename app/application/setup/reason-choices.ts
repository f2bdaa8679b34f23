import { reasonLabel } from '../../domain/setup/reasons.ts'
import type { Reason, ReasonWords } from '../../domain/setup/reasons.ts'
import type { ReasonChoice } from './reasons-view.ts'

/** The shop's reasons in a language; none where it has none, and the grounds themselves are chosen from. */
export const reasonChoices = (reasons: readonly Reason[], language: string): ReasonChoice[] => reasons.map((one) => ({ ...toChoice(one, language), finer: one.subs.map((sub) => toChoice(sub, language)) }))

const toChoice = (reason: ReasonWords, language: string) => ({ id: reason.id, label: reasonLabel(reason, language), ground: reason.ground })
