import type { Refused } from '../../application/ports.ts'
import type { ShopVariant, ShopifySettlement } from '../../application/settlement-port.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { VariantsByIdDocument, VariantsBySearchDocument, VariantsOfProductDocument } from './generated/admin.ts'
import type { VariantFactsFragment } from './generated/admin.ts'

/** What can be sent instead, with its price and stock. */
export function openVariants(request: AdminRequest): Pick<ShopifySettlement, 'variantsOf'> {
  return {
    variantsOf: async (shop, of) => {
      if ('productId' in of) {
        const read = await request(shop, VariantsOfProductDocument, { id: of.productId })
        return read.product?.status === 'ACTIVE' ? read.product.variants.nodes.map((one) => toVariant(one, read.shop.currencyCode)) : []
      }
      const words = wordsOf(of.search)
      if (words.length === 0) return []
      const read = await request(shop, VariantsBySearchDocument, { query: ['status:active', ...words.map((word) => `${word}*`)].join(' ') })
      return read.products.nodes.flatMap((product) => product.variants.nodes).slice(0, 100).map((one) => toVariant(one, read.shop.currencyCode))
    },
  }
}

/** Words without the signs that mean something in Shopify's search: https://shopify.dev/docs/api/usage/search-syntax */
const wordsOf = (text: string) => text.split(/[\s:"'\\()*<>,/]+/).filter((word) => word && !/^(and|or|not|-.*)$/i.test(word)).slice(0, 8)

/** Refuses where one of these can't be had in that number; what was sold between this look and the order is not caught. */
export async function refuseMissingStock(request: AdminRequest, shop: string, wanted: Array<{ variantId: string; quantity: number }>): Promise<Result<null, Refused>> {
  const ids = [...new Set(wanted.map((one) => one.variantId))]
  if (ids.length === 0) return ok(null)
  const read = await request(shop, VariantsByIdDocument, { ids })
  const variants = read.nodes.flatMap((one) => (one?.__typename === 'ProductVariant' ? [toVariant(one, read.shop.currencyCode)] : []))
  for (const id of ids) {
    const variant = variants.find((one) => one.id === id)
    const quantity = wanted.filter((one) => one.variantId === id).reduce((sum, one) => sum + one.quantity, 0)
    if (!variant) return err({ kind: 'refused', sentence: 'An item to be sent instead is no longer in the shop. Choose another one.' })
    if (!canBeHad(variant, quantity)) return err({ kind: 'refused', sentence: `${[variant.productTitle, variant.variantTitle].filter(Boolean).join(', ')} can not be sent: ${quantity} asked for, ${Math.max(0, variant.stock ?? 0)} in stock. Choose another item or another remedy.` })
  }
  return ok(null)
}

const canBeHad = (variant: ShopVariant, quantity: number) => variant.available && (variant.soldWithoutStock || variant.stock === null || variant.stock >= quantity)

function toVariant(read: VariantFactsFragment, currencyCode: string): ShopVariant {
  return {
    id: read.id,
    productId: read.product.id,
    productTitle: read.product.title,
    // What Shopify calls the only form of a product.
    variantTitle: read.title === 'Default Title' ? '' : read.title,
    sku: read.sku ?? '',
    price: { amount: String(read.price), currencyCode },
    stock: read.inventoryItem.tracked ? (read.inventoryQuantity ?? 0) : null,
    soldWithoutStock: read.inventoryPolicy === 'CONTINUE',
    available: read.availableForSale,
    imageUrl: read.media.nodes[0]?.preview?.image?.url ?? read.product.featuredMedia?.preview?.image?.url ?? null,
  }
}
