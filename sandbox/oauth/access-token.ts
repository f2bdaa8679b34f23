import type { Context as HttpContext } from 'hono'
import { shopOf } from '../admin-api/route.ts'
import { nowIso, nowMs } from '../state/clock.ts'
import type { Platform } from '../state/platform.ts'
import { verifySessionToken } from './session-token.ts'
import { install, issueOffline, issueOnline, refresh, tokenAnswer } from './tokens.ts'

const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const idToken = 'urn:ietf:params:oauth:token-type:id_token'
const offline = 'urn:shopify:params:oauth:token-type:offline-access-token'
const online = 'urn:shopify:params:oauth:token-type:online-access-token'

/** POST /admin/oauth/access_token: https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange */
export async function answerAccessToken(platform: Platform, http: HttpContext): Promise<Response> {
  const shop = shopOf(http)
  if (!shop || !platform.store.has(shop)) return http.json({ errors: 'Not Found' }, 404)
  const asked = await readBody(http)
  const { app } = platform
  const error = (status: 400 | 401, code: string, description: string) => http.json({ error: code, error_description: description }, status)

  if (asked.client_id !== app.clientId) return error(400, 'application_cannot_be_found', `Could not find Shopify API application with api_key ${asked.client_id ?? ''}`)
  if (asked.client_secret !== app.clientSecret) return error(400, 'invalid_client', 'Client authentication failed.')

  if (asked.grant_type === 'refresh_token') {
    const installed = platform.store.read(shop).installation
    if (!installed || installed.uninstalledAt) return error(401, 'invalid_request', 'This request requires an active refresh_token')
    return platform.change(shop, (state) => {
      const token = state.installation && refresh(state.installation, asked.refresh_token ?? '')
      return token ? http.json(tokenAnswer(state, token)) : error(401, 'invalid_request', 'This request requires an active refresh_token')
    })
  }

  if (asked.grant_type !== tokenExchange) return error(400, 'unsupported_grant_type', 'The sandbox knows token exchange and refresh_token.')
  if (asked.subject_token_type !== idToken) return error(400, 'invalid_request', 'subject_token_type must be an id_token.')
  const claims = verifySessionToken(asked.subject_token ?? '', { shop, clientId: app.clientId, clientSecret: app.clientSecret, nowMs: nowMs() })
  // Customers' and visitors' tokens have the same signature: an access token is for members of staff alone.
  const user = claims && platform.store.read(shop).staff.find(({ id }) => String(id) === claims.sub)
  if (!user) return error(400, 'invalid_subject_token', 'Token exchange cannot be performed due to an invalid subject.')
  if (asked.requested_token_type !== offline && asked.requested_token_type !== online) return error(400, 'invalid_request', 'requested_token_type is not supported.')
  return platform.change(shop, (state, emit) => {
    const { installation, previousScopes } = install(state, app.scopes)
    // Opening an app whose configuration asks for other scopes grants them: https://shopify.dev/docs/apps/build/authentication-authorization/app-installation
    if (previousScopes) emit('app/scopes_update', { id: installation.id, previous: previousScopes, current: installation.scopes, updated_at: nowIso() })
    const token = asked.requested_token_type === online ? issueOnline(installation, user.id) : issueOffline(installation, asked.expiring === '1')
    return http.json(tokenAnswer(state, token))
  })
}

async function readBody(http: HttpContext): Promise<Record<string, string | undefined>> {
  const text = await http.req.text()
  try {
    return JSON.parse(text) as Record<string, string>
  } catch {
    return Object.fromEntries(new URLSearchParams(text))
  }
}
