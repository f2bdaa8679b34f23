import { gid } from '../../state/gid.ts'
import type { ShopState } from '../../state/model.ts'
import type { Node } from '../resolve-field.ts'

/** Shop: "contactEmail: The public-facing contact email address for the shop." */
export function shopNode({ shop }: ShopState): Node {
  return {
    __typename: 'Shop',
    id: gid('Shop', shop.id),
    name: shop.name,
    email: shop.email,
    contactEmail: shop.email,
    myshopifyDomain: shop.domain,
    url: shop.url,
    currencyCode: shop.currency,
    ianaTimezone: shop.timeZone,
    primaryDomain: { __typename: 'Domain', id: gid('Domain', shop.id), host: new URL(shop.url).host, url: shop.url, sslEnabled: true },
    customerAccountsV2: { __typename: 'CustomerAccountsV2', customerAccountsVersion: 'NEW_CUSTOMER_ACCOUNTS', loginLinksVisibleOnStorefrontAndCheckout: true, loginRequiredAtCheckout: false, url: null },
    shopAddress: { __typename: 'ShopAddress', id: gid('ShopAddress', shop.id), countryCodeV2: shop.country, company: shop.name },
  }
}

/** AppInstallation of the app that asks. */
export function appInstallationNode({ installation }: ShopState, granted: readonly string[]): Node {
  return {
    __typename: 'AppInstallation',
    id: gid('AppInstallation', installation?.id ?? 0),
    accessScopes: granted.map((handle) => ({ __typename: 'AccessScope', handle, description: handle })),
  }
}
