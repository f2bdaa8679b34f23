import type { ClauseTranslation, PolicyClause, PolicyDocument } from '../domain/policy/document.ts'

/** A document's wording in another language, clause by clause; slots are those of the original. */
export interface Wording { title: string; clauses: Record<string, { heading: string; text: string; reading?: string }> }

/**
 * A document in one of the languages in which there are words for it, with those of others beside it. A clause without words
 * in a language keeps its own, and has none beside it.
 */
export function inLanguages(document: PolicyDocument, wordings: Record<string, Wording>, language: string, also: readonly string[]): PolicyDocument {
  const main = wordings[language]
  const others = also.filter((one) => one !== (main ? language : document.language))
  return {
    ...document, ...(main ? { title: main.title, language } : {}),
    clauses: document.clauses.map((clause): PolicyClause => {
      const beside = Object.fromEntries(others.flatMap((one): Array<[string, ClauseTranslation]> => { const words = one === document.language ? wordsOf(clause) : wordings[one]?.clauses[clause.id]; return words ? [[one, words]] : [] }))
      return { ...clause, ...main?.clauses[clause.id], ...(Object.keys(beside).length ? { translations: beside } : {}) }
    }),
  }
}

const wordsOf = ({ heading, text, reading }: PolicyClause): ClauseTranslation => ({ heading, text, ...(reading === undefined ? {} : { reading }) })
