import type { EvidenceFiles, EvidenceStore, FilePart, Seals } from './ports.ts'

export interface OpenFileDeps { stores: { evidence: EvidenceStore; files: EvidenceFiles }; seals: Seals; now(): Date }

/** A file to be handed out; `range` where a part of it was asked for, both ends included. */
export interface OpenedFile { fileName: string; mediaType: string; size: number; range: { start: number; end: number } | null; read(): ReadableStream<Uint8Array> }

/**
 * The file that a link was given out for; null where the link is none, is over, or the file was removed. `unsatisfiable`: a
 * part was asked for that the file doesn't have.
 */
export async function openFile(deps: OpenFileDeps, id: string, token: string, range: string | null): Promise<OpenedFile | 'unsatisfiable' | null> {
  const [shop = '', sealedId, sealedPart] = deps.seals.open('file', token, deps.now().getTime()) ?? []
  const found = sealedId === id ? await deps.stores.evidence.find(shop, id) : null
  if (!found || found.removedAt || found.bytes === 0) return null
  const part: FilePart = sealedPart === 'thumbnail' ? 'thumbnail' : 'whole'
  const size = await deps.stores.files.size({ shop, id }, part)
  if (size === null) return null
  const asked = partOf(range, size)
  if (asked === 'unsatisfiable') return asked
  const { start, end } = asked ?? { start: 0, end: size - 1 }
  return { fileName: found.fileName, mediaType: found.mediaType, size, range: asked, read: () => deps.stores.files.read({ shop, id }, part, start, end) }
}

/** One range in bytes; null where the whole is to be sent, as several ranges may be answered too. https://www.rfc-editor.org/rfc/rfc9110#name-range */
export function partOf(range: string | null, size: number): { start: number; end: number } | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end && start < size ? { start, end } : 'unsatisfiable'
}
