import { reasonWords } from '../../domain/automation/reason.ts'
import type { Reason } from '../../domain/automation/reason.ts'
import { isHandedOn } from '../../domain/claim/handed-on.ts'
import type { StaffContext } from '../application.ts'
import type { Stores } from '../store-ports.ts'
import type { ClaimAutomationView } from './automation-view.ts'
import { actedWords, ruleInWords } from './rule-words.ts'

/** Within so many milliseconds rules have looked, or something keeps them from it that a page need not wait for. */
const soon = 60_000

/** A rule that found no occasion has nothing to say of the claim. */
const noOccasions: readonly string[] = ['nothing-to-approve', 'nothing-to-label', 'nothing-to-refund']

/** What rules did on a claim with why they fitted, and why those in use did not act when they last looked. */
export async function claimAutomation({ stores, now }: { stores: Pick<Stores, 'automation' | 'claims'>; now(): Date }, { shop }: StaffContext, claimId: string): Promise<ClaimAutomationView> {
  const { automation, claims } = stores
  const [rules, acts, look, claim] = await Promise.all([automation.rules(shop), automation.actsOn(shop, claimId), automation.lookOn(shop, claimId), claims.load(shop, claimId)])
  const isBehind = rules.some(({ active }) => active) && claim !== null && (look?.claimVersion ?? -1) < claim.version
  const [last] = isBehind ? (await claims.events(shop, claimId)).slice(-1) : []
  const several = (claim?.lines.length ?? 0) > 1
  return {
    acts: acts.map((act) => ({
      id: act.id, rule: act.rule.name, version: act.ruleVersion, said: ruleInWords(act.rule), at: act.at, ruleId: rules.some(({ id }) => id === act.ruleId) ? act.ruleId : null,
      text: actedWords(act), because: said(act.because, several),
    })),
    // Who is given the claim wakes no rule by that.
    looking: last !== undefined && !isHandedOn([last.event]) && now().getTime() - Date.parse(last.at) < soon,
    waiting: (look?.checks ?? []).filter(({ ruleId, why }) => rules.some(({ id, active }) => active && id === ruleId) && !why.every(({ code }) => noOccasions.includes(code) || code === 'acted-before')).map(({ ruleId, ruleName, at, why }) => ({ ruleId, rule: ruleName, at, why: said(why, several) })),
  }
}

const said = (reasons: readonly Reason[], several: boolean) => [...new Set(reasons.map((one) => reasonWords(one, several)))]
