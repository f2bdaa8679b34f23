import type { DateOrder } from '../../domain/history/read-day.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { PastOutcome } from '../../domain/history/past-claim.ts'
import type { MoneyView } from '../views.ts'

export type { DateOrder, PastOutcome }

/** Bytes of a file of past claims at most. */
export const mostBytes = 5 * 1024 * 1024

/** A line of a file that could not be taken in: where it stands, and a sentence. */
export interface IssueView { line: number | null; what: string | null; sentence: string }

/** Where taking in past orders stands; instants. */
export interface OrderImportView {
  state: 'waiting' | 'running' | 'done' | 'failed'
  message: string | null
  /** What is under way, in one sentence; null where nothing is. */
  under: string | null
  startedAt: string | null
  endedAt: string | null
  /** Of what is under way, 0 to 1; null where it can't be told. */
  share: number | null
  /** When it is likely to be over; null where it can't be told. */
  likelyEnd: string | null
  lines: number
  bytes: number
  orders: number
  /** Orders that are still to be read by themselves. */
  toRead: number
  /** The first two hundred, and how many there are in all. */
  issues: IssueView[]
  issueCount: number
}

export interface PastFileView { id: string; fileName: string; rows: number; at: string; by: string; undone: { at: string; by: string } | null }

export interface PastClaimView { orderLineId: string; piece: number; claimedOn: string; closedOn: string; ground: Ground; outcome: PastOutcome; fault: string | null; amount: MoneyView | null; reference: string | null; note: string | null; fileName: string }

/** A file that was looked through: what would come in, and what is wrong with it. */
export interface CheckedFileView {
  id: string
  fileName: string
  dates: DateOrder
  /** Lines below the headings. */
  lines: number
  /** Past claims that would come in, by how they ended; the first of them as a sample. */
  rows: number
  outcomes: Array<{ outcome: PastOutcome; count: number }>
  sample: Array<{ line: number; order: string; item: string; claimedOn: string; closedOn: string; ground: Ground; outcome: PastOutcome }>
  /** The first two hundred, and how many there are in all; `wrongLines` the lines they stand on. */
  issues: IssueView[]
  issueCount: number
  wrongLines: number
}

export interface HistoryView {
  /** What Shopify lets Recourse see; null where it is everything. */
  limited: { sentence: string; todo: string } | null
  orders: OrderImportView
  /** A file that was looked through and waits to be brought in. */
  checked: CheckedFileView | null
  files: PastFileView[]
  /** Why whoever looks may not bring anything in; null where they may. */
  locked: string | null
}
