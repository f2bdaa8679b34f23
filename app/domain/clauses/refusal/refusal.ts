import { flag, oneOf, optional, record } from '../../kernel/shape.ts'
import { fromIsoDate } from '../../kernel/time/day.ts'
import type { EpochDay } from '../../kernel/time/day.ts'
import { lastDayOf, length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import { ageShape, compileAge } from '../age.ts'
import type { Age } from '../age.ts'
import type { CaseFile } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

export const refusalNeeds = ['written-reasons', 'expert-assessment', 'named-expert', 'proof-of-conformity'] as const

/** What a refusal must carry: always, by the age of the purchase on the day of the notice, or by when the fault showed. */
export interface RefusalParams {
  /** `proof-of-conformity`: it is for the shop to prove that the goods were in order on delivery. */
  requires: (typeof refusalNeeds)[number]
  /** Counted from the purchase. */
  age?: Age
  /** Only of a fault that showed in so much of delivery: on the day on which it was noticed or, where nobody said, on that of the notice. */
  apparentWithin?: Length
  /** Only a refusal for what is wrong or not wrong with the goods, not one on formal grounds. */
  onMeritsOnly?: boolean
}
export interface Refusal {
  requires: RefusalParams['requires']
  onMeritsOnly: boolean
  /** It turns on when the fault showed. */
  turnsOnShowing: boolean
  /** The last day on which the fault may have shown; null where it doesn't turn on that, and before delivery. */
  showsUntil(file: CaseFile): EpochDay | null
  applies(file: CaseFile): boolean
}

export const refusalKind: ClauseKind<RefusalParams, Refusal> = {
  params: record({
    requires: oneOf(refusalNeeds),
    age: optional(ageShape),
    apparentWithin: optional(length),
    onMeritsOnly: optional(flag),
  }),
  compile: ({ requires, age, apparentWithin, onMeritsOnly }) => {
    const isOfAge = compileAge(age)
    const showsUntil = ({ line, calendar }: CaseFile): EpochDay | null => (apparentWithin && line.on !== null ? lastDayOf(line.on, apparentWithin, calendar) : null)
    return {
      requires,
      onMeritsOnly: onMeritsOnly ?? false,
      turnsOnShowing: apparentWithin !== undefined,
      showsUntil,
      applies: (file) => isOfAge(file) && (apparentWithin === undefined || showedOn(file) <= (showsUntil(file) ?? -Infinity)),
    }
  },
}

const showedOn = ({ facts, askedOn }: CaseFile): EpochDay => (facts.fault?.noticedOn === undefined ? askedOn : fromIsoDate(facts.fault.noticedOn))
