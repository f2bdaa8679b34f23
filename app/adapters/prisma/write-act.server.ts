import type { NewAct } from '../../application/automation/automation-store.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Transaction } from './client.server.ts'

/**
 * Writes down what a rule does, in the change that does it. The rule's row is held meanwhile: false where it was changed
 * or switched off since it looked, or has acted as often today as it may; then the change must not stand.
 */
export async function writeAct(tx: Transaction, shop: string, claimId: string, claimVersion: number, act: NewAct, at: Date): Promise<boolean> {
  const [rule] = await tx.$queryRaw<Array<{ version: number; active: boolean }>>`select "version", "active" from "AutomationRule" where "shop" = ${shop} and "id" = ${act.ruleId} for update`
  if (!rule?.active || rule.version !== act.ruleVersion) return false
  const day = new Date(act.day)
  const { perDay } = act.rule.limits
  if (perDay !== null && (await tx.ruleAct.count({ where: { shop, ruleId: act.ruleId, day } })) >= perDay) return false
  await tx.ruleAct.create({
    data: { id: crypto.randomUUID(), shop, claimId, claimVersion, ruleId: act.ruleId, ruleVersion: act.ruleVersion, rule: act.rule as unknown as object, at, day, lineIds: act.lineIds, sumMinor: BigInt(act.sumMinor), currencyCode: act.currency, because: act.because as unknown as object },
  })
  return true
}

/** Has the shop's rules look at a claim that has just changed, where the shop has any in use. */
export async function wakeRules(tx: Transaction, queue: Queue, shop: string, claimId: string): Promise<void> {
  if (await tx.automationRule.findFirst({ where: { shop, active: true }, select: { id: true } })) await queue.enqueue('act-by-rules', { shop, claimId }, tx)
}
