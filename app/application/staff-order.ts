import { nextDeadline } from '../domain/claim/next-deadline.ts'
import { err, ok } from '../domain/kernel/result.ts'
import type { Result } from '../domain/kernel/result.ts'
import { deadlinesIn } from './claims/change-of.ts'
import { toClaimSummary } from './claims/claim-summary.ts'
import { toLineDecision } from './claims/line-decision.ts'
import { isOrderKey, orderIdOf, orderKeyOf } from './orders/view-order.ts'
import { wholeOrder } from './orders/whole-order.ts'
import type { PolicyShelf } from './policy-shelf.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from './ports.ts'
import type { ShopifyAdmin } from './ports.ts'
import type { StoredClaim } from './claims/stored-claim.ts'
import type { StoredOrder } from './orders/order-store.ts'
import type { Stores } from './store-ports.ts'
import type { StaffOrderView } from './orders/order-view.ts'

export interface StaffOrderDeps { stores: Stores; policies: PolicyShelf; shopify: Pick<ShopifyAdmin, 'readOrder'>; now(): Date; today(timeZone: string): string }

type Found = Result<StoredOrder, { kind: 'not-found' | 'unavailable'; sentence: string }>
type LineView = StaffOrderView['claims'][number]['lines'][number]

/** The claims on an order, each line with its verdict and what is due next. An order not taken in yet, or not as a whole, is read from Shopify first. */
export async function staffOrder(deps: StaffOrderDeps, shop: string, key: string): Promise<Result<StaffOrderView, { kind: 'not-found' | 'unavailable'; sentence: string }>> {
  const found = await findOrder(deps, shop, key)
  if (!found.ok) return found
  const order = found.value
  const rows = await deps.stores.claims.ofOrder(shop, order.facts.id)
  const claims = await Promise.all(rows.map(async (row) => {
    const claim = await deps.stores.claims.load(shop, row.id)
    return { summary: toClaimSummary(row, deps.now()), lines: claim ? await linesOf(deps, claim) : [] }
  }))
  return ok({ order: { key: orderKeyOf(order.facts.id), name: order.facts.name }, claimable: order.lines.reduce((sum, line) => sum + line.free, 0), claims })
}

async function findOrder(deps: StaffOrderDeps, shop: string, key: string): Promise<Found> {
  const none: Found = err({ kind: 'not-found', sentence: 'There is no such order in this shop.' })
  if (!isOrderKey(key)) return none
  const stored = await wholeOrder(deps, shop, orderIdOf(key))
  if (stored) return ok(stored)
  try {
    const read = await deps.shopify.readOrder(shop, orderIdOf(key))
    if (!read) return none
    await deps.stores.orders.takeIn(shop, [read])
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return err({ kind: 'unavailable', sentence: `${error.sentence} Try again in a moment.` })
    if (error instanceof ShopifyAccessLost) return err({ kind: 'unavailable', sentence: 'Shopify no longer lets Recourse read this shop. Open Recourse once, then reload this page.' })
    throw error
  }
  const taken = await deps.stores.orders.find(shop, orderIdOf(key))
  return taken ? ok(taken) : none
}

async function linesOf(deps: StaffOrderDeps, claim: StoredClaim): Promise<LineView[]> {
  return Promise.all(claim.lines.map(async (line) => {
    const state = claim.state.lines.find((one) => one.id === line.id)
    const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
    if (!state || !policy) throw new Error(`Claim ${claim.id} has a line without its policy version.`)
    const next = nextDeadline([{ line: state, deadlines: deadlinesIn(line.decision) }])
    return { title: line.title, quantity: state.quantity, decision: toLineDecision(line.orderLineId, line.decision, policy), nextDeadline: next && { ...next, overdue: next.day < deps.today(policy.compiled.set.timeZone) } }
  }))
}
