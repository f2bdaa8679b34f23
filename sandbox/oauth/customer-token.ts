import { randomUUID } from 'node:crypto'
import { gid } from '../state/gid.ts'
import { signToken } from './session-token.ts'

/** Claims of a customer account's session token: https://shopify.dev/docs/api/customer-account-ui-extensions/latest/target-apis/platform-apis/session-token-api */
export interface CustomerTokenClaims { iss: string; dest: string; aud: string; sub?: string; exp: number; nbf: number; iat: number; jti: string }

export interface CustomerMintOptions { shop: string; /** Null for a visitor who is not signed in. */ customerId: number | null; clientId: string; clientSecret: string; nowMs: number }

const lifeSeconds = 5 * 60

/** A session token for a customer's extension: HS256 by the app's secret, good for five minutes; `sub` only where the customer is signed in. */
export function mintCustomerToken({ shop, customerId, clientId, clientSecret, nowMs }: CustomerMintOptions): string {
  const now = Math.floor(nowMs / 1000)
  const claims: CustomerTokenClaims = {
    iss: `https://${shop}`, dest: shop, aud: clientId, ...(customerId === null ? {} : { sub: gid('Customer', customerId) }),
    exp: now + lifeSeconds, nbf: now, iat: now, jti: randomUUID(),
  }
  return signToken(claims, clientSecret)
}
