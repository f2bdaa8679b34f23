import type { Product, ShopState, Variant } from '../../state/model.ts'

/** A variant with its product; null for an id that the shop doesn't have (any more). */
export function findVariant(state: ShopState, id: number | null): { product: Product; variant: Variant } | null {
  for (const product of state.products) {
    const variant = product.variants.find((each) => each.id === id)
    if (variant) return { product, variant }
  }
  return null
}

/** Moves a variant's stock by so many units; what has no variant has no stock. */
export function moveStock(state: ShopState, variantId: number | null, units: number): void {
  const found = findVariant(state, variantId)
  if (found) found.variant.inventoryQuantity += units
}

/** ProductVariant.availableForSale: in stock, or sold without stock, of a product that is for sale. */
export function isAvailable(product: Product, variant: Variant): boolean {
  return product.status === 'ACTIVE' && (variant.inventoryQuantity > 0 || variant.inventoryPolicy === 'CONTINUE')
}
