import { isRecord } from '../../domain/kernel/shape.ts'
import type { Issue } from '../../domain/kernel/shape.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { traitReading } from '../../domain/policy/parse.ts'
import type { SetUpAnswers } from '../../domain/setup/answers.ts'
import { countLines, countTraits, countWords, wordsOnLines } from '../../domain/setup/count-goods.ts'
import type { CountedGoods } from '../../domain/setup/count-goods.ts'
import { traitUses } from '../../domain/setup/trait-uses.ts'
import { wordKinds } from '../../domain/setup/trait-words.ts'
import type { TraitWord, WordKind } from '../../domain/setup/trait-words.ts'
import type { StaffContext } from '../application.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import { wantedBy } from './read-products.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { GoodsView, ProductCountView, TraitCountsView, TraitReading } from './setup-view.ts'

/** Words of a kind that are offered. */
const mostWords = 100

type GoodsDeps = Pick<SetUpDeps, 'stores' | 'policies' | 'goods'>

/** How the traits of a template are read from what the shop's orders hold, with what each changes. */
export async function viewGoods(deps: GoodsDeps, shop: string, set: PolicySet, answers: SetUpAnswers): Promise<GoodsView> {
  const { goods, more } = await deps.goods.of(shop)
  const uses = traitUses(set)
  const traits = Object.entries(set.traits).map(([name, shipped]) => {
    const reading: TraitReading = answers.traits?.[name] ?? shipped
    return { name, reading, ...countsOf(reading, goods), uses: uses.get(name) ?? [] }
  })
  return {
    traits,
    reading: traits.some(({ count }) => count.unknown > 0) && (await isBeingRead(deps, shop)),
    lines: linesOf(goods),
    more,
    words: Object.fromEntries(wordKinds.map((by) => [by, wordsOnLines(by, goods, mostWords)])) as Record<WordKind, Array<{ word: string; lines: number }>>,
  }
}

/** How many lines of the shop's latest orders have each trait, as it is being written; what is none yet is left out. */
export async function countTraitsOf(deps: Pick<SetUpDeps, 'goods'>, shop: string, traits: unknown): Promise<TraitCountsView> {
  const { goods, more } = await deps.goods.of(shop)
  const readings = Object.fromEntries(Object.entries(isRecord(traits) ? traits : {}).filter((one): one is [string, TraitReading] => isReading(one[1])))
  return { traits: countTraits(readings, goods), lines: linesOf(goods), more }
}

function isReading(value: unknown): value is TraitReading {
  const issues: Issue[] = []
  traitReading(value, '$', issues)
  return issues.length === 0
}

const linesOf = (goods: readonly CountedGoods[]) => goods.reduce((sum, one) => sum + one.lines, 0)

/** Whether anything that the worker is to read of products was not asked for yet. */
async function isBeingRead(deps: GoodsDeps, shop: string): Promise<boolean> {
  const wanted = await wantedBy(deps, shop)
  return wanted !== null && (await deps.stores.products.lacking(shop, wanted, 1)).length > 0
}

const countsOf = (reading: TraitReading, goods: CountedGoods[]) => ({ count: countLines(reading, goods), byWord: countWords(reading, goods) })

/** How many products have one thing now, as Shopify counts them. */
export async function countProducts({ setUpShopify }: Pick<SetUpDeps, 'setUpShopify'>, context: StaffContext, one: TraitWord): Promise<ProductCountView> {
  try {
    return { count: await setUpShopify.countProducts(context.shop, one), sentence: null }
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return { count: null, sentence: `${error.sentence} Try again in a moment.` }
    if (error instanceof ShopifyAccessLost) return { count: null, sentence: 'Shopify no longer lets Recourse read this shop. Open Recourse in the Shopify admin again.' }
    throw error
  }
}
