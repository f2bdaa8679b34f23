import { weighLimits } from '../../domain/automation/limits.ts'
import { matchRule } from '../../domain/automation/match-rule.ts'
import { reasonWords } from '../../domain/automation/reason.ts'
import type { RuleFacts } from '../../domain/automation/rule-facts.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import { newLine, newState } from '../../domain/claim/state.ts'
import type { StaffContext } from '../application.ts'
import { asWorkflow } from '../open-remedies.ts'
import { paymentsOf } from '../orders/payments-of.ts'
import { pricePaid } from '../orders/price-paid.ts'
import { orderIdOf } from '../orders/view-order.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import { momentOf } from '../simulator/asked-moment.ts'
import { simulateBoth } from '../simulator/simulate.ts'
import type { SimulatedLine } from '../simulator/simulate.ts'
import type { SimulationQuestion } from '../simulator/simulator-view.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { Stores } from '../store-ports.ts'
import type { RuleOnQuestionView } from './automation-view.ts'
import type { ShopifyCustomers } from './customer-port.ts'
import { customerById, ruleLine } from './rule-facts-of.ts'
import { actWords } from './rule-words.ts'

export interface QuestionDeps { stores: Stores; policies: PolicyShelf; shopify: ShopifyCustomers; now(): Date; /** Of an ISO day and a time such as `14:30`, both checked. */ instantOf(day: string, time: string, timeZone: string): Date }

/**
 * What the shop's rules would do on a question to the simulator, those that are switched off too: on a claim that comes of
 * it, once it is approved for a label, and once the goods are back with nothing found for a refund. Nothing is stored.
 */
export async function rulesOnQuestion(deps: QuestionDeps, { shop }: StaffContext, orderKey: string, asked: SimulationQuestion): Promise<RuleOnQuestionView[]> {
  const [stored, order, rules] = await Promise.all([deps.stores.shops.find(shop), deps.stores.orders.find(shop, orderIdOf(orderKey)), deps.stores.automation.rules(shop)])
  if (!stored || !order?.complete || rules.length === 0 || !order.lines.some(({ id }) => id === asked.lineItemId)) return []
  const { under: _, ...question } = asked
  const simulated = await simulateBoth(deps, order, question, momentOf(deps, asked.asked, stored.timeZone))
  if (!simulated.ok) return []
  const customerId = order.customer.id
  const customer = await customerById(deps, { shop, id: customerId }, rules.map(({ rule }) => rule), () => (customerId === null ? Promise.resolve(0) : deps.stores.automation.claimsOfCustomer(shop, customerId)))
  return [...rules.filter(({ active }) => active), ...rules.filter(({ active }) => !active)].map(({ id, active, rule }) => ({ ruleId: id, rule: rule.name, active, act: actWords(rule), ...answered(rule, factsOn(rule, order, simulated.value.bound, question, customer)) }))
}

/** The claim that would come of the question, as the rule's act would find it. */
function factsOn({ act }: Rule, order: StoredOrder, { policy, request, decision }: SimulatedLine, { lineItemId, quantity, ground, remedy }: SimulationQuestion, customer: RuleFacts['customer']): RuleFacts {
  const sold = order.lines.find((one) => one.id === lineItemId)
  const line = newLine({ id: lineItemId, lineItemId, quantity, ground, wish: remedy ?? null, ...asWorkflow(decision) })
  const standing = act.kind === 'approve' ? line : { ...line, authorization: 'authorized' as const, ...(act.kind === 'refund' ? { reception: 'received' as const } : {}) }
  const facts = ruleLine({ id: lineItemId, title: sold?.title ?? '', valueMinor: sold ? Number(pricePaid(request, sold)) * quantity : 0, request, decision, record: undefined, policy: policy.compiled })
  return { state: newState([standing], paymentsOf(order.facts.id, [request])), currency: order.facts.currencyCode, differs: false, unread: false, unseen: false, lines: [{ ...facts, inspection: act.kind === 'refund' && act.after === 'inspection' ? 'nothing-found' : 'none' }], customer }
}

/** Limits of a day are left out: they hang on what else comes that day. */
function answered(rule: Rule, facts: RuleFacts): Pick<RuleOnQuestionView, 'acts' | 'sentences'> {
  const match = matchRule(rule, facts, [])
  if (!match.acts) return { acts: false, sentences: match.why.map((one) => reasonWords(one)) }
  const limits = weighLimits(rule, { sumMinor: facts.lines.reduce((sum, line) => sum + line.valueMinor, 0), beforeMinor: 0, currency: facts.currency, actsToday: 0 })
  return limits.why.length > 0 ? { acts: false, sentences: limits.why.map((one) => reasonWords(one)) } : { acts: true, sentences: [...match.because, ...limits.because].map((one) => reasonWords(one)) }
}
