import type { Prisma } from '@prisma/client'
import type { Actor } from '../../application/actor.ts'
import type { NewRouting, NotRouted, PolicyRoutingRow, RoutingStore } from '../../application/routing-store.ts'
import type { RoutingRule } from '../../domain/decision/routing.ts'
import type { Database, Transaction } from './client.server.ts'
import { inTurn } from './in-turn.server.ts'
import { recordSettings } from './record-settings.server.ts'

const shown = { id: true, effectiveAt: true, publishedAt: true, publishedBy: true, rules: true } as const
const rulesOf = ({ rules }: { rules: Prisma.JsonValue }) => rules as unknown as RoutingRule[]
const toRow = (row: Prisma.PolicyRoutingGetPayload<{ select: typeof shown }>): PolicyRoutingRow => ({ ...row, effectiveAt: row.effectiveAt?.toISOString() ?? null, publishedAt: row.publishedAt.toISOString(), publishedBy: row.publishedBy as unknown as Actor, rules: rulesOf(row) })

/** In force at an instant, the latest first. */
const inForceAt = (shop: string, at: Date) => ({ where: { shop, OR: [{ effectiveAt: null }, { effectiveAt: { lte: at } }] }, orderBy: [{ effectiveAt: { sort: 'desc', nulls: 'last' } }, { publishedAt: 'desc' }] }) satisfies Prisma.PolicyRoutingFindFirstArgs

/** Which policy of a shop binds which orders. */
export function openRoutingStore(database: Database): RoutingStore {
  return {
    route: (shop, routing, seen, now) => inTurn(database, shop, (tx) => writeRouting(tx, shop, routing, seen, now())),
    withdrawRouting: (shop, id, by, now) => inTurn(database, shop, async (tx) => {
      const at = now()
      const row = await tx.policyRouting.findFirst({ where: { shop, id, effectiveAt: { gt: at } }, select: shown })
      if (!row) return false
      await tx.policyRouting.delete({ where: { id } })
      await recordSettings(tx, shop, [{ what: 'routing-withdrawn', before: { rules: rulesOf(row), from: toRow(row).effectiveAt }, after: null }], by, at)
      return true
    }),
    routingAt: async (shop, at) => {
      const row = await database.policyRouting.findFirst({ ...inForceAt(shop, at), select: { rules: true } })
      return row ? rulesOf(row) : []
    },
    routedNames: async (shop) => [...new Set((await database.policyRouting.findMany({ where: { shop }, select: { rules: true } })).flatMap((row) => rulesOf(row).map((rule) => rule.policy)))],
    routings: async (shop) => (await database.policyRouting.findMany({ where: { shop }, orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }], select: shown })).map(toRow),
  }
}

/** Writes a routing in a transaction in which it is its turn. */
export async function writeRouting(tx: Transaction, shop: string, { rules, by, ...routing }: NewRouting, seen: string | null, at: Date): Promise<PolicyRoutingRow | NotRouted> {
  const effectiveAt = routing.effectiveAt === 'now' ? at : routing.effectiveAt
  const last = await tx.policyRouting.findFirst({ where: { shop }, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], select: { id: true } })
  if ((last?.id ?? null) !== seen) return 'changed-meanwhile'
  if (await tx.policyRouting.findFirst({ where: { shop, effectiveAt }, select: { id: true } })) return 'instant-taken'
  const unbound = await firstUnbound(tx, shop, rules, effectiveAt)
  if (unbound) return { unbound }
  const before = await tx.policyRouting.findFirst({ ...inForceAt(shop, effectiveAt), select: { rules: true } })
  const row = await tx.policyRouting.create({ data: { id: crypto.randomUUID(), shop, effectiveAt, publishedAt: at, publishedBy: by as object, rules: rules as object[] }, select: shown })
  await recordSettings(tx, shop, [{ what: 'routing-changed', before: { rules: before ? rulesOf(before) : [] }, after: { rules, from: effectiveAt.toISOString() } }], by, at)
  return toRow(row)
}

/** The first policy of a routing that has no version in force at its beginning, and so would bind nothing. A later one is of no use: versions don't end. */
async function firstUnbound(tx: Transaction, shop: string, rules: RoutingRule[], at: Date): Promise<string | null> {
  const named = [...new Set(rules.map(({ policy }) => policy))]
  const bound = await tx.policyVersion.findMany({ where: { shop, name: { in: named }, OR: [{ effectiveAt: null }, { effectiveAt: { lte: at } }] }, distinct: ['name'], select: { name: true } })
  return named.find((name) => !bound.some((row) => row.name === name)) ?? null
}

/** Whether a routing still to begin counts on a version that is scheduled: without it, its policy would bind nothing then. */
export async function isCountedOn(tx: Transaction, shop: string, { id, name, effectiveAt }: { id: string; name: string; effectiveAt: Date }): Promise<boolean> {
  const routings = await tx.policyRouting.findMany({ where: { shop, effectiveAt: { gte: effectiveAt } }, select: { effectiveAt: true, rules: true } })
  const others = await tx.policyVersion.findMany({ where: { shop, name, id: { not: id } }, select: { effectiveAt: true } })
  return routings.some((row) => rulesOf(row).some(({ policy }) => policy === name) && !others.some((other) => other.effectiveAt === null || (row.effectiveAt !== null && other.effectiveAt <= row.effectiveAt)))
}
