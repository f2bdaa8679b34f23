import { explainOrder } from '../../../app/domain/decision/order-terms.ts'
import { renderMessage } from '../../../app/domain/decision/messages.ts'
import { fromMinor } from '../../../app/domain/kernel/money.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import { renderClause } from '../../../app/domain/policy/wording.ts'
import { requestOfCase } from './answer-case.ts'
import type { OrderTermCase } from './rule-case.ts'

/**
 * Where the terms of the order differ from what a case expects, a sentence each. `applies: false` holds of a term that is
 * known not to be the case; `says` is looked for in the sentence and in the wording.
 */
export function orderDifferences(policy: CompiledPolicySet, it: OrderTermCase): string[] {
  const terms = explainOrder(policy, requestOfCase(it.order), fromInstant(it.order.now))
  const term = terms.find((one) => one.topic === it.topic && one.clause === it.clause)
  if (!term) return it.expect.applies === false ? [] : [`${it.clause} says nothing on ${it.topic}; what is said: ${terms.map((one) => `${one.clause} on ${one.topic}`).join(', ') || 'nothing'}`]
  const { day, amount, says, applies } = it.expect
  const shownAmount = term.amount ? `${fromMinor(term.amount.amount, term.amount.currency)} ${term.amount.currency}` : null
  const said = `${renderMessage('en', term.code, { ...term.args })} ${renderClause(policy, term.clause)?.text ?? ''}`
  return [
    ...(day !== undefined && day !== term.day ? [`the day is ${term.day} instead of ${day}`] : []),
    ...(amount !== undefined && amount !== shownAmount ? [`the amount is ${shownAmount} instead of ${amount}`] : []),
    ...(applies !== undefined && term.applies !== (applies ? 'yes' : 'no') ? [`that it applies is ${term.applies} instead of ${applies ? 'yes' : 'no'}`] : []),
    ...(says !== undefined && !said.includes(says) ? [`it says “${said}”, without “${says}”`] : []),
  ]
}
