import { waitNames } from './waits.ts'
import type { WaitName } from './waits.ts'

/**
 * Days of a wait, counted from the day it begins: when the customer is reminded, and when it comes back to staff. A quote
 * runs out on its own last day, so its reminder counts back from there. Null: there is none.
 */
export interface DaysOfWait { remind: number | null; back: number | null }
export type WaitDays = Record<WaitName, DaysOfWait>

/** What a shop has that has said nothing else: of whom one can only ask again, one asks after a week or two; what is staff's own is looked at within the week. */
export const defaultWaitDays: WaitDays = {
  question: { remind: 3, back: 7 },
  quote: { remind: 3, back: null },
  choice: { remind: 5, back: 10 },
  goods: { remind: 7, back: 21 },
  parcel: { remind: null, back: 10 },
  expert: { remind: null, back: 14 },
  repair: { remind: null, back: 14 },
  decision: { remind: null, back: 3 },
  settlement: { remind: null, back: 5 },
  handover: { remind: null, back: 5 },
  dispute: { remind: null, back: 3 },
  step: { remind: null, back: 1 },
}

const longest = 365

/** Days as stored or sent. What is not said is as shipped, and what is no number is none, for `waitDaysProblems` to say so. */
export function parseWaitDays(value: unknown): WaitDays {
  const sent = asRecord(value)
  const days = (said: unknown, shipped: number | null) => (shipped === null || said === undefined ? shipped : typeof said === 'number' ? said : NaN)
  return Object.fromEntries(waitNames.map((name) => {
    const said = asRecord(sent[name])
    const { remind, back } = defaultWaitDays[name]
    return [name, { remind: days(said.remind, remind), back: days(said.back, back) }]
  })) as WaitDays
}

/** What is wrong with days, a sentence at `question.remind` or `question.back`; nothing where they can be used. */
export function waitDaysProblems(days: WaitDays): Record<string, string> {
  const isDays = (value: number | null) => value === null || (Number.isInteger(value) && value >= 1 && value <= longest)
  return Object.fromEntries(waitNames.flatMap((name): Array<[string, string]> => {
    const { remind, back } = days[name]
    const wrong = (['remind', 'back'] as const).filter((field) => !isDays(days[name][field]))
    if (wrong.length) return wrong.map((field) => [`${name}.${field}`, `Enter a number of days from 1 to ${longest}.`])
    return remind !== null && back !== null && remind >= back ? [[`${name}.remind`, 'Remind sooner than it comes back to you.']] : []
  }))
}

const asRecord = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
