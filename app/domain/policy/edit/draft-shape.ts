import { parsePath } from '../../kernel/patch/path.ts'
import { isRecord } from '../../kernel/shape.ts'

/** More than any policy has, in characters of its JSON. */
const largest = 1_500_000

/** In JSON: the character of no number, and half of one that has two. No database keeps them. */
const unkept = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][\da-f]{2})/i

/**
 * What a draft must be at least to be shown in the form, however wrong it is: documents with an id of their own and
 * clauses, each with an id of its own within its document, a kind and parameters. Answers what is amiss, null where nothing is.
 */
export function whyNoDraft(content: unknown): string | null {
  const text = JSON.stringify(content)
  if (text.length > largest) return 'It would be longer than any policy can be.'
  if (unkept.test(text)) return 'It has a character in it that can’t be kept: write the text anew by hand.'
  if (!isRecord(content) || !Array.isArray(content.documents)) return 'A policy has documents.'
  for (const member of ['settings', 'grounds', 'traits']) if (!isRecord(content[member])) return `A policy says its ${member}.`
  if (typeof content.name !== 'string' || content.name === '') return 'A policy has a name.'
  const documents = new Set<unknown>()
  for (const document of content.documents as unknown[]) {
    if (!isRecord(document) || typeof document.document !== 'string' || typeof document.id !== 'string' || !Array.isArray(document.clauses)) return 'A document has a name and clauses.'
    if (documents.has(document.id)) return `The document “${document.document}” is there already.`
    documents.add(document.id)
    const ids = new Set<unknown>()
    for (const clause of document.clauses as unknown[]) {
      if (!isRecord(clause) || typeof clause.id !== 'string' || typeof clause.kind !== 'string' || !isRecord(clause.params)) return 'A clause has an id, a kind and parameters.'
      if (ids.has(clause.id)) return `Two clauses of “${document.document}” are called “${clause.id}”.`
      ids.add(clause.id)
    }
  }
  return null
}

/** Paths that a draft keeps: names by which versions are counted, documents known and clauses addressed. A document is named by its id, since its place is another once one is added before it. */
export function isKept(path: string): boolean {
  const steps = parsePath(path) ?? []
  const [whole, document, member, , own] = steps
  if (whole !== 'documents') return whole === 'name' && steps.length === 1
  if (document === undefined || typeof document === 'number') return true
  if (steps.length === 3) return member === 'id' || member === 'document' || member === 'clauses'
  return steps.length === 5 && member === 'clauses' && (own === 'id' || own === 'kind')
}
