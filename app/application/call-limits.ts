import type { ShopperContext } from './application.ts'

/**
 * Calls of shoppers that one process takes in a minute. Each asks Shopify at least once, from the bucket of the shop that
 * settlement draws on too: https://shopify.dev/docs/api/usage/limits gives 100 points a second at the least, and 600 calls
 * take some 20 of them. A page that is used takes a call at each pause in typing; 120 are more than anybody makes.
 */
const callLimits = { perMs: 60_000, ofCustomer: 120, ofShop: 600 } as const

/** Counts calls of shoppers: null for one that may go on, otherwise the whole seconds to wait. Kept by the minute, and forgotten with it. */
export function openCallLimits(now: () => Date): (caller: ShopperContext) => number | null {
  let since = 0
  const calls = new Map<string, number>()
  return ({ shop, customerId }) => {
    const at = now().getTime()
    if (at < since || at - since >= callLimits.perMs) {
      since = at
      calls.clear()
    }
    const customer = `${shop} ${customerId}`
    const [byCustomer, byShop] = [calls.get(customer) ?? 0, calls.get(shop) ?? 0]
    if (byCustomer >= callLimits.ofCustomer || byShop >= callLimits.ofShop) return Math.ceil((since + callLimits.perMs - at) / 1000)
    calls.set(customer, byCustomer + 1)
    calls.set(shop, byShop + 1)
    return null
  }
}
