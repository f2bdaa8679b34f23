import { randomBytes } from 'node:crypto'
import { nowIso, nowMs } from '../state/clock.ts'
import type { AppToken, Installation } from '../state/installation.ts'
import type { ShopState } from '../state/model.ts'
import { nextId } from '../state/store.ts'

const hour = 60 * 60 * 1000
/** https://shopify.dev/changelog/offline-access-tokens-now-support-expiry-and-refresh: 3600 seconds. */
const offlineLifeMs = hour
const onlineLifeMs = 24 * hour
/** https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens: 90 days, 30 days of retry. */
const refreshLifeMs = 90 * 24 * hour
const retryLifeMs = 30 * 24 * hour

/** A token that the Admin API takes now: known, not expired, not revoked. */
export function findToken(state: ShopState, accessToken: string | undefined): AppToken | null {
  const token = state.installation?.tokens.find((each) => each.accessToken === accessToken)
  if (!token || token.revoked || (token.expiresAtMs !== null && token.expiresAtMs <= nowMs())) return null
  return token
}

/**
 * The installation, made on the app's first token; a reinstalled app starts with no token of before.
 * `previousScopes` are given when the app asks for others than it was granted so far.
 */
export function install(state: ShopState, scopes: readonly string[]): { installation: Installation; previousScopes: string[] | null } {
  const standing = state.installation
  if (standing === null || standing.uninstalledAt !== null) {
    const installation: Installation = { id: nextId(state), installedAt: nowIso(), uninstalledAt: null, scopes: [...scopes], tokens: [] }
    state.installation = installation
    return { installation, previousScopes: null }
  }
  const same = [...standing.scopes].sort().join() === [...scopes].sort().join()
  const previousScopes = same ? null : standing.scopes
  standing.scopes = [...scopes]
  return { installation: standing, previousScopes }
}

/** An offline token; with `expiring` it lives an hour and comes with a refresh token. */
export function issueOffline(installation: Installation, expiring: boolean): AppToken {
  return keep(installation, { accessToken: `shpat_${secret()}`, kind: 'offline', userId: null, issuedAtMs: nowMs(), expiresAtMs: expiring ? nowMs() + offlineLifeMs : null, refreshToken: expiring ? `shprt_${secret()}` : null, refreshExpiresAtMs: expiring ? nowMs() + refreshLifeMs : null, revoked: false })
}

/** An online token for one member of staff. */
export function issueOnline(installation: Installation, userId: number): AppToken {
  return keep(installation, { accessToken: `shpua_${secret()}`, kind: 'online', userId, issuedAtMs: nowMs(), expiresAtMs: nowMs() + onlineLifeMs, refreshToken: null, refreshExpiresAtMs: null, revoked: false })
}

/**
 * A new pair for a refresh token. The token used stays good until its replacement is used, at most 30 days:
 * an app whose answer was lost may ask again. Null for a token that is unknown, expired or retired.
 */
export function refresh(installation: Installation, refreshToken: string): AppToken | null {
  const used = installation.tokens.find((each) => each.refreshToken === refreshToken)
  if (!used || used.refreshExpiresAtMs === null || used.refreshExpiresAtMs <= nowMs()) return null
  const index = installation.tokens.indexOf(used)
  for (const earlier of installation.tokens.slice(0, index)) if (earlier.kind === 'offline') { earlier.refreshExpiresAtMs = null; earlier.revoked = true }
  used.revoked = true
  used.refreshExpiresAtMs = Math.min(used.refreshExpiresAtMs, nowMs() + retryLifeMs)
  return issueOffline(installation, true)
}

/** The answer of the token endpoint. */
export function tokenAnswer(state: ShopState, token: AppToken): Record<string, unknown> {
  const scope = (state.installation?.scopes ?? []).join(',')
  const seconds = (ms: number | null) => (ms === null ? undefined : Math.round((ms - nowMs()) / 1000))
  if (token.kind === 'offline') return { access_token: token.accessToken, scope, expires_in: seconds(token.expiresAtMs), refresh_token: token.refreshToken ?? undefined, refresh_token_expires_in: seconds(token.refreshExpiresAtMs) }
  const user = state.staff.find((each) => each.id === token.userId)
  return {
    access_token: token.accessToken, scope, expires_in: seconds(token.expiresAtMs), associated_user_scope: scope,
    associated_user: { id: token.userId, first_name: user?.firstName ?? '', last_name: user?.lastName ?? '', email: user?.email ?? '', account_owner: user?.owner ?? false, locale: user?.locale ?? 'en', collaborator: false, email_verified: true },
  }
}

function keep(installation: Installation, token: AppToken): AppToken {
  // Tokens long dead are of no use to anyone.
  installation.tokens = installation.tokens.slice(-40)
  installation.tokens.push(token)
  return token
}

const secret = () => randomBytes(16).toString('hex')
