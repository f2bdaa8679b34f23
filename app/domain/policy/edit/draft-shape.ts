import { isRecord } from '../../kernel/shape.ts'

/** More than any policy has, in characters of its JSON. */
const largest = 1_500_000

/** In JSON: the character of no number, and half of one that has two. No database keeps them. */
const unkept = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][\da-f]{2})/i

/**
 * What a draft must be at least to be shown in the form, however wrong it is: documents with clauses, each with an id of
 * its own within its document, a kind and parameters. Answers what is amiss, null where nothing is.
 */
export function whyNoDraft(content: unknown): string | null {
  const text = JSON.stringify(content)
  if (text.length > largest) return 'It would be longer than any policy can be.'
  if (unkept.test(text)) return 'It has a character in it that can’t be kept: write the text anew by hand.'
  if (!isRecord(content) || !Array.isArray(content.documents)) return 'A policy has documents.'
  for (const member of ['settings', 'grounds', 'traits']) if (!isRecord(content[member])) return `A policy says its ${member}.`
  if (typeof content.name !== 'string' || content.name === '') return 'A policy has a name.'
  for (const document of content.documents as unknown[]) {
    if (!isRecord(document) || typeof document.document !== 'string' || !Array.isArray(document.clauses)) return 'A document has a name and clauses.'
    const ids = new Set<unknown>()
    for (const clause of document.clauses as unknown[]) {
      if (!isRecord(clause) || typeof clause.id !== 'string' || typeof clause.kind !== 'string' || !isRecord(clause.params)) return 'A clause has an id, a kind and parameters.'
      if (ids.has(clause.id)) return `Two clauses of “${document.document}” are called “${clause.id}”.`
      ids.add(clause.id)
    }
  }
  return null
}

/** Paths that a draft keeps: names by which versions are counted and clauses addressed. */
export const isKept = (path: string): boolean => path === '$.name' || path === '$.documents' || /^\$\.documents\[\d+\](\.(document|clauses))?$/.test(path) || /^\$\.documents\[\d+\]\.clauses(\.[\w$]+|\["[^"]*"\]|\[\d+\])\.(id|kind)$/.test(path)
