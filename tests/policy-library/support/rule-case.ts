import type { OrderTopic } from '../../../app/domain/clauses/order-term/order-term.ts'
import type { Place } from '../../../app/domain/clauses/notice/places.ts'
import type { RemedyKind } from '../../../app/domain/clauses/ask.ts'
import type { Outcome, Verdict } from '../../../app/domain/decision/decision.ts'
import type { Situation } from '../../domain/support/ask.ts'

interface About {
  /** A sentence: what is promised. */
  title: string
  /** The rules whose working this shows. With a rule's clause taken out, a case that names it must fail. */
  rules: string[]
  /** Address of the clause that it shows at work, `<document>/<id>`. */
  clause: string
  /** Which of the clause's sides it is; boundaries come in pairs, a second or a day apart. */
  side: 'met' | 'not-met' | 'boundary'
}

/** Only what the case is about; what is left out isn't looked at. */
export interface ExpectedAnswer {
  verdict?: Verdict
  /** These are among the determining rules; `notDetermining` are not. */
  determining?: string[]
  notDetermining?: string[]
  /** Rule id to the last day of the period whose rules hold it; null: not begun. */
  lastDay?: Record<string, string | null>
  open?: RemedyKind[]
  closed?: RemedyKind[]
  /** The rules by which a remedy is as it is, these among them. */
  remedyRules?: Partial<Record<RemedyKind, string[]>>
  /** The rule that is named first for a remedy: where two documents say the same, that of the one that prevails. */
  firstRule?: Partial<Record<RemedyKind, string>>
  outcome?: Outcome
  refusal?: string[]
  refusalRules?: string[]
  /** Kind to the amount as `250.00 CZK`, null where a person sets it. An empty record: nothing is deducted. */
  deductions?: Record<string, string | null>
  returnShipping?: 'customer' | 'merchant' | null
  deadlines?: Partial<Record<'sendBackBy' | 'refundBy' | 'decideBy' | 'settleBy', string | null>>
  gate?: string
  payee?: string
  includesOutboundShipping?: boolean
  sendTo?: string[]
  /** Kind to who pays and by when, as `merchant ask-by 2028-03-11` or `merchant pay-by 2026-03-11` or just `merchant`. */
  costs?: Record<string, string>
  missingFacts?: string[]
  governing?: string[]
}

/** A question decided on the library's own set. */
export interface DecidedCase extends About { ask: Situation; expect: ExpectedAnswer }
/** A notice read where it has to be said. */
export interface SaidCase extends About { at: Place; goods?: { ground?: Situation['ground']; tags?: string[]; productType?: string; giftCard?: boolean }; says: string; silent?: boolean }
/** A term of the order itself. */
export interface OrderTermCase extends About { order: Situation; topic: OrderTopic; expect: { day?: string | null; amount?: string; says?: string; applies?: boolean } }

export type RuleCase = DecidedCase | SaidCase | OrderTermCase
