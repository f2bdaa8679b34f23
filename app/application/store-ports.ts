import type { AutomationStore } from './automation/automation-store.ts'
import type { ClaimStore } from './claims/claim-store.ts'
import type { SavedViewStore } from './claims/list-ports.ts'
import type { TimerStore } from './claims/timer-store.ts'
import type { DocumentStore } from './documents/document-store.ts'
import type { EvidenceFiles, EvidenceStore } from './evidence/ports.ts'
import type { FiguresStore } from './figures/figures-store.ts'
import type { GradeStore } from './grades/grade-store.ts'
import type { PastClaimStore } from './history/past-claim-store.ts'
import type { OrderImportStore } from './history/ports.ts'
import type { ImpactStore } from './impact/impact-store.ts'
import type { MailStore } from './mails/mail-store.ts'
import type { OrderStore } from './orders/order-store.ts'
import type { StaffStore } from './people/staff-store.ts'
import type { DraftStore } from './policies/draft-store.ts'
import type { PolicyStore } from './policy-store.ts'
import type { ProductStore } from './setup/product-store.ts'
import type { ReasonStore } from './setup/reason-store.ts'
import type { SetUpStore } from './setup/setup-store.ts'
import type { ShopStore } from './shops/shop-store.ts'
import type { WaitStore } from './waits/wait-store.ts'
import type { InboxStore } from './webhooks/inbox-store.ts'
import type { LeftReturnStore } from './webhooks/left-return-store.ts'

/** Everything that is kept, by what it is about. */
export interface Stores {
  figures: FiguresStore
  grades: GradeStore
  waits: WaitStore
  staff: StaffStore
  evidence: EvidenceStore
  files: EvidenceFiles
  shops: ShopStore
  setup: SetUpStore
  products: ProductStore
  reasons: ReasonStore
  policies: PolicyStore
  impact: ImpactStore
  drafts: DraftStore
  orders: OrderStore
  orderImports: OrderImportStore
  pastClaims: PastClaimStore
  savedViews: SavedViewStore
  claims: ClaimStore
  automation: AutomationStore
  timers: TimerStore
  inbox: InboxStore
  leftReturns: LeftReturnStore
  documents: DocumentStore
  mails: MailStore
}
