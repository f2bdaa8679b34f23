import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import type { Stores } from '../store-ports.ts'

export interface AcceptDeps {
  inbox: Pick<Stores['inbox'], 'receive'>
  /** Whether the signature over the raw body was made with the app's secret. */
  verify(rawBody: Uint8Array, signature: string): boolean
  log(entry: Record<string, unknown>): void
  now(): Date
}

/**
 * Takes a webhook in: signature over the raw body first, then one row per shop, event and topic, then the answer. It
 * touches no token and asks Shopify nothing, so it answers for uninstalled shops too and stays far below five seconds.
 */
export async function acceptWebhook(deps: AcceptDeps, request: Request): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  const header = (name: string) => request.headers.get(`x-shopify-${name}`)
  const body = new Uint8Array(await request.arrayBuffer())
  const signature = header('hmac-sha256')
  if (!signature || !deps.verify(body, signature)) {
    deps.log({ event: 'webhook-refused', reason: 'signature' })
    return new Response(null, { status: 401 })
  }
  const topic = header('topic')?.toLowerCase()
  const shop = header('shop-domain')
  const webhookId = header('webhook-id')
  if (!topic || !shop || !webhookId) return new Response(null, { status: 400 })
  const payload = parseJson(new TextDecoder().decode(body))
  if (!isRecord(payload)) return new Response(null, { status: 400 })
  const triggered = Date.parse(header('triggered-at') ?? '')
  const fresh = await deps.inbox.receive({ shop, topic, webhookId, eventId: header('event-id') ?? webhookId, triggeredAt: Number.isNaN(triggered) ? null : new Date(triggered), payload: needed(topic, payload), at: deps.now() })
  deps.log({ event: fresh ? 'webhook-received' : 'webhook-repeated', topic, shop, webhookId })
  return new Response(null, { status: 200 })
}

/** What is law about a customer finds purchases outside the shop by their e-mail address alone. */
const aboutCustomers: readonly string[] = ['customers/redact', 'customers/data_request']

/** Only what says where to look is kept: names and addresses in a payload never reach the database, but for the address by which a customer who is to be forgotten is found, until that is done. */
function needed(topic: string, payload: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const key of ['id', 'admin_graphql_api_id', 'order_id', 'updated_at', 'current', 'orders_to_redact', 'orders_requested', 'shop_id']) if (key in payload) kept[key] = payload[key]
  const customer = payload.customer as { id?: unknown; email?: unknown } | null | undefined
  const email = aboutCustomers.includes(topic) && typeof customer?.email === 'string' ? customer.email : undefined
  if (customer?.id !== undefined || email !== undefined) kept.customer = { id: customer?.id, email }
  // What is told of a parcel names its return, and an edit its order, one level down.
  const returned = payload.return as { id?: unknown } | null | undefined
  if (returned?.id !== undefined) kept.return = { id: returned.id }
  const edit = payload.order_edit as { order_id?: unknown; id?: unknown; line_items?: { additions?: unknown; removals?: unknown } } | null | undefined
  // An edit never changes, and nothing else says what was edited.
  if (edit?.order_id !== undefined) kept.order_edit = { id: edit.id, order_id: edit.order_id, line_items: { additions: unitsOf(edit.line_items?.additions), removals: unitsOf(edit.line_items?.removals) } }
  return kept
}

const unitsOf = (lines: unknown) => (Array.isArray(lines) ? lines.map((line: { id?: unknown; delta?: unknown }) => ({ id: line.id, delta: line.delta })) : [])
