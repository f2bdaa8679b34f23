import type { PastClaim, PastOutcome } from '../../domain/history/past-claim.ts'
import type { DateOrder } from '../../domain/history/read-day.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'
import type { Actor } from '../actor.ts'

/** An order that a file may name, with what a past claim is tied to. `purchasedAt` is an instant. */
export interface KnownOrder { id: string; name: string; purchasedAt: string; lines: KnownLine[] }
export interface KnownLine {
  id: string
  title: string
  variantTitle: string | null
  sku: string | null
  quantity: number
  /** Its pieces: those sold, by their number from 1, and those that took their place on this line. */
  pieces: KnownPiece[]
  /** Past claims that are on record already. */
  past: Array<{ piece: number; claimedOn: string; closedOn: string; outcome: PastOutcome; fileName: string }>
}

/** `number`: which of the pieces that were sold it is, 0 for one that took another's place on the line; `replacedAt`: the instant at which another took its place, or of a past claim the shop's day, null where none did or nobody knows when; `replacedElsewhere`: one of another order did; `heldBy`: the number of the claim that is open on it, or settled it by money or another piece. */
export interface KnownPiece { id: string; number: number; replacesId: string | null; replacedAt: string | null; replacedElsewhere: boolean; heldBy: string | null }

/** `successorId`: of the piece that took its place, where it was replaced. */
export interface NewPastClaim extends PastClaim { id: string; line: number; orderId: string; orderLineId: string; piece: number; unitId: string; successorId: string | null; reference: string | null; note: string | null }

/** `content` is null once the file is brought in; instants. */
export interface PastClaimFile {
  id: string
  fileName: string
  dates: DateOrder
  sha256: string
  /** How many past claims came in, or would. */
  rows: number
  checkedAt: string
  imported: { at: string; by: string } | null
  undone: { at: string; by: string } | null
}

export interface StoredPastClaim extends PastClaim { id: string; orderLineId: string; piece: number; reference: string | null; note: string | null; fileName: string }

export interface PastClaimStore {
  /** Orders by their names. */
  ordersNamed(shop: string, names: string[]): Promise<KnownOrder[]>
  /** Keeps a file that was looked through, in the place of any other that was not brought in. */
  keep(shop: string, file: Pick<PastClaimFile, 'id' | 'fileName' | 'dates' | 'sha256' | 'rows'> & { content: Uint8Array }, actor: Actor, at: Date): Promise<void>
  /** A file that was looked through and is still to be brought in. */
  waiting(shop: string): Promise<(PastClaimFile & { content: Uint8Array }) | null>
  discard(shop: string, id: string): Promise<void>
  /** Files that were brought in, the newest first. */
  files(shop: string): Promise<PastClaimFile[]>
  /** Brings in what a file tells, all or nothing; false where the file is not waiting any more, or pieces were replaced or claims brought in meanwhile. */
  bringIn(shop: string, fileId: string, claims: NewPastClaim[], record: SettingChangeRecord, actor: Actor, at: Date): Promise<boolean>
  /** Takes all of a file out again; `stands` names the claims and files that were built on it, and then nothing is changed. */
  undo(shop: string, fileId: string, record: SettingChangeRecord, actor: Actor, at: Date): Promise<'undone' | 'not-there' | { stands: string[] }>
  ofOrder(shop: string, orderId: string): Promise<StoredPastClaim[]>
}
