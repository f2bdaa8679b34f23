import type { ClaimLine } from '../claim/state.ts'
import { weighGoods } from './goods-conditions.ts'
import { reason } from './reason.ts'
import type { Reason } from './reason.ts'
import type { Rule } from './rule.ts'
import type { RuleFacts, RuleLine } from './rule-facts.ts'

/** What a rule's conditions come to: why it fits, and why it doesn't. */
export interface Weighed { because: Reason[]; why: Reason[] }

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())

/** The conditions on an item: its ground, what was paid for it, the goods. */
export function weighLine({ currency, when }: Rule, claimCurrency: string, line: ClaimLine, facts: RuleLine): Weighed {
  const { because, why }: Weighed = { because: [], why: [] }
  const of = (code: Parameters<typeof reason>[0], args: Reason['args'] = {}) => reason(code, args, facts.title)
  if (when.grounds.length > 0) {
    if (when.grounds.includes(line.ground)) because.push(of('fits-ground', { ground: line.ground }))
    else why.push(of('other-ground', { ground: line.ground }))
  }
  const { fromMinor, toMinor } = when.value
  if (fromMinor !== null || toMinor !== null) {
    const money = (amount: number) => ({ amount, currency })
    if (claimCurrency !== currency) why.push(of('other-currency', { currency: claimCurrency, wanted: currency }))
    else if (fromMinor !== null && facts.valueMinor < fromMinor) why.push(of('value-below', { value: money(facts.valueMinor), bound: money(fromMinor) }))
    else if (toMinor !== null && facts.valueMinor > toMinor) why.push(of('value-above', { value: money(facts.valueMinor), bound: money(toMinor) }))
    else because.push(of('fits-value', { value: money(facts.valueMinor) }))
  }
  const goods = weighGoods(when.goods, facts)
  if (goods) (goods.code === 'fits-goods' ? because : why).push(goods)
  return { because, why }
}

/** The conditions on the customer. */
export function weighCustomer({ when }: Rule, { customer }: RuleFacts): Weighed {
  const { onlyTags, neverTags, kind, earlierClaimsAtMost } = when.customer
  const { because, why }: Weighed = { because: [], why: [] }
  const asksTags = onlyTags.length + neverTags.length > 0
  if ((asksTags && !customer.tags) || (kind !== 'any' && customer.orders === null) || (earlierClaimsAtMost !== null && customer.earlierClaims === null)) why.push(reason('customer-unknown'))
  if (asksTags && customer.tags) {
    const has = lower(customer.tags)
    const excepted = neverTags.find((tag) => has.includes(tag.toLowerCase()))
    if (excepted !== undefined) why.push(reason('tag-excepted', { word: excepted }))
    else if (onlyTags.length > 0 && !lower(onlyTags).some((tag) => has.includes(tag))) why.push(reason('tag-not-named'))
    else because.push(reason('fits-tags'))
  }
  if (kind !== 'any' && customer.orders !== null) {
    const isNew = customer.orders <= 1
    if (isNew === (kind === 'new')) because.push(reason(isNew ? 'fits-new' : 'fits-returning'))
    else why.push(reason(isNew ? 'not-returning' : 'not-new'))
  }
  if (earlierClaimsAtMost !== null && customer.earlierClaims !== null) {
    const args = { count: customer.earlierClaims, bound: earlierClaimsAtMost }
    if (customer.earlierClaims <= earlierClaimsAtMost) because.push(reason('fits-earlier', args))
    else why.push(reason('earlier-claims', args))
  }
  return { because, why }
}
