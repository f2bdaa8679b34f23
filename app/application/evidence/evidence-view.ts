import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import type { By } from '../../domain/claim/record.ts'

/** A file that was handed in. `url` and `thumbnailUrl` open it for some minutes; null where there is nothing to open. */
export interface EvidenceView {
  id: string
  purpose: EvidencePurpose
  fileName: string
  kind: 'image' | 'paper' | 'film'
  bytes: number
  uploadedAt: string
  uploadedBy: By
  /** The claim's line that it is about; null for the claim as a whole. */
  lineId: string | null
  url: string | null
  thumbnailUrl: string | null
  removed: { at: string; by: string; undoable: boolean } | null
}

/** What is taken as evidence: by a file chooser's types, the most files on one item, the most bytes of each kind, and the sentences about it. */
export interface UploadRules { accept: string; most: number; bytes: Record<EvidenceView['kind'], number>; tooLarge: Record<EvidenceView['kind'], string>; hint: string }

/** The page on which a shopper hands in files, worded in their language. */
export interface UploadPageView {
  locale: string
  shopName: string
  words: Record<string, string>
  rules: UploadRules
  files: Array<{ id: string; fileName: string; thumbnailUrl: string | null; removable: boolean }>
  /** Why no more can be handed in. */
  closed: string | null
}
