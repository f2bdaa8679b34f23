/**
 * Orders that lie at the same distance from today whenever the sandbox is seeded, for demonstrations and tests.
 * Where they lie is in orders/named-plans.ts.
 */
export type NamedKey =
  /** Delivered ten days ago; two plain lines. */
  | 'in-time'
  /** Today is the last day: of the return window (KLENOTA, Kestia), of the warranty (iZlato). */
  | 'last-day'
  /** The same, ended yesterday. */
  | 'one-day-late'
  /** Delivered five days ago, with an engraving. */
  | 'engraved'
  | 'earrings'
  /** Long past any return window, inside the warranty. */
  | 'warranty-open'
  | 'warranty-over'
  /** Delivered twelve days ago; two units on its one line. */
  | 'two-pieces'
  | 'gift-card'
  | 'company'
  | 'not-shipped'
  /** Two parcels: one delivered, the other still to be sent. */
  | 'split'
  | 'foreign-currency'
  /** Delivered eight months ago, for a defect that can't be repaired. */
  | 'irreparable'
  /** Delivered six days ago: a plain line, and one that the terms treat otherwise: engraved, or hollow at iZlato. */
  | 'mixed'

export type ShopDomain = 'klenota.myshopify.com' | 'izlato.myshopify.com' | 'kestia.myshopify.com'

const names = <Keys extends NamedKey>(prefix: string, keys: readonly Keys[]): Record<Keys, string> =>
  Object.fromEntries(keys.map((key) => [key, `${prefix}${FIRST_NUMBER + ORDER.indexOf(key)}`])) as Record<Keys, string>

const FIRST_NUMBER = 2001
const ORDER: readonly NamedKey[] = ['in-time', 'last-day', 'one-day-late', 'engraved', 'earrings', 'warranty-open', 'warranty-over', 'two-pieces', 'gift-card', 'company', 'not-shipped', 'split', 'foreign-currency', 'irreparable', 'mixed']
const WITHOUT_GIFT_CARD = ['in-time', 'last-day', 'one-day-late', 'engraved', 'earrings', 'warranty-open', 'warranty-over', 'two-pieces', 'company', 'not-shipped', 'split', 'foreign-currency', 'irreparable', 'mixed'] as const
const WITH_GIFT_CARD = [...WITHOUT_GIFT_CARD, 'gift-card'] as const

/** Name of each order, by shop and key: KLENOTA's `in-time` is `#K2001`. */
export const namedOrders = {
  'klenota.myshopify.com': names('#K', WITH_GIFT_CARD),
  'izlato.myshopify.com': names('#Z', WITHOUT_GIFT_CARD),
  'kestia.myshopify.com': names('#KE', WITH_GIFT_CARD),
} as const satisfies Record<ShopDomain, Partial<Record<NamedKey, string>>>
