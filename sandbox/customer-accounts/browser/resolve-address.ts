export interface AddressContext {
  /** Of the shop in these accounts' addresses. */
  handle: string
  /** The extension that asks, and the number of the order it stands on. */
  extension: string
  order: string
  /** Handles of the extensions that have a full page. */
  pages: readonly string[]
}

/** A path of these accounts, or another site's address. */
export type Destination = { path: string } | { elsewhere: string }

const orderPageTarget = 'customer-account.order.page.render'

/**
 * Where an extension's address leads, by https://shopify.dev/docs/api/customer-account-ui-extensions#custom-protocols:
 * `extension:` to a full page, `shopify:customer-account/` to the accounts' own pages, http to anywhere.
 * Null for what leads nowhere.
 */
export function resolveAddress(url: string, at: AddressContext): Destination | null {
  const [, scheme, rest = ''] = /^([a-z]+):(.*)$/is.exec(url) ?? []
  switch (scheme?.toLowerCase()) {
    case 'http': case 'https': case 'mailto': case 'tel':
      return { elsewhere: url }
    case 'extension':
      return toFullPage(rest, at)
    case 'shopify':
      return toAccounts(rest, at)
    default:
      return null
  }
}

/** `//handle/path` and `handle/path` of a full page; without such a handle it is a path of the extension itself. */
function toFullPage(rest: string, at: AddressContext): Destination | null {
  const { path, tail } = parts(rest)
  const [first = '', ...others] = path
  const named = at.pages.includes(first)
  const page = named ? first : at.extension
  if (!at.pages.includes(page)) return null
  const inside = named ? others : path
  // From a page without an order, target and order stand in the address.
  const order = inside[0] === orderPageTarget ? inside[1] : at.order
  const below = inside[0] === orderPageTarget ? inside.slice(2) : inside
  return order ? { path: `/${[at.handle, 'orders', order, page, ...below].join('/')}${tail}` } : null
}

function toAccounts(rest: string, { handle }: AddressContext): Destination | null {
  const { path, tail } = parts(rest)
  const [where, page = 'orders', ...below] = path
  if (where !== 'customer-account' || (page !== 'orders' && page !== 'profile')) return null
  return { path: `/${[handle, page, ...below].join('/')}${tail}` }
}

function parts(rest: string): { path: string[]; tail: string } {
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(rest) ?? []
  return { path: path.split('/').filter(Boolean), tail }
}
