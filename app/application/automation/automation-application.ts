import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { SoldBy, SoldGoods } from '../setup/sold-goods-view.ts'
import type { SimulationQuestion } from '../simulator/simulator-view.ts'
import type { ClaimAutomationView, ClaimTrialView, RuleOnQuestionView, RulePageView, RulesView, TrialView } from './automation-view.ts'
import { claimAutomation } from './claim-automation.ts'
import { listRules, orderRules, removeRule, saveRule, switchRule, viewRule } from './rule-settings.ts'
import type { RuleDeps } from './rule-settings.ts'
import { rulesOnQuestion } from './rules-on-question.ts'
import type { QuestionDeps } from './rules-on-question.ts'
import { tryRule, tryRuleOn, whileShopifyAnswers } from './try-rule.ts'

/** What staff may ask for about the shop's rules; who may not change them may look and try. */
export interface AutomationApplication {
  list(context: StaffContext): Promise<RulesView>
  /** Null for a rule that is still to be written. */
  rule(context: StaffContext, id: string | null): Promise<Result<RulePageView, Refusal>>
  save(context: StaffContext, asked: { id: string | null; version: number; draft: unknown }): Promise<Result<{ id: string; version: number }, Refusal>>
  switch(context: StaffContext, asked: { id: string; version: number; active: boolean }): Promise<Result<{ version: number }, Refusal>>
  remove(context: StaffContext, asked: { id: string; version: number }): Promise<Result<true, Refusal>>
  order(context: StaffContext, ids: string[]): Promise<Result<true, Refusal>>
  /** `id` of the rule that is being changed, null of one that is only being written. */
  try(context: StaffContext, id: string | null, draft: unknown): Promise<Result<TrialView, Refusal>>
  tryOn(context: StaffContext, id: string | null, draft: unknown, claimNumber: string): Promise<Result<ClaimTrialView, Refusal>>
  ofClaim(context: StaffContext, claimId: string): Promise<ClaimAutomationView>
  /** Vendors, collections or products that the shop's latest orders name, to choose from; `search`: a part of the name. */
  goods(context: StaffContext, by: SoldBy, search: string): Promise<SoldGoods[]>
  /** What the shop's rules, those in use first, would do on a question as the simulator puts it; none where it can't be answered. */
  onQuestion(context: StaffContext, orderKey: string, asked: SimulationQuestion): Promise<RuleOnQuestionView[]>
}

/** Of what can be chosen so much is shown at once. */
const mostOffered = 20

export const automationUses = (deps: RuleDeps & QuestionDeps): AutomationApplication => ({
  list: (context) => listRules(deps, context),
  rule: (context, id) => viewRule(deps, context, id),
  save: (context, asked) => saveRule(deps, context, asked),
  switch: (context, asked) => switchRule(deps, context, asked),
  remove: (context, asked) => removeRule(deps, context, asked),
  order: (context, ids) => orderRules(deps, context, ids),
  try: (context, id, draft) => whileShopifyAnswers(tryRule(deps, context, id, draft)),
  tryOn: (context, id, draft, claimNumber) => whileShopifyAnswers(tryRuleOn(deps, context, id, draft, claimNumber)),
  ofClaim: (context, claimId) => claimAutomation(deps, context, claimId),
  goods: ({ shop }, by, search) => deps.stores.products.sold(shop, by, search.trim(), mostOffered),
  onQuestion: (context, orderKey, asked) => rulesOnQuestion(deps, context, orderKey, asked),
})
