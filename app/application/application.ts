import type { ShopperClaimPage, ShopperEvidence, ShopperEvidenceList, ShopperOrder, ShopperPreview, ShopperProblem, ShopperSent } from '../contracts/shopper.ts'
import type { ShopVariant } from './settlement-port.ts'
import type { Result } from '../domain/kernel/result.ts'
import type { MailTemplate } from '../domain/mail/template.ts'
import type { MailAsked } from './mails/mail-settings.ts'
import type { MailPreview, MailsView } from './mails/mails-view.ts'
import type { ClaimCommand } from '../domain/claim/commands.ts'
import type { RoleMatrix } from '../domain/people/role-matrix.ts'
import type { Role } from '../domain/people/roles.ts'
import type { AuditView, FiguresView, WarrantyView } from './figures/figures-view.ts'
import type { AskedRange } from './figures/range.ts'
import type { GradesView } from './grades/grades-view.ts'
import type { PeopleApplication } from './people/people.ts'
import type { HistoryApplication } from './history/history.ts'
import type { BulkAct, BulkOutcome, ClaimFilter, ClaimsView, MatchingClaims, SeenClaim } from './claims/claims-view.ts'
import type { ClaimSheet, ExportAsked } from './claims/list-export.ts'
import type { ViewChange } from './claims/list-views.ts'
import type { OffShopForm, OffShopInput, OffShopPreview } from './purchases/purchase-view.ts'
import type { ChangedFilter } from './impact/changed-lines.ts'
import type { LineSheet } from './impact/impact-lines.ts'
import type { ImpactLinesView, ImpactPageView, ImpactRunView } from './impact/impact-view.ts'
import type { ImpactAsked } from './impact/start-impact.ts'
import type { CandidateView, SimulationQuestion, SimulationView } from './simulator/simulator-view.ts'
import type { OpenedFile } from './evidence/open-file.ts'
import type { Upload } from './evidence/receive-evidence.ts'
import type { ShopperTarget } from './evidence/shopper-evidence.ts'
import type { StaffTarget } from './evidence/staff-evidence.ts'
import type { ClaimLineInput, LineDecisionView } from './claims/decision-view.ts'
import type { ClaimView, RefundOutlook } from './claims/claim-view.ts'
import type { DocumentView } from './documents/document-view.ts'
import type { EvidenceView, UploadPageView } from './evidence/evidence-view.ts'
import type { HomeView, ShopView } from './shops/shop-view.ts'
import type { OrderSummary, OrderView, StaffOrderView } from './orders/order-view.ts'
import type { Page } from './views.ts'
import type { AutomationApplication } from './automation/automation-application.ts'
import type { DraftApplication } from './policies/drafts/draft-application.ts'
import type { PolicyApplication } from './policies/policy-application.ts'
import type { SetUpApplication } from './setup/setup-application.ts'
import type { TermsAsked } from './policies/public-terms.ts'
import type { TermsPageView } from './policies/terms-page-view.ts'
import type { WaitsView } from './waits/waits-view.ts'

/** Who acts: the verified session's shop and member of staff, with their role and what the shop's roles may do. Nothing a browser sends may stand in for it. */
export interface StaffContext { shop: string; staff: { id: string; name: string }; role: Role; matrix: RoleMatrix }

/** Who asks: the customer whom a verified token names, in a shop that has the app. That an order is theirs, Shopify says each time. */
export interface ShopperContext { shop: string; customerId: string }

/** What a route itself has to refuse a shopper: who they are, an address or a body that is none, more calls than are taken, or a fault of ours. */
export type ShopperRefusal = 'unauthorized' | 'not-found' | 'unreadable' | 'too-large' | 'method' | 'busy' | 'fault'

/** Why a use case did not do it. `sentence` is for the screen: what happened, what it means, what to do. */
export type Refusal =
  | { kind: 'not-found'; sentence: string }
  | { kind: 'conflict'; sentence: string }
  | { kind: 'not-allowed'; sentence: string; code?: 'too-often' | 'role' }
  | { kind: 'invalid'; sentence: string; fields: Record<string, string> }

/** A table to be saved, written while it is read. */
export interface CsvFile { name: string; content: ReadableStream<Uint8Array> }

/** Everything the routes may ask for. A shop's data is reachable only with that shop's context. */
export interface Application {
  home(context: StaffContext): Promise<HomeView>
  shop(context: StaffContext): Promise<ShopView>
  listClaims(context: StaffContext, filter: ClaimFilter): Promise<ClaimsView>
  /** What stands behind "all that match", portion by portion, each claim at its version now; `below` is where the portion before ended. */
  matchingClaims(context: StaffContext, filter: ClaimFilter, below: number | null): Promise<MatchingClaims>
  /** Gives many claims the same command, each against the version that was seen; tells of each what became of it. */
  actOnMany(context: StaffContext, seen: SeenClaim[], act: BulkAct): Promise<Result<BulkOutcome[], Refusal>>
  /** A CSV file of claims, in the words of `sheet`. */
  exportClaims(context: StaffContext, asked: ExportAsked, sheet: ClaimSheet): Promise<Result<CsvFile, Refusal>>
  changeView(context: StaffContext, change: ViewChange): Promise<Result<{ id: string }, Refusal>>
  viewClaim(context: StaffContext, claimId: string): Promise<Result<ClaimView, Refusal>>
  listOrders(context: StaffContext, filter: { search?: string; page?: number }): Promise<Page<OrderSummary>>
  /** `orderKey` is the number inside the order's gid. */
  viewOrder(context: StaffContext, orderKey: string): Promise<Result<OrderView, Refusal>>
  /** Decides without storing: what opening this claim would answer, line by line. */
  previewClaim(context: StaffContext, orderKey: string, lines: ClaimLineInput[]): Promise<Result<LineDecisionView[], Refusal>>
  /** `requestKey` is made once by the form, so that sending it twice opens one claim. */
  openClaim(context: StaffContext, orderKey: string, lines: ClaimLineInput[], requestKey: string): Promise<Result<{ claimId: string; number: string }, Refusal>>
  /** What the form for a purchase outside the shop starts with. */
  offShopForm(context: StaffContext): Promise<Result<OffShopForm, Refusal>>
  previewOffShop(context: StaffContext, key: string, input: OffShopInput): Promise<Result<OffShopPreview, Refusal>>
  openOffShop(context: StaffContext, key: string, input: OffShopInput): Promise<Result<{ claimId: string; number: string }, Refusal>>
  /** `version` is the claim's version the staff member saw; a claim changed meanwhile is a conflict. */
  actOnClaim(context: StaffContext, claimId: string, version: number, command: ClaimCommand): Promise<Result<{ version: number }, Refusal>>
  /** How a range of days went: a number of days up to today, or two ISO days of the shop's clock. */
  figures(context: StaffContext, asked: AskedRange): Promise<Result<FiguresView, Refusal>>
  /** Until when warranties of the shop's orders last; it looks at every order line there is. */
  warrantyLeft(context: StaffContext): Promise<Result<WarrantyView | null, Refusal>>
  auditLog(context: StaffContext, asked: AskedRange & { after?: string | null }): Promise<Result<AuditView, Refusal>>
  exportFigures(context: StaffContext, asked: AskedRange): Promise<Result<CsvFile, Refusal>>
  exportAudit(context: StaffContext, asked: AskedRange): Promise<Result<CsvFile, Refusal>>
  people: PeopleApplication
  /** The grades of inspected pieces in the shop's words. */
  grades(context: StaffContext): Promise<GradesView>
  /** `version` is what the page showed; grades changed meanwhile are a conflict. */
  changeGrades(context: StaffContext, asked: { version: number; grades: unknown }): Promise<Result<{ changed: number }, Refusal>>
  /** How long the shop's claims wait for whom. */
  waits(context: StaffContext): Promise<WaitsView>
  /** `version` is what the page showed; days changed meanwhile are a conflict. */
  changeWaits(context: StaffContext, asked: { version: number; days: unknown }): Promise<Result<{ changed: number }, Refusal>>
  /** What may be given instead of a claim's line, with live stock; of its own product where nothing is searched for. */
  listVariants(context: StaffContext, claimId: string, lineId: string, search: string): Promise<Result<ShopVariant[], Refusal>>
  /** What Shopify would give back if the claim were refunded now. */
  refundOutlook(context: StaffContext, claimId: string): Promise<Result<RefundOutlook, Refusal>>
  /** The lines of claim `from` go on in claim `into`, both at the versions that were seen; they must be on one order. */
  sendMailAgain(context: StaffContext, claimId: string | null, mailId: string): Promise<Result<null, Refusal>>
  mergeClaims(context: StaffContext, into: { id: string; version: number }, from: { id: string; version: number }): Promise<Result<{ version: number }, Refusal>>
  /** The wording of one mail, with a sample of how it looks. */
  mails(context: StaffContext, asked: MailAsked): Promise<Result<MailsView, Refusal>>
  previewMail(context: StaffContext, asked: MailAsked, wording: MailTemplate): Promise<Result<MailPreview, Refusal>>
  /** `version` is what the page showed; null for the shipped wording. */
  changeMail(context: StaffContext, asked: MailAsked, version: string, wording: MailTemplate | null): Promise<Result<true, Refusal>>
  sendTestMail(context: StaffContext, asked: MailAsked, wording: MailTemplate): Promise<Result<{ to: string }, Refusal>>
  /** The claims on an order as Shopify's own order page shows them; `unavailable` where Shopify has to be asked and doesn't answer. */
  staffOrder(context: StaffContext, orderKey: string): Promise<Result<StaffOrderView, { kind: 'not-found' | 'unavailable'; sentence: string }>>
  /** `locale` is what the browser sent, a BCP 47 tag as a rule. */
  shopperOrder(context: ShopperContext, orderKey: string, locale: unknown): Promise<Result<ShopperOrder, ShopperProblem>>
  /** Bodies are taken as they came: what doesn't fit them is told by field. */
  shopperPreview(context: ShopperContext, orderKey: string, body: unknown): Promise<Result<ShopperPreview, ShopperProblem>>
  shopperOpen(context: ShopperContext, orderKey: string, body: unknown): Promise<Result<ShopperSent, ShopperProblem>>
  shopperClaim(context: ShopperContext, claimId: string, locale: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>>
  /** Writes to the shop, or disputes the outcome in words. */
  shopperWrite(context: ShopperContext, claimId: string, as: 'message' | 'dispute', body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>>
  shopperAnswerQuote(context: ShopperContext, claimId: string, body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>>
  shopperTellParcel(context: ShopperContext, claimId: string, body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>>
  shopperWithdraw(context: ShopperContext, claimId: string, body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>>
  policies: PolicyApplication
  automation: AutomationApplication
  drafts: DraftApplication
  setup: SetUpApplication
  /** A version of a shop's terms for anybody; null where there is none such. `shop` is that of a visit which Shopify has signed. */
  terms(asked: TermsAsked): Promise<TermsPageView | null>
  noSuchTerms(acceptLanguage: string | null): { language: string; title: string; text: string }
  tryOut: TryOutApplication
  evidence: EvidenceApplication
  shopperProblem(code: ShopperRefusal, locale: unknown): ShopperProblem
  history: HistoryApplication
}

/** Trying terms on the shop's own orders. */
export interface TryOutApplication {
  candidates(context: StaffContext): Promise<CandidateView[]>
  /** Answers a question as a claim would be, and under other terms beside it. Nothing is stored. */
  simulate(context: StaffContext, orderKey: string, asked: SimulationQuestion): Promise<Result<SimulationView, Refusal>>
  impact(context: StaffContext): Promise<Result<ImpactPageView, Refusal>>
  startImpact(context: StaffContext, asked: ImpactAsked): Promise<Result<{ id: string }, Refusal>>
  stopImpact(context: StaffContext, id: string): Promise<Result<true, Refusal>>
  impactRun(context: StaffContext, id: string): Promise<Result<ImpactRunView, Refusal>>
  /** A page of the lines behind a number. */
  impactLines(context: StaffContext, id: string, filter: ChangedFilter, page: number): Promise<Result<ImpactLinesView, Refusal>>
  exportImpactLines(context: StaffContext, id: string, filter: ChangedFilter, sheet: LineSheet): Promise<Result<CsvFile, Refusal>>
}

/** Photos, films and papers from both sides. Who asks is proved by a context, or by the token of a link that was given out to them. */
export interface EvidenceApplication {
  ofClaim(context: StaffContext, claimId: string): Promise<EvidenceView[]>
  add(context: StaffContext, target: StaffTarget, upload: Upload): Promise<Result<EvidenceView, Refusal>>
  remove(context: StaffContext, id: string): Promise<Result<true, Refusal>>
  restore(context: StaffContext, id: string): Promise<Result<true, Refusal>>
  ofShopper(context: ShopperContext, orderKey: string, locale: unknown): Promise<Result<ShopperEvidenceList, ShopperProblem>>
  addByShopper(context: ShopperContext, orderKey: string, target: ShopperTarget, upload: Upload, locale: unknown): Promise<Result<ShopperEvidence, ShopperProblem>>
  removeByShopper(context: ShopperContext, orderKey: string, id: string, locale: unknown): Promise<Result<{ removed: true }, ShopperProblem>>
  /** An error is the sentence to show instead. */
  uploadPage(token: string, target: ShopperTarget, locale: unknown): Promise<Result<UploadPageView, string>>
  addByToken(token: string, target: ShopperTarget, upload: Upload, locale: unknown): Promise<Result<ShopperEvidence, ShopperProblem>>
  removeByToken(token: string, id: string, locale: unknown): Promise<Result<{ removed: true }, ShopperProblem>>
  /** Whom a token names, for counting their calls. */
  uploader(token: string): Promise<ShopperContext | null>
  open(id: string, token: string, range: string | null): Promise<OpenedFile | 'unsatisfiable' | null>
  /** The papers that were given out on a claim, the oldest first. */
  documentsOf(context: StaffContext, claimId: string): Promise<DocumentView[]>
  /** A paper that the shop gave out, by the link for it. */
  openDocument(id: string, token: string): Promise<{ fileName: string; content: Uint8Array } | null>
  /** What is said to whoever comes by a link that is over, in the first language that their browser accepts. */
  linkIsOver(acceptLanguage: string | null): { language: string; sentence: string }
}
