import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import type { EvidenceView } from './evidence-view.ts'
import { evidenceLimits, kindOf } from './media.ts'
import type { FilePart, Seals, StoredEvidence } from './ports.ts'

export interface LinkDeps { seals: Seals; appUrl: string; now(): Date }

const minute = 60_000
/** A link lasts between one and two of these. Within one it stays the same, so that a browser loads a picture once. */
const linkMs = 15 * minute
const uploadMs = 120 * minute

const soon = (now: Date) => (Math.floor(now.getTime() / linkMs) + 2) * linkMs

/** An address that opens a file for some minutes, for whoever has it. */
export function fileLink({ seals, appUrl, now }: LinkDeps, { shop, id }: Pick<StoredEvidence, 'shop' | 'id'>, part: FilePart): string {
  return `${appUrl}/evidence/${id}?token=${seals.seal('file', [shop, id, part], soon(now()))}`
}

/** The same for a document that was given out. */
export function documentLink({ seals, appUrl, now }: LinkDeps, shop: string, id: string): string {
  return `${appUrl}/documents/${id}?token=${seals.seal('document', [shop, id], soon(now()))}`
}

/** An address on which this customer may hand in files for this order, for two hours. */
export function uploadLink({ seals, appUrl, now }: LinkDeps, shop: string, customerId: string, orderKey: string, locale: string): string {
  return `${appUrl}/upload?token=${seals.seal('upload', [shop, customerId, orderKey], now().getTime() + uploadMs)}&locale=${encodeURIComponent(locale)}`
}

/** A file as staff see it. */
export function toEvidenceView(deps: LinkDeps, evidence: StoredEvidence): EvidenceView {
  const { id, purpose, fileName, mediaType, bytes, uploadedAt, uploadedBy, claimLineId, removedAt, removedBy } = evidence
  const shown = removedAt === null && bytes > 0
  const kind = kindOf(mediaType)
  return {
    id, purpose: purpose satisfies EvidencePurpose, fileName, kind, bytes, uploadedAt, uploadedBy: { kind: uploadedBy.kind, name: uploadedBy.name }, lineId: claimLineId,
    url: shown ? fileLink(deps, evidence, 'whole') : null, thumbnailUrl: shown && kind === 'image' ? fileLink(deps, evidence, 'thumbnail') : null,
    removed: removedAt ? { at: removedAt, by: removedBy?.name ?? '', undoable: bytes > 0 && deps.now().getTime() - Date.parse(removedAt) < evidenceLimits.undoHours * 60 * minute } : null,
  }
}
