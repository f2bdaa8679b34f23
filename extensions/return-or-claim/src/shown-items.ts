import type { ShopperItem, ShopperMoney } from '../../../app/contracts/shopper.ts'

/** An item as Shopify shows it to this customer. */
export interface ShownItem { lineItemId: string; title: string; variantTitle: string | null; quantity: number; price: ShopperMoney | null; imageUrl: string | null }

/** The language of `@inContext` for a BCP 47 tag: `cs-CZ` is `CS`. Only Portuguese and Chinese are told apart by region. */
export function languageCode(tag: string): string {
  const [language = '', region = ''] = tag.toUpperCase().split('-')
  const regional = `${language}_${region}`
  return ['PT_BR', 'PT_PT', 'ZH_CN', 'ZH_TW'].includes(regional) ? regional : language
}

/** The item with the title, picture and price that the customer knows it by, where Shopify gave them. */
export function asShown(item: ShopperItem, shown: readonly ShownItem[]): ShopperItem {
  const own = shown.find(({ lineItemId }) => lineItemId === item.lineItemId)
  if (!own) return item
  return { ...item, title: own.title, variantTitle: own.variantTitle ?? item.variantTitle, imageUrl: own.imageUrl ?? item.imageUrl, unitPrice: own.price ?? item.unitPrice }
}

interface Node { id: string; title: string; variantTitle: string | null; quantity: number; price: ShopperMoney | null; image: { url: string } | null }

/** The items in an answer of Shopify; none where it holds no order. */
export function shownItems(answer: unknown): ShownItem[] {
  const nodes = (answer as { data?: { order?: { lineItems?: { nodes?: Node[] } } } } | null)?.data?.order?.lineItems?.nodes ?? []
  return nodes.map(({ id, title, variantTitle, quantity, price, image }) => ({ lineItemId: id, title, variantTitle, quantity, price, imageUrl: image?.url ?? null }))
}
