import type { CustomerAccountContext } from '../extension-host/contract.ts'
import { gid } from '../state/gid.ts'
import type { Order } from '../state/model.ts'
import { cartLines } from './cart-lines.ts'
import type { Visit } from './context.ts'

/** What the page's script needs to show extensions: shared by all, and by order. */
export interface PageExtensions {
  handle: string
  /** The accounts' own words that the script needs. */
  words: { close: string }
  context: Omit<CustomerAccountContext, 'order' | 'lines' | 'currency' | 'country' | 'path'>
  /** By the number in the order's address. */
  orders: Record<string, Pick<CustomerAccountContext, 'order' | 'lines' | 'currency' | 'country'>>
  /** Of a full page: which extension, of which order, and what follows its own address. */
  page: { extension: string; order: string; path: string } | null
}

/** The extensions' view of a visit: of orders the visitor may see, signed in or by the link of a mail (`key`). */
export function pageExtensions(visit: Visit, orders: Order[], options: { key?: string; page?: PageExtensions['page'] } = {}): PageExtensions {
  const { accounts, state, handle, accountLanguage, path } = visit
  const { shop } = state
  const { origins } = accounts
  // Who follows a mail's link to another's order is nobody in particular, whoever is signed in.
  const customer = options.key ? null : visit.customer
  const [only] = orders
  const link = options.key && only ? `?${new URLSearchParams({ order: String(only.id), key: options.key }).toString()}` : ''
  return {
    handle,
    words: { close: visit.words('close') },
    context: {
      surface: 'customer-account', language: accountLanguage, timeZone: shop.timeZone,
      shop: { id: gid('Shop', shop.id), name: shop.name, myshopifyDomain: shop.domain, storefrontUrl: shop.url },
      app: { publicOrigin: origins.appPublic, localOrigin: origins.app },
      customer: customer && { id: gid('Customer', customer.id), email: customer.email, firstName: customer.firstName, lastName: customer.lastName },
      authenticationState: customer ? 'fully_authenticated' : 'pre_authenticated',
      endpoints: {
        sessionToken: `${origins.accounts}/${handle}/session-token${link}`,
        customerApi: `${origins.accounts}/${handle}/customer-api/{version}/graphql.json`,
        login: `${origins.accounts}/${handle}/sign-in?${new URLSearchParams({ to: path.split('?')[0] ?? '' }).toString()}`,
      },
    },
    orders: Object.fromEntries(orders.map((order) => [String(order.id), {
      order: { id: gid('Order', order.id), name: order.name, confirmationNumber: confirmationNumber(order), processedAt: order.processedAt, ...(order.cancelledAt ? { cancelledAt: order.cancelledAt } : {}) },
      lines: cartLines(state, order, origins.accounts),
      currency: order.presentmentCurrency,
      country: order.shippingAddress?.country ?? order.billingAddress?.country ?? shop.country,
    }])),
    page: options.page ?? null,
  }
}

/** "A randomly generated alpha-numeric identifier for the order": here made from its id, so that it stays. */
export function confirmationNumber(order: Order): string {
  return `W${(order.id % 2_176_782_336).toString(36).toUpperCase().padStart(7, '0')}`
}
