import { either } from '../kernel/listed.ts'
import type { Placement, RoutingRule } from './routing.ts'

/** Sales channels whose names in Shopify say little, by those names: what they are called, and how an order on one is spoken of. */
const known: Record<string, { name: string; placed: string }> = {
  web: { name: 'Online store', placed: 'on the online store' },
  pos: { name: 'Point of sale', placed: 'at the point of sale' },
  shopify_draft_order: { name: 'Draft orders', placed: 'as a draft order' },
}

/** The channels that every shop has. */
export const usualChannels = Object.keys(known)

/** What a sales channel is called; any that is not known here is called what Shopify calls it. */
export const channelName = (channel: string): string => known[channel]?.name ?? channel

const placedOn = (channel: string): string => known[channel]?.placed ?? `on the channel “${channel}”`

/** A country by its two letters, in English. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code) : code
}

/** Which orders a rule takes: `Orders from Austria or Germany, placed on the online store, by consumers`. */
export function ruleWords({ countries, channels, customers }: RoutingRule): string {
  const parts = [countries ? `from ${either(countries.map(countryName))}` : '', channels ? `placed ${either(channels.map(placedOn))}` : '', customers ? `by ${customers === 'business' ? 'businesses' : 'consumers'}` : ''].filter((part) => part !== '')
  return parts.length === 0 ? 'Every order' : `Orders ${parts.join(', ')}`
}

/** An order by where and by whom it was placed: `An order from Austria by a consumer on the online store`. */
export function placementWords({ country, channel, customers }: Placement): string {
  return `An order from ${country === null ? 'an unknown country' : countryName(country)} by a ${customers} ${channel === null ? 'on an unknown channel' : placedOn(channel)}`
}
