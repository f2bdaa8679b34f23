import type { PolicyClause, PolicyDocument } from '../domain/policy/document.ts'

/** A document's wording in another language, clause by clause; slots are those of the original. */
export interface Wording { title: string; clauses: Record<string, { heading: string; text: string; reading?: string }> }

/** The document with another language's words; a clause without any keeps its own. */
export function inWords(document: PolicyDocument, language: string, { title, clauses }: Wording): PolicyDocument {
  return { ...document, title, language, clauses: document.clauses.map((clause): PolicyClause => ({ ...clause, ...clauses[clause.id] })) }
}
