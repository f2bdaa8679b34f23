import type { OrderFacts } from '../../domain/decision/request.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import { toClaimSummary } from '../claims/claim-summary.ts'
import { versionPath } from '../policies/terms-address.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { OrderRow } from './order-store.ts'
import type { Stores } from '../store-ports.ts'
import type { OrderSummary, OrderView } from './order-view.ts'
import type { Page } from '../views.ts'
import type { ChainView } from './chain-view.ts'
import type { ChainLink } from './piece-store.ts'
import { isOffShop, isOffShopKey, offShopOrderId } from './off-shop-order.ts'
import { termsOfOrder } from './terms-of-order.ts'
import { wholeOrder } from './whole-order.ts'

export interface OrderViewDeps { stores: Stores; policies: Pick<PolicyShelf, 'forOrder'>; shopify: Pick<ShopifyAdmin, 'readOrder'>; now(): Date; today(timeZone: string): string; dayOf(instant: string, timeZone: string): string }

const pageSize = 20

/** The number inside an order's gid is what a URL carries; of a purchase outside the shop its own key. */
export const orderIdOf = (key: string) => (isOffShopKey(key) ? offShopOrderId(key) : `gid://shopify/Order/${key}`)
/** Whether a text can be the number of an order in Shopify: they fit into 18 digits. */
export const isOrderKey = (key: string) => /^[1-9]\d{0,17}$/.test(key)
export const orderKeyOf = (id: string) => id.split('/').at(-1) ?? ''

export async function listOrders(deps: Pick<OrderViewDeps, 'stores'>, shop: string, search: string, page: number): Promise<Page<OrderSummary>> {
  const { rows, total } = await deps.stores.orders.list(shop, search.trim(), (page - 1) * pageSize, pageSize)
  return { items: rows.map(toSummary), total, page, pageSize }
}

export async function viewOrder(deps: OrderViewDeps, shop: string, key: string): Promise<Result<OrderView, Refusal>> {
  const stored = isOrderKey(key) || isOffShopKey(key) ? await wholeOrder(deps, shop, orderIdOf(key)) : null
  const shopRow = await deps.stores.shops.find(shop)
  if (!stored || !shopRow) return err({ kind: 'not-found', sentence: 'There is no such order in this shop. It may not have been taken in yet.' })
  const [claims, chain, past, policy] = await Promise.all([
    deps.stores.claims.ofOrder(shop, stored.facts.id), deps.stores.orders.chain(shop, stored.facts.id), deps.stores.pastClaims.ofOrder(shop, stored.facts.id), deps.policies.forOrder(shop, stored),
  ])
  const currencyCode = stored.facts.currencyCode
  const money = (minor: bigint) => ({ amount: fromMinor(Number(minor), currencyCode), currencyCode })
  return ok({
    order: toSummary({
      id: stored.facts.id, name: stored.facts.name, processedAt: stored.facts.processedAt ?? stored.facts.createdAt, customerName: stored.customer.name, totalMinor: stored.totalMinor, currencyCode, fulfilment: stored.fulfilment,
      itemCount: stored.lines.reduce((sum, line) => sum + line.currentQuantity, 0), openClaims: claims.filter((claim) => !['settled', 'declined', 'canceled'].includes(claim.stage)).length,
      firstTitle: stored.lines[0]?.title ?? '', firstImageUrl: stored.lines[0]?.imageUrl ?? null,
    }),
    customer: { name: stored.customer.name, email: stored.customer.email, locale: stored.customer.locale },
    lines: stored.lines.map((line) => ({
      id: line.id, title: line.title, variantTitle: line.variantTitle, imageUrl: line.imageUrl, quantity: line.quantity, claimable: line.free, unitPrice: money(line.unitPriceMinor),
      attributes: (stored.facts.lineItems.nodes.find((one) => one.id === line.id)?.customAttributes ?? []).flatMap(({ key: name, value }) => (value ? [{ key: name, value }] : [])),
      isGiftCard: line.isGiftCard, chain: chain.filter((one) => one.orderLineId === line.id).map((one) => toChainView(one, stored.facts.id)), deliveredOn: deliveredOn(stored.facts, line.id, (instant) => deps.dayOf(instant, shopRow.timeZone)),
    })),
    claims: claims.map((claim) => toClaimSummary(claim, deps.now())),
    past: past.map(({ id: _id, amountMinor, ...one }) => ({ ...one, amount: amountMinor === null ? null : money(BigInt(amountMinor)) })),
    terms: policy ? termsOfOrder(policy.compiled, stored.facts, deps.now().getTime(), 'en').map((term) => ({ ...term, url: versionPath(policy.id, term) })) : [],
  })
}

/** The day the carrier said the line's last parcel came; null where none has said so for every parcel. */
export function deliveredOn(facts: OrderFacts, lineId: string, dayOf: (instant: string) => string): string | null {
  const parcels = facts.fulfillments.filter((parcel) => !['CANCELLED', 'ERROR', 'FAILURE'].includes(parcel.status ?? '') && parcel.fulfillmentLineItems.nodes.some((one) => one.lineItem.id === lineId))
  const days = parcels.map((parcel) => parcel.deliveredAt && dayOf(parcel.deliveredAt))
  return days.length && days.every(Boolean) ? (days.sort().at(-1) ?? null) : null
}

const toChainView = ({ way, as, pieces, title, orderId, orderName, claim }: ChainLink, of: string): ChainView => ({ way, as, pieces, title, order: orderId === of ? null : { key: orderKeyOf(orderId), name: orderName }, claim })

const toSummary = (row: OrderRow): OrderSummary => ({
  id: row.id, key: orderKeyOf(row.id), name: row.name, processedAt: row.processedAt, customerName: row.customerName, total: { amount: fromMinor(Number(row.totalMinor), row.currencyCode), currencyCode: row.currencyCode },
  itemCount: row.itemCount, fulfilment: row.fulfilment, openClaims: row.openClaims, offShop: isOffShop(row.id), firstItem: { title: row.firstTitle, imageUrl: row.firstImageUrl },
})
