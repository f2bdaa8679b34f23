import { isRecord } from '../../kernel/shape.ts'

/**
 * A set as a draft has it: each document with an id of its own, by which changes name it whatever else is added or taken
 * out. Versions of one document share its name, and the day from which one is in force can be changed.
 */
export function withDocumentIds(set: unknown): unknown {
  if (!isRecord(set) || !Array.isArray(set.documents)) return set
  const taken = new Set<string>()
  return { ...set, documents: set.documents.map((document: unknown) => (isRecord(document) && typeof document.document === 'string' ? { ...document, id: newId(document.document, taken) } : document)) }
}

/** No name of a document has the sign that parts it from its number. */
function newId(name: string, taken: Set<string>): string {
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name}~${number}`
  taken.add(id)
  return id
}

/** What a draft says as a policy has it: without the ids of its documents. */
export function withoutDocumentIds(content: unknown): unknown {
  if (!isRecord(content) || !Array.isArray(content.documents)) return content
  return { ...content, documents: content.documents.map((document: unknown) => (isRecord(document) ? Object.fromEntries(Object.entries(document).filter(([member]) => member !== 'id')) : document)) }
}
