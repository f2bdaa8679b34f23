/** Shopify's global id of an entity: `gid('Order', 12)` is `gid://shopify/Order/12`. */
export function gid(type: string, id: number | string): string {
  return `gid://shopify/${type}/${id}`
}

/** The number in a global id of this type, or null when it is of another type or malformed. */
export function numberOf(type: string, globalId: string): number | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d{1,15})$/.exec(globalId)
  return match && match[1] === type ? Number(match[2]) : null
}
