/** Where people write freely; what they wrote may tell of the customer. */
const written: ReadonlySet<string> = new Set(['note', 'outside', 'text', 'reasons', 'summary', 'work', 'parts', 'reason', 'itemised', 'serial', 'serialBefore'])
/** What leads to the customer's parcel, and so to their address. */
const leading: ReadonlySet<string> = new Set(['tracking', 'url'])
/** Reasons of Shopify's own list, such as FINAL_SALE, are nobody's words. */
const listed = /^[A-Z_]+$/

/** The same value, however deep, with nothing of what people wrote in it; what it consists of stays, so that it can still be read. */
export function withoutWords<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutWords) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, leading.has(key) ? null : written.has(key) ? blank(inner) : withoutWords(inner)])) as Value
}

function blank(words: unknown): unknown {
  if (typeof words === 'string') return listed.test(words) ? words : ''
  return Array.isArray(words) ? [] : withoutWords(words)
}
