import type { Result } from '../domain/kernel/result.ts'
import type { ClaimCommand } from '../domain/claim/commands.ts'
import type { ClaimLineInput, ClaimSummary, ClaimView, HomeView, LineDecisionView, OrderSummary, OrderView, Page, ShopView } from './views.ts'

/** Who acts: the verified session's shop and member of staff. Nothing a browser sends may stand in for it. */
export interface StaffContext { shop: string; staff: { id: string; name: string } }

/** Why a use case did not do it. `sentence` is for the screen: what happened, what it means, what to do. */
export type Refusal =
  | { kind: 'not-found'; sentence: string }
  | { kind: 'conflict'; sentence: string }
  | { kind: 'not-allowed'; sentence: string }
  | { kind: 'invalid'; sentence: string; fields: Record<string, string> }

/** Everything the routes may ask for. A shop's data is reachable only with that shop's context. */
export interface Application {
  home(context: StaffContext): Promise<HomeView>
  shop(context: StaffContext): Promise<ShopView>
  listClaims(context: StaffContext, filter: ClaimFilter): Promise<Page<ClaimSummary>>
  viewClaim(context: StaffContext, claimId: string): Promise<Result<ClaimView, Refusal>>
  listOrders(context: StaffContext, filter: { search?: string; page?: number }): Promise<Page<OrderSummary>>
  /** `orderKey` is the number inside the order's gid. */
  viewOrder(context: StaffContext, orderKey: string): Promise<Result<OrderView, Refusal>>
  /** Decides without storing: what opening this claim would answer, line by line. */
  previewClaim(context: StaffContext, orderKey: string, lines: ClaimLineInput[]): Promise<Result<LineDecisionView[], Refusal>>
  /** `requestKey` is made once by the form, so that sending it twice opens one claim. */
  openClaim(context: StaffContext, orderKey: string, lines: ClaimLineInput[], requestKey: string): Promise<Result<{ claimId: string; number: string }, Refusal>>
  /** `version` is the claim's version the staff member saw; a claim changed meanwhile is a conflict. */
  actOnClaim(context: StaffContext, claimId: string, version: number, command: ClaimCommand): Promise<Result<{ version: number }, Refusal>>
}

export interface ClaimFilter { tab?: ClaimTab; search?: string; sort?: 'deadline' | 'newest' | 'oldest'; page?: number }
export type ClaimTab = 'open' | 'to-decide' | 'awaiting-goods' | 'to-settle' | 'failed' | 'closed' | 'all'
