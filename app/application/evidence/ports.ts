import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import type { Actor } from '../actor.ts'
import type { KnownCustomer } from '../orders/order-store.ts'

/** A file that was handed in, as the tables have it. */
export interface StoredEvidence {
  id: string
  shop: string
  /** Null while its claim is still being written. */
  claimId: string | null
  claimLineId: string | null
  orderId: string | null
  orderLineId: string | null
  purpose: EvidencePurpose
  fileName: string
  mediaType: string
  /** 0: the file itself is gone, this is the record of it. */
  bytes: number
  sha256: string
  width: number | null
  height: number | null
  uploadedAt: string
  uploadedBy: Actor
  removedAt: string | null
  removedBy: Actor | null
}

/** Where a file belongs: a claim, or an order on which one is being written; as a whole, or one line of it. */
export interface EvidencePlace { shop: string; orderId: string; orderLineId: string | null; claimId: string | null; claimLineId: string | null }

export interface FileOf { shop: string; id: string }

/** The record of what was handed in. */
export interface EvidenceStore {
  /** Writes down a file that waits for its claim. */
  add(evidence: Omit<StoredEvidence, 'claimId' | 'claimLineId' | 'removedAt' | 'removedBy'>): Promise<void>
  /** Ties a waiting file to its claim, and writes that down there; one that is tied already stays where it is. */
  attach(shop: string, id: string, claimId: string, claimLineId: string | null, by: Actor, at: Date): Promise<void>
  /** Ties files of this uploader's that wait on the order to a line of its claim; all others stay where they are. */
  bind(place: EvidencePlace & { claimId: string }, uploader: Pick<Actor, 'kind' | 'id'>, ids: string[]): Promise<void>
  find(shop: string, id: string): Promise<StoredEvidence | null>
  /** The oldest first; removed ones too. */
  ofClaim(shop: string, claimId: string): Promise<StoredEvidence[]>
  /** Those on an order's claims, and of those that wait for one the uploader's own; none that was removed. */
  ofOrder(shop: string, orderId: string, uploader: Pick<Actor, 'kind' | 'id'>): Promise<StoredEvidence[]>
  /** Files on a place, waiting ones of this uploader's only. */
  countOn(place: EvidencePlace, uploader: Pick<Actor, 'kind' | 'id'>): Promise<number>
  /** Takes it off, on its claim's record too; false where it was removed already, or there is none. */
  remove(shop: string, id: string, by: Actor, at: Date): Promise<boolean>
  /** Brings back what was removed after that instant, on its claim's record too; false where there is nothing to bring back. */
  restore(shop: string, id: string, removedAfter: Date, by: Actor, at: Date): Promise<boolean>
  /** A file that waits can't be tied to a claim any more; false where it doesn't wait. */
  giveUpWaiting(shop: string, id: string): Promise<boolean>
  /** Forgets a file that was given up. */
  forgetWaiting(shop: string, id: string): Promise<void>
  /** Files that have waited for a claim since before `at`. */
  waitingSince(at: Date): Promise<FileOf[]>
  /** Files removed before `at` that still lie in the store. */
  removedBefore(at: Date): Promise<FileOf[]>
  /** Files on the orders of a customer. */
  ofCustomer(shop: string, who: KnownCustomer): Promise<FileOf[]>
  /** Notes that a file is deleted. `redact`: nothing that names or quotes anybody stays. */
  emptied(shop: string, id: string, at: Date, redact: boolean): Promise<void>
}

/** Bytes that have arrived whole and lie aside, until they get their place or are thrown away. */
export interface TakenFile { draft: string; bytes: number; sha256: string }

/** Where the files lie. A file is found by its shop and id; whoever reads or writes has proved both. */
export interface EvidenceFiles {
  /** Takes in a stream; `too-large` once it passes `most` bytes, and nothing of it is kept then. */
  take(content: AsyncIterable<Uint8Array>, most: number): Promise<TakenFile | 'too-large'>
  keep(taken: TakenFile, file: FileOf, part: FilePart): Promise<void>
  discard(taken: TakenFile): Promise<void>
  /** Its size in bytes; null where there is none. */
  size(file: FileOf, part: FilePart): Promise<number | null>
  /** The bytes from `start` to `end`, both included. */
  read(file: FileOf, part: FilePart, start: number, end: number): ReadableStream<Uint8Array>
  remove(file: FileOf): Promise<void>
  removeShop(shop: string): Promise<void>
  /** Throws away what was taken in before `at` and never got its place. */
  removeDrafts(at: Date): Promise<void>
}

export type FilePart = 'whole' | 'thumbnail'

/** A photo as it is stored: drawn anew, upright, without what a camera writes beside it. */
export interface RedrawnImage { whole: Uint8Array; thumbnail: Uint8Array; width: number; height: number }

export interface EvidenceImages { redraw(image: Uint8Array): Promise<RedrawnImage | 'unreadable' | 'too-many-pixels'> }

/** Addresses that prove by themselves that they were given out, and end; `claims` can be read by whoever has one. */
export interface Seals {
  seal(use: SealUse, claims: string[], untilMs: number): string
  /** What was sealed; null where it was not, was for another use, or is over. */
  open(use: SealUse, sealed: string, nowMs: number): string[] | null
  /** An id that nobody can guess and that comes out the same for the same parts. */
  idFor(parts: string[]): string
}
export type SealUse = 'file' | 'upload' | 'document'
