import { inverseOf, patchTo } from '../../../domain/kernel/patch/patch.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import { isRecord, memberPath } from '../../../domain/kernel/shape.ts'
import { slugOf } from '../../../domain/kernel/slug.ts'

/** A document as the form shows it, however wrong it may be otherwise. */
export interface ShownDocument extends Record<string, unknown> { id: string; document: string; title?: unknown; language?: unknown; effectiveFrom?: unknown; tier?: unknown; clauses: Array<Record<string, unknown> & { id: string }> }

/** What somebody says of a document to begin with. `grounds` are those that rest on it; a further version of a document rests where its name does. */
export interface NewDocument { document: string; title: string; language: string; effectiveFrom: string | null; tier: string; grounds: readonly string[] }

/** The documents of a draft. */
export const documentsIn = (content: unknown): ShownDocument[] => (isRecord(content) && Array.isArray(content.documents) ? (content.documents as ShownDocument[]) : [])

const namesAt = (holder: unknown, member: string): string[] | null => { const names = isRecord(holder) ? holder[member] : undefined; return Array.isArray(names) ? names.filter((one) => typeof one === 'string') : null }
/** The day from which a version is in force; empty for always. */
export const startOf = ({ effectiveFrom }: Pick<ShownDocument, 'effectiveFrom'>): string => (typeof effectiveFrom === 'string' ? effectiveFrom : '')

/** The version of a document that one from a day on follows, of those that are there: its wording is where the new one begins. */
export function versionBefore(content: unknown, document: string, day: string): ShownDocument | undefined {
  const versions = documentsIn(content).filter((one) => one.document === document)
  return versions.filter((one) => startOf(one) < day).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)).at(-1) ?? versions[0]
}

/** The day from which a ground has terms, which is when the last of its documents begins; empty for always, null where it rests on none. */
export function termsFrom(content: unknown, ground: string): string | null {
  const names = (isRecord(content) ? namesAt(content.grounds, ground) : null) ?? []
  const starts = names.flatMap((name) => documentsIn(content).filter((one) => one.document === name).map(startOf).sort().slice(0, 1))
  return starts.sort().at(-1) ?? null
}

/**
 * The change that adds a document: the first version of one without clauses at the end, named where documents prevail and
 * for its grounds; a further version of one with the clauses of the version before, in the order of their days. `id` is one that nobody else gives.
 */
export function documentAdded(content: unknown, { grounds, ...said }: NewDocument, id: string): Patch {
  const documents = documentsIn(content)
  const versions = documents.filter((one) => one.document === said.document)
  const before = versions.length ? versionBefore(content, said.document, said.effectiveFrom ?? '') : undefined
  const isFirst = before !== undefined && startOf(before) >= (said.effectiveFrom ?? '')
  const behind = before === undefined ? documents.at(-1) : isFirst ? documents[documents.indexOf(before) - 1] : before
  const added = patchTo(content, memberPath('$.documents', id), { id, ...said, clauses: before?.clauses ?? [] }, behind?.id ?? null)
  return versions.length ? added : { ...added, along: namings(content, said.document, grounds) }
}

/** What names a document where documents prevail, and for each of some grounds. */
function namings(content: unknown, name: string, grounds: readonly string[]): Patch[] {
  const set = content as Record<string, unknown>
  const naming = (path: string, names: string[] | null): Patch[] => {
    if (names?.includes(name)) return []
    // A list is made where there is none; where somebody made one meanwhile, the name is put into that.
    return [...(names ? [] : [patchTo(content, path, [])]), { path: memberPath(path, name), to: name, after: names?.at(-1) ?? null }]
  }
  return [...naming('$.precedence', namesAt(set, 'precedence')), ...grounds.flatMap((ground) => naming(memberPath('$.grounds', ground), namesAt(set.grounds, ground)))]
}

/** The change that takes a document out with all its clauses, and its name from where it is named. */
export function documentTakenOut(content: unknown, id: string): Patch {
  const along = unnamings(content, id)
  return { ...patchTo(content, memberPath('$.documents', id), undefined), ...(along.length ? { along } : {}) }
}

/** What brings the name of a document that was taken out back to where it was named, as a draft had it before. */
export const namingsBefore = (content: unknown, id: string): Patch[] => unnamings(content, id).toReversed().map(inverseOf)

function unnamings(content: unknown, id: string): Patch[] {
  const gone = documentsIn(content).find((one) => one.id === id)
  // Another version goes under the same name.
  if (!gone || documentsIn(content).some((one) => one.id !== id && one.document === gone.document)) return []
  const set = content as Record<string, unknown>
  const precedence = namesAt(set, 'precedence')?.includes(gone.document) ? [patchTo(content, memberPath('$.precedence', gone.document), undefined)] : []
  return [...precedence, ...groundsOn(content, gone.document).flatMap((ground): Patch[] => {
    const path = memberPath('$.grounds', ground)
    const isLast = (namesAt(set.grounds, ground) ?? []).every((name) => name === gone.document)
    // A ground that rests on nothing has no terms, which is said by leaving it out.
    return [patchTo(content, memberPath(path, gone.document), undefined), ...(isLast ? [{ path, was: [] }] : [])]
  })]
}

/** The grounds that rest on a document. */
export const groundsOn = (content: unknown, name: string): string[] => (isRecord(content) && isRecord(content.grounds) ? Object.keys(content.grounds).filter((ground) => namesAt(content.grounds, ground)?.includes(name)) : [])

/** A short name that no document has, made of a title: letters, digits and hyphens. */
export function documentNamed(title: string, taken: readonly string[]): string {
  const wanted = slugOf(title) || 'document'
  let name = wanted
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted}-${number}`
  return name
}
