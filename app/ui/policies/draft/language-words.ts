import { languageName } from '../../words/languages.ts'

/** The languages of a clause: its document's own first, then those into which the policy is translated. */
export function languagesOf(content: unknown, document: { language?: unknown } | undefined): string[] {
  const more = (content as { languages?: unknown } | null)?.languages
  return [...new Set([typeof document?.language === 'string' ? document.language : 'en', ...(Array.isArray(more) ? more.filter((one) => typeof one === 'string') : [])])]
}

/** Those of a clause's languages, its own first, in which it has no wording yet. */
export function untranslatedIn(clause: Record<string, unknown>, [, ...others]: readonly string[]): string[] {
  const translations = clause.translations as Record<string, { text?: unknown } | null> | null | undefined
  return others.filter((language) => { const text = translations?.[language]?.text; return typeof text !== 'string' || text.trim() === '' })
}

/** What of a document is not translated yet, a sentence for each language. */
export function missingWords(clauses: ReadonlyArray<Record<string, unknown>>, languages: readonly string[]): string[] {
  const missing = clauses.flatMap((clause) => untranslatedIn(clause, languages))
  return languages.flatMap((language) => {
    const many = missing.filter((one) => one === language).length
    return many === 0 ? [] : [`${languageName(language)}: ${many} of ${clauses.length} clauses ${many === 1 ? 'has' : 'have'} no wording yet. Shoppers read ${languageName(languages[0] ?? '')} there.`]
  })
}
