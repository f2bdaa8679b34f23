import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** Claims of Shopify's session token (id token): https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens */
export interface SessionTokenClaims { iss: string; dest: string; aud: string; sub: string; exp: number; nbf: number; iat: number; jti: string; sid: string }

export interface MintOptions { shop: string; userId: number; clientId: string; clientSecret: string; nowMs: number }

/** A session token for one member of staff: HS256 by the client secret, good for 60 seconds. */
export function mintSessionToken({ shop, userId, clientId, clientSecret, nowMs }: MintOptions): string {
  const now = Math.floor(nowMs / 1000)
  const claims: SessionTokenClaims = {
    iss: `https://${shop}/admin`, dest: `https://${shop}`, aud: clientId, sub: String(userId),
    // A session is one member of staff's visit; it stays the same for one user, as its token is renewed every minute.
    exp: now + 60, nbf: now, iat: now, jti: randomUUID(), sid: createHmac('sha256', clientSecret).update(`${shop}/${userId}`).digest('hex').slice(0, 32),
  }
  return signToken(claims, clientSecret)
}

/** Claims as a token signed by the app's secret, HS256. */
export function signToken(claims: object, clientSecret: string): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${content}.${sign(content, clientSecret)}`
}

/** The claims of a token that is genuine, for this app and in its time; otherwise null. */
export function verifySessionToken(token: string, expected: { shop: string; clientId: string; clientSecret: string; nowMs: number }): SessionTokenClaims | null {
  const [header, body, signature, ...rest] = token.split('.')
  if (!header || !body || !signature || rest.length) return null
  const genuine = Buffer.from(sign(`${header}.${body}`, expected.clientSecret))
  const given = Buffer.from(signature)
  if (genuine.length !== given.length || !timingSafeEqual(genuine, given)) return null
  try {
    if ((decode(header) as { alg?: string }).alg !== 'HS256') return null
    const claims = decode(body) as SessionTokenClaims
    const now = expected.nowMs / 1000
    // The same ten seconds of tolerance that Shopify's own library allows.
    if (claims.aud !== expected.clientId || claims.dest !== `https://${expected.shop}` || claims.exp < now - 10 || claims.nbf > now + 10) return null
    return claims
  } catch {
    return null
  }
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (value: string): unknown => JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
const sign = (content: string, secret: string) => createHmac('sha256', secret).update(content).digest('base64url')
