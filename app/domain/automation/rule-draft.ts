import type { Ground } from '../clauses/ask.ts'
import { fromMinor } from '../kernel/money.ts'
import type { GoodsWords, Rule, RuleActKind, RuleProduct } from './rule.ts'

/** A rule as it is typed: sums and numbers as text, words that are typed in one go parted by commas. */
export interface RuleDraft {
  name: string
  act: RuleActKind
  link: string
  carriage: 'merchant' | 'either'
  after: 'receipt' | 'inspection'
  grounds: Ground[]
  valueFrom: string
  valueTo: string
  onlyTraits: string[]
  onlyTypes: string
  onlyTags: string
  onlyVendors: string[]
  onlyCollections: string[]
  onlyProducts: RuleProduct[]
  neverTraits: string[]
  neverTypes: string
  neverTags: string
  neverVendors: string[]
  neverCollections: string[]
  neverProducts: RuleProduct[]
  customer: 'any' | 'new' | 'returning'
  customerOnlyTags: string
  customerNeverTags: string
  earlierClaimsAtMost: string
  perClaim: string
  perDay: string
}

/** What a new rule starts with: nothing that is granted lightly. */
export const emptyDraft: RuleDraft = {
  name: '', act: 'approve', link: '', carriage: 'merchant', after: 'inspection', grounds: ['change-of-mind'], valueFrom: '', valueTo: '', onlyTraits: [], onlyTypes: '', onlyTags: '', onlyVendors: [], onlyCollections: [], onlyProducts: [],
  neverTraits: [], neverTypes: '', neverTags: '', neverVendors: [], neverCollections: [], neverProducts: [], customer: 'any', customerOnlyTags: '', customerNeverTags: '', earlierClaimsAtMost: '', perClaim: '', perDay: '',
}

/** A rule as it would be typed. */
export function draftOf({ name, currency, act, when, limits }: Rule): RuleDraft {
  const sum = (minor: number | null) => (minor === null ? '' : fromMinor(minor, currency))
  const count = (number: number | null) => (number === null ? '' : String(number))
  const typed = (words: string[]) => words.join(', ')
  const goods = (prefix: 'only' | 'never', words: GoodsWords) => ({ [`${prefix}Traits`]: words.traits, [`${prefix}Types`]: typed(words.types), [`${prefix}Tags`]: typed(words.tags), [`${prefix}Vendors`]: words.vendors, [`${prefix}Collections`]: words.collections, [`${prefix}Products`]: words.products })
  return {
    ...emptyDraft, name, act: act.kind, ...(act.kind === 'send-label' ? { link: act.link, carriage: act.carriage } : {}), ...(act.kind === 'refund' ? { after: act.after } : {}),
    grounds: when.grounds, valueFrom: sum(when.value.fromMinor), valueTo: sum(when.value.toMinor), ...goods('only', when.goods.only), ...goods('never', when.goods.never),
    customer: when.customer.kind, customerOnlyTags: typed(when.customer.onlyTags), customerNeverTags: typed(when.customer.neverTags), earlierClaimsAtMost: count(when.customer.earlierClaimsAtMost),
    perClaim: sum(limits.perClaimMinor), perDay: count(limits.perDay),
  }
}
