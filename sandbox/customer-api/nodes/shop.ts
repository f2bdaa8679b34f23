import type { Node } from '../../admin-api/resolve-field.ts'
import { gid } from '../../state/gid.ts'
import type { Shop } from '../../state/model.ts'

/** Shop. */
export function shopNode(shop: Shop): Node {
  return { __typename: 'Shop', id: gid('Shop', shop.id), name: shop.name, email: shop.email, myshopifyDomain: shop.domain, url: shop.url }
}
