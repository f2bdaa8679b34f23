import type { Result } from '../../domain/kernel/result.ts'
import type { Refused } from '../ports.ts'
import type { WholeOrder } from './part-batch.ts'

/** An order's own line of a bulk file, ready to be staged; instants are UTC, as PostgreSQL reads them. What they are for stands with the tables. */
export interface StagedOrder {
  /** The number in the order's gid. */
  key: string
  name: string
  processedAt: string
  updatedAt: string
  cancelledAt: string | null
  customerId: string | null
  customerName: string
  customerEmail: string | null
  customerLocale: string
  currencyCode: string
  presentmentCode: string
  totalMinor: number
  shippingMinor: number
  fulfilment: 'unfulfilled' | 'partial' | 'fulfilled'
  placement: string
  pieces: number
  facts: string
  parcels: number
  parcel: string | null
  parcelPieces: number
}

/** A line of an order, which may stand anywhere in the file. */
export interface StagedLine {
  orderKey: string
  key: string
  title: string
  variantTitle: string | null
  sku: string | null
  imageUrl: string | null
  quantity: number
  currentQuantity: number
  unfulfilled: number
  isGiftCard: boolean
  unitPriceMinor: number
  facts: string
  product: string | null
}

export type ImportIssueCode = 'broken' | 'cut' | 'too-long' | 'unknown-type' | 'wrong-field' | 'no-order' | 'order-left-out' | 'order-gone'
/** `line` of the file; null where an order was read by itself. `detail`: a path, a type or a place, nothing of what the line says. */
export interface ImportIssue { line: number | null; code: ImportIssueCode; detail: string | null; orderId: string | null }

/** Orders and lines of orders with the line of the file each stands in. */
export interface BulkRows { orders: Array<StagedOrder & { line: number }>; lines: Array<StagedLine & { line: number }> }

/** What was read of a file in one go, up to a byte behind the end of a line. */
export interface BulkBatch extends BulkRows { issues: ImportIssue[]; bytesTaken: number; linesTaken: number }

/** What is noted of a file in one go: all that was read behind the note before. */
export interface NotedPart extends BulkBatch {
  /** How many orders of the file it covers. */
  ordersRead: number
  /** Orders that went straight in, by their keys. */
  taken: string[]
  /** What of those was staged with an earlier note: it is staged no longer. */
  settled: BulkRows
}

export interface BulkOperation {
  id: string
  status: 'under-way' | 'done' | 'failed' | 'canceled' | 'expired'
  /** Shopify's code of why it failed. */
  errorCode: string | null
  /** Lines written so far. */
  objects: number
  bytes: number | null
  /** Where the file is: all of it, or what there is of it. Null where there is nothing to read. */
  url: string | null
}

/** A file that is being read. `tag` tells it from another; `total` bytes in all, null where that is not said. */
export interface BulkFile { tag: string | null; total: number | null; batches(linesBefore: number): AsyncIterable<BulkBatch> }

/** Bulk operations of the Admin API. Methods throw as those of `ShopifyAdmin` do. */
export interface BulkOrders {
  /** Asks for a file of all orders; its id. */
  startOrdersFile(shop: string): Promise<Result<string, Refused & { busy: boolean }>>
  bulkOperation(shop: string, id: string): Promise<BulkOperation | null>
  /** One that was asked for since, with the same query: a call whose answer was lost. `except` one that is known. */
  ordersFileSince(shop: string, since: Date, except: string | null): Promise<string | null>
  /** Opens a file from a byte on; null where it is gone. */
  openOrdersFile(url: string, from: number): Promise<BulkFile | null>
}

/** Why not all orders came in: the file broke off or lacks lines, Shopify failed to write it or was stopped, or it was gone before it was read. */
export type ImportGap = 'cut' | 'short' | 'failed' | 'canceled' | 'expired'

/** One import of a shop's past orders, as it stands; instants. */
export interface OrderImport {
  id: string
  shop: string
  stage: 'asking' | 'writing' | 'loading' | 'merging' | 'reading' | 'over'
  stageAt: string
  startedAt: string
  endedAt: string | null
  attempt: number
  /** Whether the shop let all its orders be seen when it began. */
  sawAll: boolean
  operationId: string | null
  objects: number
  fileTag: string | null
  fileBytes: number | null
  bytesTaken: number
  linesTaken: number
  ordersFound: number
  mergedTo: string
  ordersTaken: number
  gap: ImportGap | null
}

/** `earlier`: an earlier file left it to be read, and what there is of this one has not told of it. */
export interface OrderToRead { orderId: string; why: 'parcels' | 'lines' | 'no-order' | 'earlier' }

/** Where imports are kept. Everything of one import is changed by whoever holds the shop's import alone. */
export interface OrderImportStore {
  /** The newest import of a shop. */
  latest(shop: string): Promise<OrderImport | null>
  /** Begins an import afresh; what an earlier one left staged is forgotten, what it left to be read by itself is not. */
  begin(shop: string, sawAll: boolean, at: Date): Promise<OrderImport>
  /** Goes over to a stage, with what is known by then. */
  enter(run: OrderImport, stage: OrderImport['stage'], change: Partial<Pick<OrderImport, 'operationId' | 'objects' | 'fileTag' | 'fileBytes' | 'gap' | 'endedAt' | 'attempt'>>, at: Date): Promise<OrderImport>
  /** Notes how far Shopify has written. */
  written(run: OrderImport, objects: number): Promise<void>
  /** Forgets what is staged of a file, and what was wrong with it: it is read from its beginning. What is to be read by itself stays, as of an earlier file. */
  forgetStaged(run: OrderImport): Promise<OrderImport>
  /** Forgets what is staged, and nothing else. */
  clearStaged(run: OrderImport): Promise<void>
  /** Whether all that was staged, orders and lines, is still there: a crash of the database empties it. */
  isStaged(run: OrderImport): Promise<boolean>
  /** Stores whole orders straight away, and gives back those that have to be staged. Of what was read behind the last note a crash leaves them stored: read once more they are known, and change nothing. */
  takeWhole(run: OrderImport, whole: WholeOrder[]): Promise<WholeOrder[]>
  /** Stages what waits for the rest of the file, and notes how far it was read: both or neither. How many orders are in by then. */
  stage(run: OrderImport, part: NotedPart): Promise<number>
  /** Whether a line of the file was unreadable and named no order: any order may lack it. */
  lacksLines(run: OrderImport): Promise<boolean>
  /** Merges the next orders that are staged; null where there are none left. `damaged`: lines may be missing, so that only an order whose pieces add up is whole. */
  merge(run: OrderImport, damaged: boolean): Promise<OrderImport | null>
  /** Notes the lines whose order is not in the file, or was taken in without them, for reading it by itself; `damaged`: whatever is stored of it, since its own line may be one that could not be read. */
  noteOrphans(run: OrderImport, damaged: boolean): Promise<void>
  /** Drops what an earlier file left to be read by itself and this one, once it is merged, did not: all of it where this one is `whole`, with every line read, else the orders that it tells of. */
  forgetEarlier(run: OrderImport, whole: boolean): Promise<void>
  toRead(run: OrderImport, most: number): Promise<OrderToRead[]>
  countToRead(run: OrderImport): Promise<number>
  /** Notes that an order has been read, or why it can't be. */
  wasRead(run: OrderImport, orderId: string, issue: ImportIssue | null): Promise<void>
  issues(run: OrderImport, most: number): Promise<ImportIssue[]>
  countIssues(run: OrderImport): Promise<number>
  /** All of them, read while they are written. */
  eachIssue(run: OrderImport): AsyncIterable<ImportIssue>
}
