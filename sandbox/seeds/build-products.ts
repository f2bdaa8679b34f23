import type { Product, Variant } from '../state/model.ts'
import type { Ids } from './ids.ts'
import { imageUrl } from './images/image-url.ts'
import { instant, plusDays } from './local-days.ts'
import type { Day } from './local-days.ts'
import type { Random } from './random.ts'
import type { CatalogueItem, ShopProfile } from './shops/shop-profile.ts'

const REDUCED_BY = 0.25

/** The shop's products with variants, images and stock; a reduced one shows what it cost before. */
export function buildProducts(profile: ShopProfile, context: { ids: Ids; random: Random; today: Day; imageOrigin: string }): Product[] {
  return profile.catalogue.map((item, index) => buildProduct(profile, item, index, context))
}

function buildProduct(profile: ShopProfile, item: CatalogueItem, index: number, { ids, random, today, imageOrigin }: Parameters<typeof buildProducts>[1]): Product {
  const tags = item.tags.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '')
  const handle = slug(item.title)
  const image = { url: imageUrl(imageOrigin, item.image), altText: item.title }
  const createdAt = instant(plusDays(today, -1150 + (index % 30)), 9 * 60, profile.shop.timeZone)
  const id = ids()
  const axis = item.options ?? { values: ['Default Title'], step: 0 }
  const variants = axis.values.map((title, step): Variant => {
    const full = item.price + axis.step * step
    const reduced = tags.includes('reduced-price')
    return {
      id: ids(),
      title,
      sku: `${profile.orderPrefix.slice(1)}-${String(index + 1).padStart(3, '0')}${axis.values.length > 1 ? `-${step + 1}` : ''}`,
      price: reduced ? Math.round(full * (1 - REDUCED_BY)) : full,
      compareAtPrice: reduced ? full : null,
      inventoryQuantity: random.int(0, 14),
      // What is made to order needs no stock.
      inventoryPolicy: tags.includes('customised') ? 'CONTINUE' : 'DENY',
      image,
    }
  })
  return {
    id, title: item.title, handle, productType: item.type, vendor: profile.shop.name, tags, status: 'ACTIVE', isGiftCard: item.type === 'Gift Cards',
    descriptionHtml: `<p>${item.title}</p>`, image, createdAt, updatedAt: createdAt, variants,
  }
}

function slug(title: string): string {
  return title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
