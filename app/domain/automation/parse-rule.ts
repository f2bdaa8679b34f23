import { grounds } from '../clauses/ask.ts'
import { parseMinor } from '../kernel/money.ts'
import { err, ok } from '../kernel/result.ts'
import { isRecord } from '../kernel/shape.ts'
import type { Result } from '../kernel/result.ts'
import { ruleActKinds } from './rule.ts'
import type { GoodsWords, Rule, RuleAct, RuleProduct } from './rule.ts'
import type { RuleDraft } from './rule-draft.ts'

const most = { name: 60, link: 1000, words: 50, word: 255, perDay: 10_000, earlierClaims: 99 }
const httpsLink = /^https:\/\/[^\s/]+\.\S+$/
const unknownChoice = 'There is no such choice any more. Reload the page and choose again.'
const slot = /\{([^{}]*)\}/g
const productId = /^gid:\/\/shopify\/Product\/\d{1,18}$/

/** Reads a rule as it was typed, in the shop's currency; the error is a sentence by field of the draft. A field that isn't there was left empty. */
export function parseRule(typed: unknown, currency: string): Result<Rule, Record<string, string>> {
  const draft = (typeof typed === 'object' && typed !== null ? typed : {}) as Partial<Record<keyof RuleDraft, unknown>>
  const problems: Record<string, string> = {}
  // What can't be read must not widen a rule: where a list is left empty by it nothing is asked any more.
  const text = (key: keyof RuleDraft) => {
    const value = draft[key] ?? ''
    if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim()
    problems[key] = unknownChoice
    return ''
  }
  const choice = <Value extends string>(key: keyof RuleDraft, values: readonly Value[], otherwise: Value): Value => {
    const found = values.find((one) => one === draft[key])
    if (found === undefined && draft[key] !== undefined) problems[key] = unknownChoice
    return found ?? otherwise
  }
  const list = <Entry>(key: keyof RuleDraft, isEntry: (one: unknown) => one is Entry): Entry[] => {
    const value = draft[key] ?? []
    const entries: unknown[] | null = Array.isArray(value) ? value : null
    if (entries?.every(isEntry)) return entries
    problems[key] = unknownChoice
    return []
  }
  const strings = (key: keyof RuleDraft) => list(key, (one): one is string => typeof one === 'string')
  const few = <Entry>(key: keyof RuleDraft, listed: Entry[], keyOf: (one: Entry) => string, said: (one: Entry) => string): Entry[] => {
    const found = [...new Map(listed.map((one) => [keyOf(one).toLowerCase(), one])).values()]
    if (found.length > most.words) problems[key] = `Name at most ${most.words}.`
    if (found.some((one) => said(one).length > most.word)) problems[key] = `Keep each under ${most.word + 1} characters.`
    return found
  }
  const words = (key: keyof RuleDraft, listed: string[]) => few(key, listed, String, String)
  const typedWords = (key: keyof RuleDraft) => words(key, text(key).split(',').map((word) => word.trim()).filter(Boolean))
  const listedWords = (key: keyof RuleDraft) => strings(key).map((word) => word.replaceAll(/\s+/g, ' ').trim()).filter(Boolean)
  const sum = (key: keyof RuleDraft): number | null => {
    const entered = text(key).replace(',', '.')
    const minor = entered === '' ? null : parseMinor(entered, currency)
    if (minor !== undefined && (minor === null || minor >= 0)) return minor
    problems[key] = `Enter a sum in ${currency} such as 100.00, or leave it empty.`
    return null
  }
  const count = (key: keyof RuleDraft, from: number, to: number): number | null => {
    const entered = text(key)
    if (entered === '') return null
    if (/^\d{1,6}$/.test(entered) && Number(entered) >= from && Number(entered) <= to) return Number(entered)
    problems[key] = `Enter a whole number from ${from} to ${to}, or leave it empty.`
    return null
  }

  const named = list('grounds', (one): one is (typeof grounds)[number] => grounds.some((ground) => ground === one))
  const goods = (which: 'only' | 'never'): GoodsWords => ({
    traits: words(`${which}Traits`, strings(`${which}Traits`)), types: typedWords(`${which}Types`), tags: typedWords(`${which}Tags`),
    vendors: words(`${which}Vendors`, listedWords(`${which}Vendors`)), collections: words(`${which}Collections`, listedWords(`${which}Collections`)),
    products: few(`${which}Products`, list(`${which}Products`, isProduct).map(({ id, title }) => ({ id, title })), ({ id }) => id, ({ title }) => title),
  })
  const name = text('name')
  if (name === '') problems.name = 'Give the rule a name: it stands beside everything the rule does.'
  if (name.length > most.name) problems.name = `Keep it under ${most.name + 1} characters.`
  const kind = choice('act', ruleActKinds, 'approve')
  const link = text('link')
  if (kind === 'send-label') {
    const problem = linkProblem(link)
    if (problem) problems.link = problem
  }
  const act: RuleAct = kind === 'send-label' ? { kind, link, carriage: choice('carriage', ['merchant', 'either'], 'merchant') } : kind === 'refund' ? { kind, after: choice('after', ['receipt', 'inspection'], 'inspection') } : { kind }
  const value = { fromMinor: sum('valueFrom'), toMinor: sum('valueTo') }
  if (value.fromMinor !== null && value.toMinor !== null && value.fromMinor > value.toMinor) problems.valueTo = 'This is less than the least sum.'
  const limits = { perClaimMinor: sum('perClaim'), perDay: count('perDay', 1, most.perDay) }
  if (kind === 'refund') {
    if (limits.perClaimMinor === null) problems.perClaim ??= 'Say how much a refund may come to: a rule that moves money needs a limit.'
    if (limits.perDay === null) problems.perDay ??= 'Say how often a day it may refund: a rule that moves money needs a limit.'
  }
  const rule: Rule = {
    name, currency, act, limits,
    when: {
      grounds: grounds.filter((ground) => named.includes(ground)), value,
      goods: { only: goods('only'), never: goods('never') },
      customer: { onlyTags: typedWords('customerOnlyTags'), neverTags: typedWords('customerNeverTags'), kind: choice('customer', ['any', 'new', 'returning'], 'any'), earlierClaimsAtMost: count('earlierClaimsAtMost', 0, most.earlierClaims) },
    },
  }
  return Object.keys(problems).length > 0 ? err(problems) : ok(rule)
}

const isProduct = (one: unknown): one is RuleProduct => isRecord(one) && typeof one.id === 'string' && productId.test(one.id) && typeof one.title === 'string' && one.title.trim() !== ''

/** Why a customer can't be sent to this address for their label; null where they can. */
function linkProblem(link: string): string | null {
  const unknown = [...link.matchAll(slot)].map(([, inner]) => inner).find((inner) => inner !== 'claim' && inner !== 'order')
  if (unknown !== undefined) return `“{${unknown}}” stands for nothing here. What can be filled in is {claim} and {order}.`
  return httpsLink.test(link) && link.length <= most.link ? null : 'Enter the link under which the customer gets the label. It begins with https://.'
}

/** The link for one claim, with its own number and its order's name where the rule's link names them. */
export const linkFor = (link: string, claim: string, order: string): string => link.replaceAll('{claim}', encodeURIComponent(claim)).replaceAll('{order}', encodeURIComponent(order))
