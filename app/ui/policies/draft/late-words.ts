import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import { parseIsoDate } from '../../../domain/kernel/time/day.ts'
import { dayWords } from '../../format/days.ts'
import type { DocumentDraft } from './document-draft.ts'
import { termsFrom } from './documents.ts'
import { groundNames } from './ground-words.ts'

/** A day as words; one that is none as it was written. */
export const startWords = (day: string): string => (parseIsoDate(day) === undefined ? day : dayWords(day))

/** What is lost where a document that is added counts for reasons that have terms before its day; null where none has. */
export function lateWords({ of, isAlways, from, grounds }: DocumentDraft, content: unknown, form: PolicyForm): string | null {
  if (of !== '' || isAlways || parseIsoDate(from) === undefined) return null
  const losing = grounds.filter((ground) => { const begins = termsFrom(content, ground); return begins !== null && begins < from })
  if (losing.length === 0) return null
  return `Orders from before ${dayWords(from)} would have no terms for these reasons, and a person would decide: ${groundNames(losing, form)}. Leave them unticked: from that day on its clauses count for them all the same.`
}

/** What it means that no reason rests on a document; null where one does. */
export const restsNothingWords = ({ of, grounds }: DocumentDraft): string | null =>
  of !== '' || grounds.length > 0 ? null : 'What its clauses say counts all the same for reasons that rest on other documents. A reason that rests on none has no terms: a person decides.'
