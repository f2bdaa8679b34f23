import { readClaims } from './customer-token.server.ts'

/**
 * Whether every token that a request carries says that it is a member of staff's; true where it carries none. Tokens of
 * customers and visitors have the same signature and audience, and the library looks at neither subject nor kind: such
 * a one must not reach it, in whichever place it is brought. What a token says is not verified here; that is the library's.
 * https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens
 */
export function carriesOnlyStaffTokens(request: Request): boolean {
  const header = request.headers.get('authorization')?.replace(/^bearer /i, '')
  return [header, ...new URL(request.url).searchParams.getAll('id_token')].filter(Boolean).every((token) => isOfStaff(token ?? ''))
}

/** Staff are numbers at a shop's whole address; customers have a gid, visitors no subject, and both often the bare shop. */
function isOfStaff(token: string): boolean {
  const { sub, dest } = readClaims(token)
  return typeof sub === 'string' && /^\d+$/.test(sub) && typeof dest === 'string' && /^https:\/\/[a-z\d][a-z\d-]*\.myshopify\.com$/.test(dest)
}
