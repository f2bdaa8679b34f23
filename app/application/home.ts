import type { PolicyShelf } from './policy-shelf.ts'
import type { Stores } from './store-ports.ts'
import type { HomeView, ShopView } from './views.ts'
import { toClaimSummary } from './claims/claim-summary.ts'

export interface HomeDeps { stores: Stores; policies: PolicyShelf; now(): Date; today(timeZone: string): string }

const month = 30 * 24 * 3600 * 1000

/** What waits for staff now, and how things stand. */
export async function viewHome(deps: HomeDeps, shop: string): Promise<HomeView> {
  const view = await viewShop(deps, shop)
  const [stages, waiting, settledLast30Days] = await Promise.all([
    deps.stores.claims.stages(shop),
    deps.stores.claims.list(shop, { tab: 'open', sort: 'deadline' }, 0, 8),
    deps.stores.claims.settledSince(shop, new Date(deps.now().getTime() - month)),
  ])
  const count = (...names: Array<keyof typeof stages>) => names.reduce((sum, name) => sum + (stages[name] ?? 0), 0)
  return {
    shop: view,
    figures: { toDecide: count('to-decide'), awaitingGoods: count('awaiting-goods'), toSettle: count('to-settle', 'settling'), failed: count('failed'), settledLast30Days },
    waiting: waiting.rows.map((row) => toClaimSummary(row, deps.today(view.timeZone))),
  }
}

export async function viewShop(deps: HomeDeps, shop: string): Promise<ShopView> {
  const [stored, policy] = await Promise.all([deps.stores.shops.find(shop), deps.policies.current(shop)])
  if (!stored) throw new Error('A shop with a session has not been installed.')
  const { state, taken, message } = stored.orderImport
  return {
    shop, name: stored.name, timeZone: stored.timeZone, currencyCode: stored.currencyCode, orderImport: { state, taken, message },
    policy: { name: policy?.compiled.set.title ?? '', documents: (policy?.compiled.set.documents ?? []).map((one) => ({ document: one.document, title: one.title, effectiveFrom: one.effectiveFrom })) },
  }
}
