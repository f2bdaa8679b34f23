import type { Product, ShopState } from '../state/model.ts'

/** Collections and metafields follow from a product's type and tags (assumptions.md): the sandbox keeps none of their own. */
export interface Collection { id: number; handle: string; title: string }

const materials = ['gold', 'silver', 'pearl', 'diamond', 'emerald']
const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

/** One for each type that the shop sells, one for what is reduced in price; their ids go by their place. */
export function collectionsOf({ products, shop }: ShopState): Collection[] {
  const titles = [...new Set(products.map(({ productType }) => productType).filter(Boolean)), 'Sale'].sort()
  return titles.map((title, i) => ({ id: shop.id * 1_000 + i, handle: slug(title), title }))
}

export const isIn = (product: Product, { title }: Collection): boolean => product.productType === title || (title === 'Sale' && product.tags.includes('reduced-price'))

export const metafieldKeys = ['custom.material', 'custom.hollow'] as const

/** A metafield's value; null where the product has none. */
export function metafieldOf({ tags }: Product, key: string): string | null {
  if (key === 'custom.hollow') return tags.includes('hollow') ? 'true' : null
  const found = key === 'custom.material' ? materials.filter((material) => tags.includes(material)) : []
  return found.length ? JSON.stringify(found) : null
}
