import type { StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { StoredRule } from './automation-store.ts'
import type { RuleView } from './automation-view.ts'
import { actWords, conditionWords } from './rule-words.ts'

/** Why a member of staff may not change rules; null where they may. */
export const lockedFor = (context: StaffContext): string | null => notPermitted(context, 'edit-policies')?.sentence ?? null

/** A rule as screens show it. */
export function toRuleView({ id, active, version, rule, changedAt, changedBy }: StoredRule, acts: { all: number; today: number } | undefined): RuleView {
  return { id, name: rule.name, active, version, kind: rule.act.kind, act: actWords(rule), ...conditionWords(rule), everyGround: rule.when.grounds.length === 0, changedAt, changedBy: changedBy.name, acts: acts ?? { all: 0, today: 0 } }
}
