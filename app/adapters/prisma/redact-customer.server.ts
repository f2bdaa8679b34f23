import type { Prisma } from '@prisma/client'
import { shopifyActor } from '../../application/actor.ts'
import type { KnownCustomer } from '../../application/orders/order-store.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import type { Database, Transaction } from './client.server.ts'
import { ordersOfCustomer } from './orders-of-customer.server.ts'
import { recordSettings } from './record-settings.server.ts'
import { noteRedacted, orderNumbers, redactionLock, withoutValues } from './redacted-orders.server.ts'
import { withoutWords } from './without-words.server.ts'

/**
 * Takes everything personal off a customer's orders and claims: names and addresses, what was engraved, what was
 * written by or to them. Decisions stay what they are and replay to the same: they ask only whether an attribute is filled in.
 */
export async function redactCustomer(database: Database, shop: string, who: KnownCustomer, at: Date): Promise<void> {
  const which = ordersOfCustomer(shop, who)
  await database.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${redactionLock(shop)}, 0))`
    const orders = await tx.order.findMany({ where: which, select: { id: true } })
    // What is read of them later brings nothing back: the mark says so to whoever writes orders.
    await tx.$executeRaw`
      update "Order" set "customerId" = null, "customerName" = 'Redacted', "customerEmail" = null, "facts" = "redacted_facts"("facts"), "redactedAt" = coalesce("redactedAt", ${at.toISOString().replace('Z', '')}::timestamp)
      where "shop" = ${shop} and "id" = any(${orders.map((order) => order.id)}::text[])`
    // So does a note of those that are not stored yet, such as what an import has still before it.
    const named = orderNumbers([...orders.map((order) => order.id), ...who.orderIds])
    await noteRedacted(tx, shop, [...named, ...(await redactStaged(tx, shop, who, named))], at)
    await tx.itemUnit.updateMany({ where: { shop, line: { orderId: { in: orders.map((order) => order.id) } } }, data: { serial: null, serialKey: null } })
    const claims = await tx.claim.findMany({ where: { shop, orderId: { in: orders.map((order) => order.id) } }, select: { id: true, openedBy: true } })
    for (const { id, openedBy } of claims) await tx.claim.update({ where: { id }, data: { customerName: 'Redacted', customerEmail: null, openedBy: withoutShopper(openedBy) } })
    const claimIds = claims.map((claim) => claim.id)
    await redactLines(tx, claimIds)
    await redactEvents(tx, claimIds)
    await redactSteps(tx, claimIds)
    // What is in a file that waits to be brought in nobody has read yet: it goes as a whole.
    await tx.pastClaimImport.deleteMany({ where: { shop, importedAt: null } })
    await tx.pastClaim.updateMany({ where: { shop, orderId: { in: orders.map((order) => order.id) } }, data: { note: null, reference: null } })
    await tx.mail.deleteMany({ where: { shop, claimId: { in: claimIds } } })
    await tx.document.deleteMany({ where: { shop, claimId: { in: claimIds } } })
    if (orders.length) await recordSettings(tx, shop, [{ what: 'customer-redacted', before: null, after: { orders: orders.length, claims: claims.length } }], shopifyActor, at)
    if (who.id) await tx.mail.deleteMany({ where: { shop, claimId: null, id: { startsWith: `data-request.${shop}.${who.id.split('/').at(-1) ?? ''}.` } } })
  }, { timeout: 60_000 })
}

/** Of what an import has read of a file and not stored yet, the customer's orders and their lines; `named`: numbers of those that are known. Tells the numbers of those that were staged. */
async function redactStaged(tx: Transaction, shop: string, who: KnownCustomer, named: string[]): Promise<string[]> {
  const imports = (await tx.orderImport.findMany({ where: { shop }, select: { id: true } })).map((run) => run.id)
  const staged = await tx.$queryRaw<Array<{ key: string }>>`
    update "StagedOrder" set "customerId" = null, "customerName" = 'Redacted', "customerEmail" = null
    where "importId" = any(${imports}::bigint[]) and ("key" = any(${named}::bigint[]) or "customerId" = ${who.id}) returning "key"::text`
  await tx.$executeRaw`
    update "StagedLine" set "facts" = "without_attribute_values"("facts"::jsonb)::text
    where "importId" = any(${imports}::bigint[]) and "orderKey" = any(${[...named, ...staged.map((order) => order.key)]}::bigint[])`
  return staged.map((order) => order.key)
}

async function redactLines(tx: Transaction, claimIds: string[]): Promise<void> {
  for (const line of await tx.claimLine.findMany({ where: { claimId: { in: claimIds } }, select: { id: true, decisionRequest: true } })) {
    const request = line.decisionRequest as unknown as { order: OrderFacts }
    await tx.claimLine.update({ where: { id: line.id }, data: { note: null, decisionRequest: { ...request, order: withoutValues(request.order) } as object } })
  }
}

async function redactEvents(tx: Transaction, claimIds: string[]): Promise<void> {
  for (const event of await tx.claimEvent.findMany({ where: { claimId: { in: claimIds } }, select: { id: true, actor: true, payload: true } })) {
    await tx.claimEvent.update({ where: { id: event.id }, data: { actor: withoutShopper(event.actor), payload: withoutWords(event.payload as object) } })
  }
}

async function redactSteps(tx: Transaction, claimIds: string[]): Promise<void> {
  for (const step of await tx.shopifyStep.findMany({ where: { claimId: { in: claimIds } }, select: { id: true, input: true } })) {
    const { actor, ...input } = step.input as { actor?: Prisma.JsonValue }
    await tx.shopifyStep.update({ where: { id: step.id }, data: { input: { ...withoutWords(input), ...(actor ? { actor: withoutShopper(actor) } : {}) } as object } })
  }
}

const withoutShopper = (actor: unknown): object => ((actor as { kind?: string }).kind === 'shopper' ? { kind: 'shopper', id: null, name: 'Redacted' } : (actor as object))
