import { name, oneOf, optional, record } from '../../kernel/shape.ts'
import { length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import type { ClauseKind } from '../kind.ts'

/** The time in which a right can be used. Day 0 is the day of the event, and the last day counts to its end. */
export interface WindowParams {
  right: string
  length: Length
  from: 'delivery' | 'purchase'
  /** Before anything was sent: the right may be used already, or there is nothing yet that it could cover. */
  beforeDelivery: 'may-ask' | 'nothing-to-cover'
  /** A longer period that the shop stated for the goods takes its place: on the page, with the goods or in advertising. */
  orStated?: true
}

export const windowKind: ClauseKind<WindowParams, WindowParams> = {
  params: record({ right: name, length, from: oneOf(['delivery', 'purchase']), beforeDelivery: oneOf(['may-ask', 'nothing-to-cover']), orStated: optional(oneOf([true] as never)) }),
  compile: (params) => params,
}
