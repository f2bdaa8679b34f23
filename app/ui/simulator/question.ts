import type { Facts, Ground, Remedy } from '../../domain/decision/request.ts'

/** A question to the simulator as it is typed. `quantity`: how many pieces. `day` and `time` of the shop's clock; empty for now. `under`: other terms, empty for none. */
export interface Question { lineItemId: string; quantity: string; ground: Ground | ''; remedy: Remedy | ''; facts: Facts; day: string; time: string; under: string }

export const emptyQuestion = (lineItemId: string): Question => ({ lineItemId, quantity: '1', ground: '', remedy: '', facts: {}, day: '', time: '', under: '' })

/** The question as it is sent, or null while it can't be asked yet. A day without a time means its noon. */
export function toAsked({ lineItemId, quantity, ground, remedy, facts, day, time, under }: Question) {
  if (ground === '') return null
  return { lineItemId, quantity, ground, facts, ...(remedy === '' ? {} : { remedy }), ...(day === '' ? {} : { asked: { day, time: time === '' ? '12:00' : time } }), ...(under === '' ? {} : { under }) }
}
