import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'

/** Whom a genuine session token of customer accounts names. */
export interface CustomerToken { shop: string; customerId: string }

/** Seconds that clocks may differ by, as Shopify's own libraries allow. */
const tolerance = 10
const longest = 4_096

/**
 * The customer whom a token names, `nowMs` in milliseconds; null for any other token: forged, made for another app, out
 * of its time, or without a customer, as that of a visitor who isn't signed in. Shopify's library doesn't look at the
 * audience here. https://shopify.dev/docs/api/customer-account-ui-extensions/latest/target-apis/platform-apis/session-token-api
 */
export function readCustomerToken(token: string, app: { apiKey: string; apiSecretKey: string }, nowMs: number): CustomerToken | null {
  const parts = token.length <= longest ? token.split('.') : []
  const [header = '', body = '', signature = ''] = parts
  if (parts.length !== 3 || !isSigned(`${header}.${body}`, signature, app.apiSecretKey)) return null
  const { alg } = parse(header)
  const { aud, dest, sub, exp, nbf } = parse(body)
  const now = nowMs / 1000
  if (alg !== 'HS256' || aud !== app.apiKey) return null
  if (typeof exp !== 'number' || exp + tolerance <= now) return null
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf - tolerance > now)) return null
  const shop = typeof dest === 'string' ? /^(?:https:\/\/)?([a-z\d][a-z\d-]*\.myshopify\.com)\/?$/i.exec(dest)?.[1]?.toLowerCase() : undefined
  return shop && typeof sub === 'string' && /^gid:\/\/shopify\/Customer\/\d{1,18}$/.test(sub) ? { shop, customerId: sub } : null
}

function isSigned(content: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(content).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function parse(part: string): Record<string, unknown> {
  const value = parseJson(Buffer.from(part, 'base64url').toString('utf8'))
  return isRecord(value) ? value : {}
}

/** What a token says, unverified; nothing where it can't be read. */
export const readClaims = (token: string): Record<string, unknown> => parse(token.split('.')[1] ?? '')
