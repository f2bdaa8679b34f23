/** A new pair of tokens; the old refresh token is void once the new access token is used. */
export interface RenewedToken { accessToken: string; expires: Date; scope: string; refreshToken: string; refreshTokenExpires: Date | null }

/** Shopify takes this refresh token no more. */
export class RenewalRefused extends Error {
  override name = 'RenewalRefused'
}

export type RenewToken = (shop: string, refreshToken: string) => Promise<RenewedToken>

const patienceMs = 15_000

/**
 * Asks Shopify's token endpoint for a new pair. The library's own renewal makes one answer of all refusals, so that a
 * shop that has taken its access away could not be told from a disturbance. Throws `RenewalRefused` at 400, 401, 403.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens
 */
export function openTokenRenewal(settings: { apiKey: string; apiSecretKey: string }): RenewToken {
  return async (shop, refreshToken) => {
    const response = await fetch(`https://${shop}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'User-Agent': 'Recourse' },
      body: JSON.stringify({ client_id: settings.apiKey, client_secret: settings.apiSecretKey, grant_type: 'refresh_token', refresh_token: refreshToken }),
      signal: AbortSignal.timeout(patienceMs),
    })
    if ([400, 401, 403].includes(response.status)) throw new RenewalRefused(String(response.status))
    if (!response.ok) throw new Error(`The token endpoint answered ${response.status}.`)
    const answer = (await response.json()) as { access_token: string; expires_in: number; scope: string; refresh_token: string; refresh_token_expires_in?: number }
    const after = (seconds: number) => new Date(Date.now() + seconds * 1000)
    return { accessToken: answer.access_token, expires: after(answer.expires_in), scope: answer.scope, refreshToken: answer.refresh_token, refreshTokenExpires: answer.refresh_token_expires_in ? after(answer.refresh_token_expires_in) : null }
  }
}
