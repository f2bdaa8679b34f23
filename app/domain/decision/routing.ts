import type { OrderFacts } from './order-facts.ts'

/** Sends the orders that fit all its conditions to a policy, by its name; one without conditions fits every order. */
export interface RoutingRule {
  policy: string
  /** ISO 3166-1 alpha-2. */
  countries?: string[]
  /** As Shopify names where an order was placed: `web`, `pos`, a channel's own. */
  channels?: string[]
  customers?: Customers
}
export type Customers = 'consumer' | 'business'

/** What of an order says which policy binds it. Null where it isn't known: no condition about it fits then. */
export interface Placement { country: string | null; channel: string | null; customers: Customers }

/** The place of the first rule that an order fits; -1 where none does. */
export const ruleFor = (rules: readonly RoutingRule[], placement: Placement): number => rules.findIndex((rule) => fits(rule, placement))

/** The policy of that rule; null where there is none. */
export const routeOrder = (rules: readonly RoutingRule[], placement: Placement): string | null => rules[ruleFor(rules, placement)]?.policy ?? null

/** Where an order was placed, and by whom, as it is read: kept from when it is first seen on. It is sent to a country by its shipping address, without one by its billing address. */
export function placementOf(facts: Pick<OrderFacts, 'shippingAddress' | 'purchasingEntity'>, { channel, billingCountry }: { channel?: string | null; billingCountry?: string | null } = {}): Placement {
  return {
    country: facts.shippingAddress?.countryCodeV2 ?? billingCountry ?? null,
    channel: channel ?? null,
    customers: facts.purchasingEntity?.__typename === 'PurchasingCompany' ? 'business' : 'consumer',
  }
}

function fits({ countries, channels, customers }: RoutingRule, placement: Placement): boolean {
  if (customers && customers !== placement.customers) return false
  return isAmong(countries, placement.country) && isAmong(channels, placement.channel)
}

const isAmong = (wanted: string[] | undefined, value: string | null) => wanted === undefined || (value !== null && wanted.includes(value))
