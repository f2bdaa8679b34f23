import type { Facts, Ground, Remedy } from '../../domain/decision/request.ts'

/** A question to the simulator as it is typed. `day` and `time` of the shop's clock; empty for now. `under`: other terms, empty for none. */
export interface Question { lineItemId: string; ground: Ground | ''; remedy: Remedy | ''; facts: Facts; day: string; time: string; under: string }

export const emptyQuestion = (lineItemId: string): Question => ({ lineItemId, ground: '', remedy: '', facts: {}, day: '', time: '', under: '' })

/** The question as it is sent, or null while it can't be asked yet. A day without a time means its noon. */
export function toAsked({ lineItemId, ground, remedy, facts, day, time, under }: Question) {
  if (ground === '') return null
  return { lineItemId, ground, facts, ...(remedy === '' ? {} : { remedy }), ...(day === '' ? {} : { asked: { day, time: time === '' ? '12:00' : time } }), ...(under === '' ? {} : { under }) }
}
