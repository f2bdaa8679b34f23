import type { IsoDate } from '../kernel/time/day.ts'
import type { CompiledPolicySet } from './compiled.ts'
import type { PolicyClause } from './document.ts'
import { fillSlots } from './slots.ts'

/** `language` is that of heading and text. */
export interface ClauseWording { id: string; document: string; documentTitle: string; effectiveFrom: IsoDate | null; language: string; heading: string; text: string; reading: string | null; cites: string[]; rules: string[] }

/**
 * The published wording of a clause with its slots filled; undefined where the set has no such clause. It is in the
 * language that is asked for, by its code, where that is one of the set's and the clause is translated into it, else in its
 * document's. Without a version the latest is shown.
 */
export function renderClause(policy: CompiledPolicySet, clauseId: string, effectiveFrom?: IsoDate | null, wanted?: string): ClauseWording | undefined {
  const found = policy.clause(clauseId, effectiveFrom)
  if (!found) return undefined
  const { clause, document } = found
  const said = wordingIn(clause, document.language, wanted !== undefined && policy.set.languages?.includes(wanted) ? wanted : document.language)
  return {
    id: clauseId,
    document: document.document,
    documentTitle: document.title,
    effectiveFrom: document.effectiveFrom,
    ...said,
    cites: clause.cites,
    rules: clause.rules,
  }
}

/** What a clause says in a language, slots filled; as its document has it where it isn't translated. A translation without a text is none. */
export function wordingIn({ heading, text, reading, translations, params }: Pick<PolicyClause, 'heading' | 'text' | 'reading' | 'translations' | 'params'>, own: string, wanted: string = own): Pick<ClauseWording, 'language' | 'heading' | 'text' | 'reading'> {
  const translated = wanted === own ? undefined : translations?.[wanted]
  const [language, words] = translated?.text === undefined ? [own, { heading, text, reading }] : [wanted, { ...translated, text: translated.text }]
  return { language, heading: words.heading ?? heading, text: fillSlots(words.text, params, language).text, reading: words.reading === undefined ? null : fillSlots(words.reading, params, language).text }
}
