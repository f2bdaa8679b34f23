import type { GradeId } from '../../domain/claim/grades.ts'
import type { SoldTogether } from '../../domain/decision/last-warranty.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import type { Actor } from '../actor.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'

/** Whole days of the shop's clock, ISO dates, both counted. */
export interface DayRange { from: string; to: string; timeZone: string }

export interface NowCounts { toDecide: number; awaitingGoods: number; toSettle: number; failed: number; disputed: number; followUp: number; overdue: number; unread: number; mine: number; /** With a mail to the customer that was given up: open ones, and those closed in the last 30 days. */ undelivered: number }

export interface StoredSpread { count: number; medianSeconds: number | null; ninetiethSeconds: number | null }

export interface StoredFigures {
  missed: Array<{ name: string; claims: number }>
  kept: { decideBy: number; settleBy: number; refundBy: number }
  decision: StoredSpread
  settlement: StoredSpread
  opened: Array<{ day: string; claims: number }>
  closed: Array<{ day: string; claims: number }>
  grounds: Array<{ ground: string; claims: number }>
  products: Array<{ title: string; sold: number; faulty: number }>
  /** Decimal strings in the shop's currency. */
  refunded: string
  /** Minor units. */
  feesMinor: string
  deductedMinor: string
  outcomes: Array<{ outcome: string; pieces: number }>
  /** Without words where it was given before grades had any of the shop's own. */
  grades: Array<{ grade: GradeId; name: string | null; meaning: string | null; pieces: number }>
}

/** Where a page of the audit log ended: the next one begins after it. */
export interface AuditCursor { at: string; source: 'claim' | 'setting'; id: string }

export interface StoredAudit extends AuditCursor {
  actor: Actor
  /** The event's type, or what setting was changed. */
  what: string
  payload: Record<string, unknown>
  before: unknown
  after: unknown
  claim: { id: string; number: string } | null
}

/** Order lines of one month that the same terms bind, with all by which terms are chosen for them. */
export interface WarrantyStock extends SoldTogether {
  placement: Placement
  /** Pieces of some are still to be sent. */
  unsent: boolean
}

export interface FiguresStore {
  /** What waits to be done at an instant, each as many as its list holds; `staffId`: whose are mine. */
  now(shop: string, staffId: string, at: Date): Promise<NowCounts>
  /** Whether the shop has ever had a claim. */
  anyClaim(shop: string): Promise<boolean>
  figures(shop: string, range: DayRange, currencyCode: string, unit: 'day' | 'week' | 'month'): Promise<StoredFigures>
  /** Claim events and setting changes, the newest first, after the cursor where one is given. */
  audit(shop: string, range: DayRange, after: AuditCursor | null, limit: number): Promise<StoredAudit[]>
  /** Writes down beside the setting changes what somebody did that changed none, such as an export. */
  note(shop: string, record: SettingChangeRecord, actor: Actor, at: Date): Promise<void>
  /** What is left of the lines of all orders, summed up by the month of the purchase; `changes`: the instants (ISO 8601), in their order, from which other terms bind. Null where lines are still to be prepared for it. */
  warrantyStock(shop: string, changes: string[]): Promise<WarrantyStock[] | null>
}
