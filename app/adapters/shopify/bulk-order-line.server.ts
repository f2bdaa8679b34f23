import type { ImportIssueCode, StagedLine, StagedOrder } from '../../application/history/ports.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import { toMinor } from '../../domain/kernel/money.ts'
import { currency, flag, instant, isRecord, issuesOf, listOf, nullable, optional, record, text } from '../../domain/kernel/shape.ts'
import type { Check } from '../../domain/kernel/shape.ts'
import type { GivenLine, GivenOrder, GivenParcel } from './order-facts.server.ts'
import { customerOf, fulfilmentOf, headFacts, lineFacts, parcelFacts, placedIn, rounded } from './order-facts.server.ts'

type MoneyBag = GivenLine['discountedUnitPriceAfterAllDiscountsSet']
type BulkOrderNode = GivenOrder & { updatedAt: string; cancelledAt: string | null; presentmentCurrencyCode: string; subtotalLineItemsQuantity: number; totalPriceSet: MoneyBag; totalShippingPriceSet: MoneyBag; fulfillments: Array<GivenParcel & { totalQuantity: number }> }
type BulkLineNode = GivenLine & { unfulfilledQuantity: number; __parentId: string }

/** What a line of a bulk file of orders comes to. */
export type ReadBulkLine =
  | { kind: 'order'; order: StagedOrder }
  | { kind: 'line'; line: StagedLine }
  | { kind: 'issue'; code: ImportIssueCode; detail: string | null; /** The order that is not whole without the line, where it can be told. */ orderId: string | null }

const over = ['__typename']
const amount: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !/^-?\d{1,13}(\.\d{1,15})?$/.test(value)) issues.push({ path, code: 'amount', message: 'A decimal is wanted here.' })
}
/** No more than the tables hold, and than pieces can be counted one by one. */
const pieces: Check = (value, path, issues) => {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 100_000) issues.push({ path, code: 'value', message: 'A number of pieces is wanted here.' })
}
const gidOf = (type: string): Check => {
  const shape = new RegExp(`^gid://shopify/${type}/\\d{1,18}$`)
  return (value, path, issues) => {
    if (typeof value !== 'string' || !shape.test(value)) issues.push({ path, code: 'gid', message: `The id of a ${type} is wanted here.` })
  }
}
const money = record({ shopMoney: record({ amount, currencyCode: currency }, over) }, over)

const country = nullable(record({ countryCodeV2: nullable(text) }, over))

const orderShape = record({
  id: gidOf('Order'), name: text, createdAt: instant, processedAt: instant, updatedAt: instant, cancelledAt: nullable(instant), currencyCode: currency, presentmentCurrencyCode: currency, displayFulfillmentStatus: text,
  email: nullable(text), customerLocale: nullable(text), subtotalLineItemsQuantity: pieces,
  customer: nullable(record({ id: text, displayName: text, defaultEmailAddress: nullable(record({ emailAddress: text }, over)) }, over)),
  purchasingEntity: nullable(record({ __typename: text })), shippingAddress: country, billingAddress: country, sourceName: nullable(text),
  totalPriceSet: money, totalShippingPriceSet: money,
  fulfillments: listOf(record({ id: text, status: text, createdAt: instant, deliveredAt: nullable(instant), totalQuantity: pieces }, over)),
}, over)

const lineShape = record({
  __parentId: gidOf('Order'), id: gidOf('LineItem'), title: text, variantTitle: nullable(text), sku: nullable(text), quantity: pieces, currentQuantity: pieces, unfulfilledQuantity: pieces, isGiftCard: flag,
  image: nullable(record({ url: text }, over)), customAttributes: listOf(record({ key: text, value: optional(nullable(text)) }, over)), discountedUnitPriceAfterAllDiscountsSet: money,
  product: nullable(record({ id: text, productType: text, tags: listOf(text), vendor: optional(text) }, over)),
}, over)

const orderIdIn = /"(?:id|__parentId)":\s*"(gid:\/\/shopify\/Order\/\d{1,18})"/

/** Reads one line of the file that Shopify writes for our query: an order, or one of its lines, which names its order. */
export function readBulkLine(written: string): ReadBulkLine {
  const issue = (code: ImportIssueCode, detail: string | null): ReadBulkLine => ({ kind: 'issue', code, detail, orderId: orderIdIn.exec(written)?.[1] ?? null })
  let node: unknown
  try {
    node = JSON.parse(written)
  } catch {
    return issue('broken', 'no JSON')
  }
  if (!isRecord(node)) return issue('broken', 'no object')
  const type = typeof node.id === 'string' ? /^gid:\/\/shopify\/(\w{1,60})\//.exec(node.id)?.[1] : undefined
  if (type !== 'Order' && type !== 'LineItem') return { kind: 'issue', code: 'unknown-type', detail: type ?? null, orderId: null }
  const [wrong] = issuesOf(type === 'Order' ? orderShape : lineShape, node)
  if (wrong) return issue('wrong-field', wrong.path)
  // PostgreSQL keeps neither the sign of number zero nor half of a pair.
  if (written.includes('\\u') && /\\u(0000|d[89a-f][\da-f]{2})/i.test(JSON.stringify(node))) return issue('wrong-field', 'a sign that is none')
  return type === 'Order' ? { kind: 'order', order: toStagedOrder(node as unknown as BulkOrderNode) } : { kind: 'line', line: toStagedLine(node as unknown as BulkLineNode) }
}

function toStagedOrder(order: BulkOrderNode): StagedOrder {
  const customer = customerOf(order)
  const [parcel] = order.fulfillments
  return {
    key: keyOf(order.id), name: order.name, processedAt: utc(order.processedAt), updatedAt: utc(order.updatedAt), cancelledAt: order.cancelledAt && utc(order.cancelledAt),
    customerId: customer.id, customerName: customer.name, customerEmail: customer.email, customerLocale: customer.locale, currencyCode: order.currencyCode, presentmentCode: order.presentmentCurrencyCode,
    totalMinor: minorOf(order.totalPriceSet), shippingMinor: minorOf(order.totalShippingPriceSet), fulfilment: fulfilmentOf(order), placement: JSON.stringify(placementOf(order, placedIn(order))), pieces: order.subtotalLineItemsQuantity,
    facts: open(headFacts(order)), parcels: order.fulfillments.length, parcel: parcel?.status === 'SUCCESS' ? open(parcelFacts(parcel)) : null, parcelPieces: parcel?.totalQuantity ?? 0,
  }
}

function toStagedLine(line: BulkLineNode): StagedLine {
  const facts = lineFacts(line)
  return {
    orderKey: keyOf(line.__parentId), key: keyOf(line.id), title: line.title, variantTitle: line.variantTitle, sku: line.sku, imageUrl: line.image?.url ?? null,
    quantity: line.quantity, currentQuantity: line.currentQuantity, unfulfilled: line.unfulfilledQuantity, isGiftCard: line.isGiftCard, unitPriceMinor: minorOf(line.discountedUnitPriceAfterAllDiscountsSet),
    facts: JSON.stringify(facts), product: facts.product && JSON.stringify(facts.product),
  }
}

const keyOf = (gid: string) => gid.slice(gid.lastIndexOf('/') + 1)
const minorOf = ({ shopMoney }: MoneyBag) => toMinor(rounded(shopMoney), shopMoney.currencyCode)
/** JSON without its closing brace: what hangs on it is added once all of it is there. */
const open = (facts: object) => JSON.stringify(facts).slice(0, -1)
/** PostgreSQL's timestamp without a zone, holding UTC. */
const utc = (at: string) => (at.endsWith('Z') ? at.slice(0, -1) : new Date(at).toISOString().slice(0, -1))
