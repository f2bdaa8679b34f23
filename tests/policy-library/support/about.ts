import type { OrderTopic } from '../../../app/domain/clauses/order-term/order-term.ts'
import type { Place } from '../../../app/domain/clauses/notice/places.ts'
import type { Situation } from '../../domain/support/ask.ts'
import type { DecidedCase, ExpectedAnswer, OrderTermCase, SaidCase } from './rule-case.ts'

type Side = DecidedCase['side']

/** Cases of one clause: its address and rules once, then for each case its side, its sentence, the question and what is expected. */
export const about = (clause: string, ...rules: string[]) => (side: Side, title: string, ask: Situation, expect: ExpectedAnswer): DecidedCase => ({ clause, rules, side, title, ask, expect })

/** Cases of one term of the order. */
export const aboutOrder = (clause: string, topic: OrderTopic, ...rules: string[]) => (side: Side, title: string, order: Situation, expect: OrderTermCase['expect']): OrderTermCase => ({ clause, topic, rules, side, title, order, expect })

/** Cases of one notice: `said` where it has to be read, `silent` where it hasn't. */
export const aboutNotice = (clause: string, ...rules: string[]) => ({
  said: (title: string, at: Place, says: string, goods: SaidCase['goods'] = {}, side: Side = 'met'): SaidCase => ({ clause, rules, side, title, at, says, goods }),
  silent: (title: string, at: Place, goods: SaidCase['goods'] = {}, side: Side = 'not-met'): SaidCase => ({ clause, rules, side, title, at, says: '', silent: true, goods }),
})
