import type { PolicySet } from '../../domain/policy/document.ts'
import type { SetUpAnswers } from '../../domain/setup/answers.ts'
import { countLines, countWords, wordsOnLines } from '../../domain/setup/count-goods.ts'
import type { CountedGoods } from '../../domain/setup/count-goods.ts'
import { traitUses } from '../../domain/setup/trait-uses.ts'
import { wordKinds } from '../../domain/setup/trait-words.ts'
import type { TraitWord, WordKind } from '../../domain/setup/trait-words.ts'
import type { StaffContext } from '../application.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { GoodsView, ProductCountView, TraitReading } from './setup-view.ts'

/** Orders whose lines are counted, and words of a kind that are offered. */
const mostOrders = 20_000
const mostWords = 100

/** How the traits of a template are read from what the shop's orders hold, with what each changes. */
export async function viewGoods({ stores }: Pick<SetUpDeps, 'stores'>, shop: string, set: PolicySet, answers: SetUpAnswers): Promise<GoodsView> {
  const { goods, more } = await stores.setup.goodsOnOrders(shop, mostOrders)
  const uses = traitUses(set)
  return {
    traits: Object.entries(set.traits).map(([name, shipped]) => {
      const reading: TraitReading = answers.traits?.[name] ?? shipped
      return { name, reading, ...countsOf(reading, goods), uses: uses.get(name) ?? [] }
    }),
    lines: goods.reduce((sum, one) => sum + one.lines, 0),
    more,
    words: Object.fromEntries(wordKinds.map((by) => [by, wordsOnLines(by, goods, mostWords)])) as Record<WordKind, Array<{ word: string; lines: number }>>,
  }
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
