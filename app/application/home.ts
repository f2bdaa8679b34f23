import type { Stage } from '../domain/claim/state.ts'
import type { StaffContext } from './application.ts'
import { notPermitted } from './people/permitted.ts'
import type { ClaimSelection } from './claims/list-ports.ts'
import type { PolicyShelf } from './policy-shelf.ts'
import type { Stores } from './store-ports.ts'
import type { HomeView, ShopView } from './shops/shop-view.ts'
import { setUpState } from './setup/setup-state.ts'
import { orderAdminUrl } from './orders/order-admin-url.ts'
import { toClaimSummary } from './claims/claim-summary.ts'
import { undelivered } from './mails/undelivered.ts'

export interface HomeDeps { stores: Stores; policies: PolicyShelf; now(): Date }

/** Nothing moves on from here by itself, and some have no deadline: they stand before all others. */
const stuck: Stage[] = ['failed', 'disputed']
const forStaff: Stage[] = ['to-decide', 'to-settle', 'to-give-back']
const most = 8
/** Of closed claims on which the customer has written: most are thanks, and they stay until staff do something. */
const mostClosed = 3

/** What waits for staff now, what has waited too long for somebody else before what is theirs anyway, behind that a few closed claims whose customer has written, and how things stand. */
export async function viewHome(deps: HomeDeps, context: StaffContext): Promise<HomeView> {
  const { shop } = context
  const view = await viewShop(deps, shop)
  const now = deps.now()
  const of = (selection: ClaimSelection, first = most) => deps.stores.claims.list(shop, { tab: 'all', sort: 'deadline', ...selection }, 0, first)
  const [setUp, left, failed, figures, any, ...found] = await Promise.all([
    setUpState(deps, shop),
    deps.stores.leftReturns.list(shop, most),
    undelivered(deps, shop, { most: 0, tests: false }),
    deps.stores.figures.now(shop, context.staff.id, now),
    deps.stores.figures.anyClaim(shop),
    of({ stages: stuck }), of({ tab: 'follow-up' }), of({ stages: forStaff }), of({ tab: 'closed', unread: true }, mostClosed),
  ])
  const waiting = new Map(found.flatMap(({ rows }) => rows).map((row) => [row.id, row]))
  return {
    shop: view,
    setUp,
    left: { count: left.count, rows: left.rows.map((row) => ({ ...row, orderAdminUrl: orderAdminUrl(row.orderId) })) },
    undelivered: failed.count,
    fresh: !any,
    figures,
    figuresLocked: notPermitted(context, 'see-figures')?.sentence ?? null,
    waiting: [...waiting.values()].slice(0, most).map((row) => ({ ...toClaimSummary(row, now), unread: row.unread })),
  }
}

export async function viewShop(deps: HomeDeps, shop: string): Promise<ShopView> {
  const [stored, policy] = await Promise.all([deps.stores.shops.find(shop), deps.policies.current(shop, deps.now())])
  if (!stored) throw new Error('A shop with a session has not been installed.')
  const { state, taken, message } = stored.orderImport
  return {
    shop, name: stored.name, timeZone: stored.timeZone, currencyCode: stored.currencyCode, orderImport: { state, taken, message },
    policy: { inForce: policy !== null, name: policy?.compiled.set.title ?? '', documents: (policy?.compiled.set.documents ?? []).map((one) => ({ document: one.document, title: one.title, effectiveFrom: one.effectiveFrom })) },
  }
}
