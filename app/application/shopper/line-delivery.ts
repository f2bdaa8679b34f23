import { readDelivery } from '../../domain/decision/delivery.ts'
import { localDay } from '../../domain/kernel/time/zone.ts'
import type { AnswerCase } from './answer-line.ts'

/** What of a line is on its way or there: `sent` where a piece of it has left the shop, `come` where one should be there on the day of the question, estimates included. */
export function lineDelivery({ policy: { compiled }, order, at }: AnswerCase, lineItemId: string): { sent: boolean; come: boolean } {
  const dayOf = (ms: number) => localDay(compiled.zone, ms)
  const { begun, on } = readDelivery(order.facts, lineItemId, undefined, { dayOf, assumedDeliveryDays: compiled.set.settings.assumedDeliveryDays }).line
  // Of a line that came in part no day is known.
  return { sent: begun, come: begun && (on === null || on <= dayOf(at.getTime())) }
}
