import { gid } from '../../state/gid.ts'
import type { Product, ShopState, Variant } from '../../state/model.ts'
import { toDecimal } from '../../state/money.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { isAvailable } from '../mutations/stock.ts'
import { collectionsOf, isIn, metafieldKeys, metafieldOf } from '../product-facts.ts'
import type { Collection } from '../product-facts.ts'
import type { Node } from '../resolve-field.ts'
import { imageNode, mediaNode } from './image.ts'

/** Product. */
export function productNode(state: ShopState, product: Product): Node {
  return {
    __typename: 'Product',
    id: gid('Product', product.id),
    legacyResourceId: String(product.id),
    title: product.title,
    handle: product.handle,
    productType: product.productType,
    vendor: product.vendor,
    tags: [...product.tags].sort(),
    status: product.status,
    isGiftCard: product.isGiftCard,
    descriptionHtml: product.descriptionHtml,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    featuredImage: imageNode(product.image),
    featuredMedia: mediaNode(product.id, product.image),
    collections: (args: ConnectionArgs) => listConnection(collectionsOf(state).filter((one) => isIn(product, one)), args, (one) => collectionNode(state, one)),
    metafields: ({ keys, ...args }: ConnectionArgs & { keys?: string[] | null }) => {
      const held = metafieldKeys.filter((key) => (!keys || keys.includes(key)) && metafieldOf(product, key) !== null)
      return listConnection(held.map((key, i) => ({ id: product.id * 10 + i, key })), args, ({ id, key }) => ({ __typename: 'Metafield', id: gid('Metafield', id), namespace: key.split('.')[0], key: key.split('.')[1], value: metafieldOf(product, key) }))
    },
    variants: (args: ConnectionArgs) => listConnection(product.variants, args, (variant) => variantNode(state, product, variant)),
  }
}

/** Collection. */
export function collectionNode(state: ShopState, collection: Collection): Node {
  return {
    __typename: 'Collection',
    id: gid('Collection', collection.id),
    handle: collection.handle,
    title: collection.title,
    productsCount: { __typename: 'Count', count: state.products.filter((product) => isIn(product, collection)).length, precision: 'EXACT' },
  }
}

/** ProductVariant; prices in the shop's currency. */
export function variantNode(state: ShopState, product: Product, variant: Variant): Node {
  return {
    __typename: 'ProductVariant',
    id: gid('ProductVariant', variant.id),
    legacyResourceId: String(variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    price: toDecimal(variant.price, state.shop.currency),
    compareAtPrice: variant.compareAtPrice === null ? null : toDecimal(variant.compareAtPrice, state.shop.currency),
    inventoryQuantity: variant.inventoryQuantity,
    inventoryPolicy: variant.inventoryPolicy ?? 'DENY',
    availableForSale: isAvailable(product, variant),
    inventoryItem: { __typename: 'InventoryItem', id: gid('InventoryItem', variant.id), sku: variant.sku, tracked: true, requiresShipping: !product.isGiftCard },
    image: imageNode(variant.image),
    media: (args: ConnectionArgs) => listConnection(variant.image ? [{ id: variant.id, image: variant.image }] : [], args, ({ id, image }) => mediaNode(id, image)),
    product: () => productNode(state, product),
  }
}
