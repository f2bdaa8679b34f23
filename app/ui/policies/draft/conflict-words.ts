import { isRecord } from '../../../domain/kernel/shape.ts'
import type { OpenConflict } from './open-conflict.ts'

/** A value of a draft as somebody reads it who has to choose between two. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'Nothing'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value) || 'Nothing'
  if ('heading' in value && 'params' in value) return `The clause “${String(value.heading)}”`
  if (Array.isArray(value)) return value.length === 0 ? 'Nothing' : value.map((one) => (Array.isArray(one) ? one.map(valueWords).join(' and ') : valueWords(one))).join(', ')
  const [[unit, count] = ['', null], ...more] = Object.entries(value)
  if (typeof count === 'number' && more.length === 0) return `${count} ${unit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`
  return Object.entries(value).map(([name, inner]) => `${name} ${valueWords(inner)}`).join(', ')
}

/** Both sides of a conflict in words, and whether one's own can still be put there. */
export function conflictWords({ patch, not, holder }: OpenConflict): { mine: string; theirs: string; canPutMine: boolean } {
  const isMove = patch.was === undefined && patch.to === undefined
  const mine = isMove ? 'Moved' : patch.to === undefined ? 'Taken out' : valueWords(patch.to)
  if (not.why === 'changed') return { mine, theirs: not.theirs === undefined ? 'Taken out' : valueWords(not.theirs), canPutMine: true }
  const isClause = /^\$\.documents\[\d+\]\.clauses/.test(patch.path) && (!holder || (isRecord(holder.value) && 'params' in holder.value))
  return { mine, theirs: isClause ? 'The clause was taken out' : 'What it stands in was taken out', canPutMine: not.why === 'gone' && holder !== undefined }
}
