import { reason } from './reason.ts'
import type { Reason } from './reason.ts'
import type { GoodsWords, Rule } from './rule.ts'
import type { RuleLine, RuleLineProduct } from './rule-facts.ts'

/** The lists that are held against a product. */
const productLists = ['types', 'tags', 'vendors', 'collections', 'products'] as const
type ProductList = (typeof productLists)[number]

const low = (words: readonly string[]) => words.map((word) => word.toLowerCase())

/** What the goods come to; null where the rule asks nothing of them. What isn't known of them is never taken to fit, neither way. */
export function weighGoods({ only, never }: Rule['when']['goods'], facts: RuleLine): Reason | null {
  const of = (code: Parameters<typeof reason>[0], args: Reason['args'] = {}) => reason(code, args, facts.title)
  const asksProduct = [only, never].some((words) => productLists.some((list) => words[list].length > 0))
  if (!asksProduct && only.traits.length + never.traits.length === 0) return null
  const { product } = facts
  if (asksProduct && !product) return of('goods-unknown')
  const excepted = wordOf(never, facts)
  if (excepted !== null) return of('goods-excepted', { word: excepted })
  const doubt = never.traits.find((trait) => facts.traits[trait] !== 'no')
  if (doubt !== undefined) return of('trait-unknown', { word: doubt })
  const asked = (words: GoodsWords) => productLists.filter((list) => words[list].length > 0)
  if (product && asked(only).some((list) => isNone(list, only, product))) return of('goods-not-named')
  const unread = product && [...asked(never), ...asked(only)].find((list) => had(list, product) === null)
  if (unread) return of(unread === 'vendors' ? 'vendor-unread' : 'collections-unread')
  if (only.traits.length > 0 && !only.traits.some((trait) => facts.traits[trait] === 'yes')) {
    const open = only.traits.find((trait) => facts.traits[trait] !== 'no')
    return open === undefined ? of('goods-not-named') : of('trait-unknown', { word: open })
  }
  return of('fits-goods')
}

/** What a product has of a list, as it is compared; null where that was never read. */
function had(list: ProductList, { id, type, tags, vendor, collections }: RuleLineProduct): string[] | null {
  switch (list) {
    case 'types': return low([type])
    case 'tags': return low(tags)
    case 'vendors': return vendor === null ? null : low([vendor])
    case 'collections': return collections && low(collections)
    case 'products': return low([id])
    default: return list satisfies never
  }
}

/** What a rule says in a list, as it is compared and as it is said. */
const saidIn = (list: ProductList, words: GoodsWords): Array<{ key: string; word: string }> =>
  list === 'products' ? words.products.map(({ id, title }) => ({ key: id.toLowerCase(), word: title })) : words[list].map((word) => ({ key: word.toLowerCase(), word }))

/** Whether a product is known to be none of those that a list names. */
function isNone(list: ProductList, words: GoodsWords, product: RuleLineProduct): boolean {
  const has = had(list, product)
  return has !== null && !saidIn(list, words).some(({ key }) => has.includes(key))
}

/** The first word by which the goods are left out; null where none fits. */
function wordOf(words: GoodsWords, { traits, product }: RuleLine): string | null {
  const trait = words.traits.find((one) => traits[one] === 'yes')
  if (trait !== undefined || !product) return trait ?? null
  return productLists.flatMap((list) => { const has = had(list, product) ?? []; return saidIn(list, words).filter(({ key }) => has.includes(key)) })[0]?.word ?? null
}
