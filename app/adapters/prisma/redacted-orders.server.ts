import type { ReadOrder } from '../../application/ports.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import type { Transaction } from './client.server.ts'

/**
 * What a shop's redactions and its writers of orders lock, until they commit: a redaction alone, writers beside each other, as
 * their first statement. So a writer either comes before a redaction, which then finds what it wrote, or knows of it.
 */
export const redactionLock = (shop: string): string => `redaction:${shop}`

/** The numbers in the gids of Shopify's orders; those of Recourse's own have none. */
export const orderNumbers = (ids: readonly string[]): string[] => ids.flatMap((id) => (/^gid:\/\/shopify\/Order\/\d{1,18}$/.test(id) ? [id.slice(id.lastIndexOf('/') + 1)] : []))

/** Notes orders by their numbers, whether they are stored or not; of a shop that is gone nothing is noted. */
export async function noteRedacted(tx: Transaction, shop: string, numbers: string[], at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "RedactedOrder" ("shop", "key", "redactedAt") select ${shop}, noted, ${at.toISOString().replace('Z', '')}::timestamp from unnest(${numbers}::bigint[]) noted
    where exists (select 1 from "Shop" where "id" = ${shop}) on conflict do nothing`
}

/** Orders that are about to be written, with the instant of their redaction; one that has it comes without what tells of its customer. */
export async function withRedactions(tx: Transaction, shop: string, orders: ReadOrder[]): Promise<Array<ReadOrder & { redactedAt: string | null }>> {
  const numbers = orderNumbers(orders.map(({ facts }) => facts.id))
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${redactionLock(shop)}, 0))`
  const noted = await tx.$queryRaw<Array<{ id: string; redactedAt: Date }>>`select 'gid://shopify/Order/' || "key" as "id", "redactedAt" from "RedactedOrder" where "shop" = ${shop} and "key" = any(${numbers}::bigint[])`
  const instants = new Map(noted.map(({ id, redactedAt }) => [id, redactedAt.toISOString()]))
  return orders.map((order) => {
    const redactedAt = instants.get(order.facts.id) ?? null
    return redactedAt === null ? { ...order, redactedAt } : { ...order, redactedAt, customer: { ...order.customer, id: null, name: 'Redacted', email: null }, facts: withoutValues(order.facts) }
  })
}

/** The same order with nothing of what its attributes said; that they said something stays. */
export function withoutValues(order: OrderFacts): OrderFacts {
  const nodes = order.lineItems.nodes.map((line) => ({ ...line, customAttributes: line.customAttributes.map(({ key, value }) => ({ key, value: value?.trim() ? 'redacted' : value })) }))
  return { ...order, lineItems: { ...order.lineItems, nodes } }
}
