import { sumWords } from '../../domain/automation/reason.ts'
import type { GoodsWords, Rule } from '../../domain/automation/rule.ts'
import type { StoredAct } from './automation-store.ts'

const groundWords: Record<string, string> = { 'change-of-mind': 'a change of mind', 'faulty-on-delivery': 'faulty on delivery', 'missing-on-delivery': 'something missing', defect: 'a defect' }
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' or ')

/** What a rule does, in few words. */
export function actWords({ act }: Pick<Rule, 'act'>): string {
  switch (act.kind) {
    case 'approve': return 'Approves'
    case 'send-label': return act.carriage === 'merchant' ? 'Sends a label where the terms have you pay for sending' : 'Sends a label'
    case 'refund': return act.after === 'inspection' ? 'Refunds once the inspection has found nothing' : 'Refunds once the goods are here'
    default: return act satisfies never
  }
}

/** What a rule did: `Refund of £95.00`. */
export function actedWords({ rule, sumMinor, currency }: Pick<StoredAct, 'rule' | 'sumMinor' | 'currency'>): string {
  switch (rule.act.kind) {
    case 'approve': return 'Approval'
    case 'send-label': return 'Return label'
    case 'refund': return `Refund of ${sumWords(sumMinor, currency)}`
    default: return rule.act satisfies never
  }
}

/** On which claims it acts and how far it may go, a short phrase each; of what it asks nothing about none but of its grounds. */
export function conditionWords({ currency, when, limits }: Rule): { when: string[]; limits: string[] } {
  const sum = (minor: number) => sumWords(minor, currency)
  const { fromMinor: least, toMinor: most } = when.value
  const value = least !== null && most !== null ? `items of ${sum(least)} to ${sum(most)}` : least !== null ? `items of ${sum(least)} or more` : most !== null ? `items of ${sum(most)} or less` : null
  const { kind, onlyTags, neverTags, earlierClaimsAtMost } = when.customer
  const phrases = [
    when.grounds.length > 0 ? when.grounds.map((ground) => groundWords[ground] ?? `“${ground}”, which is no ground`).join(' or ') : 'every ground',
    value,
    ...goodsWords('goods', when.goods.only),
    ...goodsWords('goods not', when.goods.never),
    kind === 'new' ? 'first orders' : kind === 'returning' ? 'customers who have ordered before' : null,
    onlyTags.length > 0 ? `customers tagged ${quoted(onlyTags)}` : null,
    neverTags.length > 0 ? `customers not tagged ${quoted(neverTags)}` : null,
    earlierClaimsAtMost !== null ? (earlierClaimsAtMost === 0 ? 'customers without an earlier claim' : `customers with at most ${earlierClaimsAtMost} earlier ${earlierClaimsAtMost === 1 ? 'claim' : 'claims'}`) : null,
  ]
  const bounds = [limits.perClaimMinor !== null ? `at most ${sum(limits.perClaimMinor)} a claim` : null, limits.perDay !== null ? `at most ${limits.perDay} a day` : null]
  return { when: phrases.flatMap((one) => one ?? []), limits: bounds.flatMap((one) => one ?? []) }
}

const goodsWords = (which: string, { traits, types, tags, vendors, collections, products }: GoodsWords): string[] =>
  Object.entries({ 'with the trait': traits, 'of the type': types, tagged: tags, 'by the vendor': vendors, 'in the collection': collections, named: products.map(({ title }) => title) })
    .flatMap(([how, words]) => (words.length ? [`${which} ${how} ${quoted(words)}`] : []))

/** All of a rule in one line, as the audit log keeps it. */
export function ruleInWords(rule: Rule): string {
  const { when, limits } = conditionWords(rule)
  return [actWords(rule), ...(rule.act.kind === 'send-label' ? [rule.act.link] : []), ...when, ...limits].join('; ')
}
