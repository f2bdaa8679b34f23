import type { AutomationRule, RuleAct } from '@prisma/client'
import type { AutomationStore, RuleCheck, StoredAct, StoredRule } from '../../application/automation/automation-store.ts'
import type { Reason } from '../../domain/automation/reason.ts'
import { storedRule } from '../../domain/automation/stored-rule.ts'
import { toEventActor } from './claim-rows.server.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** Rules for automatic acts, with the record of their changes, and what they did; acts themselves are written with their claim's change. */
export function openAutomationStore(database: Database): AutomationStore {
  return {
    rules: async (shop) => (await database.automationRule.findMany({ where: { shop }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })).map(toStoredRule),
    rule: async (shop, id) => {
      const row = await database.automationRule.findFirst({ where: { shop, id } })
      return row && toStoredRule(row)
    },
    add: (shop, id, rule, most, change) => database.$transaction(async (tx) => {
      // Two added at once would both count the same number of rules.
      await tx.$queryRaw`select 1 from "Shop" where "id" = ${shop} for update`
      const { _count, _max } = await tx.automationRule.aggregate({ where: { shop }, _count: { _all: true }, _max: { position: true } })
      if (_count._all >= most) return false
      await tx.automationRule.create({ data: { id, shop, position: (_max.position ?? 0) + 1, content: rule as unknown as object, changedAt: change.at, changedBy: change.by as object } })
      await recordSettings(tx, shop, change.records, change.by, change.at)
      return true
    }),
    change: (shop, id, expected, to, change) => database.$transaction(async (tx) => {
      const { count } = await tx.automationRule.updateMany({
        where: { shop, id, version: expected },
        data: { version: { increment: 1 }, changedAt: change.at, changedBy: change.by as object, ...('rule' in to ? { content: to.rule as unknown as object } : { active: to.active }) },
      })
      if (count > 0) await recordSettings(tx, shop, change.records, change.by, change.at)
      return count > 0
    }),
    remove: (shop, id, expected, change) => database.$transaction(async (tx) => {
      const { count } = await tx.automationRule.deleteMany({ where: { shop, id, version: expected, active: false } })
      if (count > 0) await recordSettings(tx, shop, change.records, change.by, change.at)
      return count > 0
    }),
    order: (shop, ids, change) => database.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<Array<{ id: string }>>`select "id" from "AutomationRule" where "shop" = ${shop} order by "id" for update`
      if (rows.length !== ids.length || !rows.every(({ id }) => ids.includes(id))) return false
      for (const [i, id] of ids.entries()) await tx.automationRule.update({ where: { id }, data: { position: i + 1 } })
      await recordSettings(tx, shop, change.records, change.by, change.at)
      return true
    }),
    actsOn: async (shop, claimId) => {
      const claims = await database.$queryRaw<Array<{ id: string }>>`
        with recursive tree as (
          select "id" from "Claim" where "shop" = ${shop} and "id" = ${claimId}
          union select merged."id" from "Claim" merged join tree on merged."mergedIntoId" = tree."id" where merged."shop" = ${shop}
        ) select "id" from tree`
      return (await database.ruleAct.findMany({ where: { shop, claimId: { in: claims.map(({ id }) => id) } }, orderBy: [{ at: 'asc' }, { claimVersion: 'asc' }] })).map(toStoredAct)
    },
    actsOf: async (shop, ruleId, most) => (await database.ruleAct.findMany({ where: { shop, ruleId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: most, include: { claim: { select: { id: true, number: true } } } })).map((row) => ({ ...toStoredAct(row), claim: { id: row.claim.id, number: claimNumber(row.claim.number) } })),
    lookOn: async (shop, claimId) => {
      const row = await database.ruleLook.findUnique({ where: { shop_claimId: { shop, claimId } } })
      return row && { claimVersion: row.claimVersion, checks: row.checks as unknown as RuleCheck[] }
    },
    note: async (shop, claimId, claimVersion, checks) => {
      await database.$executeRaw`
        insert into "RuleLook" ("shop", "claimId", "claimVersion", "checks") values (${shop}, ${claimId}, ${claimVersion}, ${JSON.stringify(checks)}::jsonb)
        on conflict ("shop", "claimId") do update set "claimVersion" = excluded."claimVersion", "checks" = excluded."checks" where "RuleLook"."claimVersion" <= excluded."claimVersion"`
    },
    actsOfDay: (shop, ruleId, day) => database.ruleAct.count({ where: { shop, ruleId, day: new Date(day) } }),
    actCounts: async (shop, day) => {
      const rows = await database.$queryRaw<Array<{ ruleId: string; all: number; today: number }>>`
        select "ruleId", count(*)::int as "all", (count(*) filter (where "day" = ${day}::date))::int as "today" from "RuleAct" where "shop" = ${shop} group by "ruleId"`
      return new Map(rows.map(({ ruleId, all, today }) => [ruleId, { all, today }]))
    },
    recentClaims: async (shop, since, most) => {
      const where = { shop, openedAt: { gte: since }, mergedIntoId: null }
      const [rows, total] = await Promise.all([database.claim.findMany({ where, orderBy: { number: 'desc' }, take: most, select: { id: true } }), database.claim.count({ where })])
      return { ids: rows.map(({ id }) => id), total }
    },
    claimsOfCustomer: (shop, customerId) => database.claim.count({ where: { shop, mergedIntoId: null, order: { customerId } } }),
    claimByNumber: async (shop, number) => (await database.claim.findFirst({ where: { shop, number }, select: { id: true } }))?.id ?? null,
  }
}

const toStoredRule = (row: AutomationRule): StoredRule => ({ id: row.id, active: row.active, version: row.version, rule: storedRule(row.content), changedAt: row.changedAt.toISOString(), changedBy: toEventActor(row.changedBy) })

const toStoredAct = (row: RuleAct): StoredAct => ({
  id: row.id, ruleId: row.ruleId, ruleVersion: row.ruleVersion, rule: storedRule(row.rule), at: row.at.toISOString(), lineIds: row.lineIds as string[],
  sumMinor: Number(row.sumMinor), currency: row.currencyCode, because: row.because as unknown as Reason[],
})
