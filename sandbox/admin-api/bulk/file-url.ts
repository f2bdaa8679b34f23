import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BulkOperation } from '../../state/bulk-model.ts'
import type { Platform } from '../../state/platform.ts'

/** Under the shop's own host, where Shopify's storage has one of its own. */
export const bulkPath = '/sandbox-bulk-operations'

type File = NonNullable<BulkOperation['file']>

const signatureOf = (platform: Platform, key: string, expires: number) => createHmac('sha256', platform.app.clientSecret).update(`${key}.${expires}`).digest('base64url')

/** Where a file can be read without a token: whoever has the address has the file, until it expires. */
export function fileUrl(platform: Platform, shop: string, { key, expiresAtMs }: File): string {
  const expires = Math.floor(expiresAtMs / 1000)
  return `https://${shop}${bulkPath}/${key}.jsonl?Expires=${expires}&Signature=${signatureOf(platform, key, expires)}`
}

/** Whether an address is one that was given out and still holds. */
export function isSigned(platform: Platform, key: string, expires: number, signature: string, nowMs: number): boolean {
  const expected = Buffer.from(signatureOf(platform, key, expires))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) && expires * 1000 > nowMs
}
