import type { ChangedBy } from '../../../application/policies/draft-view.ts'
import { parsePath } from '../../../domain/kernel/patch/path.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'
import { instantWords } from '../../format/days.ts'
import type { OpenConflict } from './open-conflict.ts'

/** A value of a draft as somebody reads it who has to choose between two. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'Nothing'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value) || 'Nothing'
  if ('heading' in value && 'params' in value) return `The clause “${String(value.heading)}”`
  if ('title' in value && 'clauses' in value && Array.isArray(value.clauses)) return `The document “${String(value.title)}” with ${clausesWords(value.clauses.length)}`
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
  return { mine, theirs: goneWords(patch.path, holder?.value), canPutMine: not.why === 'gone' && holder !== undefined }
}

/** What somebody took out, with what was changed in it. */
function goneWords(path: string, holder: unknown): string {
  const [whole, , member] = parsePath(path) ?? []
  if (isRecord(holder) && 'clauses' in holder) return 'The document was taken out'
  return whole === 'documents' && member === 'clauses' && (holder === undefined || (isRecord(holder) && 'params' in holder)) ? 'The clause was taken out' : 'What it stands in was taken out'
}

/** How many clauses, in words. */
export const clausesWords = (many: number): string => (many === 1 ? '1 clause' : `${many} clauses`)

/** Whose changes came first, as what is said of all of them. */
export function othersWords(conflicts: readonly OpenConflict[]): string {
  const where = conflicts.length > 1 ? ` in ${conflicts.length} places` : ''
  const [first = null, ...more] = conflicts.map(({ by }) => by)
  if (more.some((by) => by?.name !== first?.name)) return `Others changed the same${where}`
  return `${first === null ? 'Somebody else' : first.isSelf ? 'You, in another window,' : first.name} changed the same${where}`
}

/** Who changed it and when, beside what stands there now; null where that is not known any more. */
export const changedWords = (by: ChangedBy | null, timeZone: string): string | null => by && `Changed by ${by.isSelf ? 'you' : by.name}, ${instantWords(by.at, timeZone)}`
