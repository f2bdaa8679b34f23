import { waitNames } from '../../../domain/claim/waits.ts'
import type { WaitName } from '../../../domain/claim/waits.ts'
import type { DaysOfWait, WaitDays } from '../../../domain/claim/wait-days.ts'

/** What was typed on the page and is not saved yet, by `question.remind`. */
export type WaitEdits = Record<string, string>

export const editKey = (name: WaitName, field: keyof DaysOfWait) => `${name}.${field}`

/** What a field shows. */
export const shownDays = (saved: WaitDays, edits: WaitEdits, name: WaitName, field: keyof DaysOfWait): string => edits[editKey(name, field)] ?? String(saved[name][field] ?? '')

/** Edits after one more; a field that says again what is saved is none. */
export function addWaitEdit(saved: WaitDays, edits: WaitEdits, name: WaitName, field: keyof DaysOfWait, text: string): WaitEdits {
  const { [editKey(name, field)]: _, ...others } = edits
  return text === String(saved[name][field] ?? '') ? others : { ...others, [editKey(name, field)]: text }
}

/** The days with the edits on them; what is typed and no number is none. */
export function withWaitEdits(saved: WaitDays, edits: WaitEdits): WaitDays {
  const days = (name: WaitName, field: keyof DaysOfWait) => { const text = edits[editKey(name, field)]; return text === undefined ? saved[name][field] : text.trim() === '' ? NaN : Number(text) }
  return Object.fromEntries(waitNames.map((name) => [name, { remind: days(name, 'remind'), back: days(name, 'back') }])) as WaitDays
}
