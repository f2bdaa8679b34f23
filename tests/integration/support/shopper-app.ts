import { SignJWT } from 'jose'
import { inject, vi } from 'vitest'
import { clientId, clientSecret } from '../../sandbox/platform/start-platform.ts'
import { startClaimLine } from './claim-line.ts'

type Handler = (args: { request: Request; params: Record<string, string>; context: object }) => Response | Promise<Response>
interface Route { loader: Handler; action: Handler }

export const kestia = 'kestia.myshopify.com'
export const orderPath = '/extensions/shopper/orders/100'
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36' }

/** The app's own routes for extensions as the web process composes them, on a database of their own and the sandbox's Shopify. */
export async function startShopperApp() {
  const line = await startClaimLine()
  const [{ name }] = (await line.fresh.query('select current_database() as name')) as [{ name: string }]
  const { superuser, password } = inject('postgres')
  const url = Object.assign(new URL(superuser), { pathname: `/${name}`, username: 'recourse_app', password })
  const { access_token: accessToken } = (await (await line.platform.exchange(line.platform.idToken())).json()) as { access_token: string }
  const session = (shop: string, token: string) => line.fresh.database.session.create({ data: { id: `offline_${shop}`, shop, state: '', accessToken: token } })
  await session(kestia, accessToken)
  const settings = { DATABASE_URL: url.href, SHOPIFY_API_KEY: clientId, SHOPIFY_API_SECRET: clientSecret, SHOPIFY_APP_URL: 'https://recourse.example', SCOPES: 'read_orders', SMTP_URL: 'smtp://127.0.0.1:1', EVIDENCE_DIR: line.fresh.evidenceDir }
  for (const [key, value] of Object.entries(settings)) vi.stubEnv(key, value)
  // The library keeps the fetch that it finds when it is loaded: the line's, which leads to the sandbox.
  const { compose } = await import('../../../app/compose.server.ts')
  const composed = await compose('web')
  vi.doMock('../../../app/composition.server.ts', () => composed)
  const routes: Array<[RegExp, Route]> = [
    [/^\/extensions\/shopper\/orders\/(?<key>[^/]*)$/, (await import('../../../app/routes/extensions.shopper.orders.$key.ts')) as Route],
    [/^\/extensions\/shopper\/orders\/(?<key>[^/]*)\/preview$/, (await import('../../../app/routes/extensions.shopper.orders.$key_.preview.ts')) as Route],
    [/^\/extensions\/shopper\/orders\/(?<key>[^/]*)\/claims$/, (await import('../../../app/routes/extensions.shopper.orders.$key_.claims.ts')) as Route],
    [/^\/extensions\/shopper\/claims\/(?<id>[^/]*)$/, (await import('../../../app/routes/extensions.shopper.claims.$id.ts')) as Route],
    [/^\/extensions\/shopper\/claims\/(?<id>[^/]*)\/message$/, (await import('../../../app/routes/extensions.shopper.claims.$id_.message.ts')) as Route],
    [/^\/extensions\/shopper\/claims\/(?<id>[^/]*)\/quote$/, (await import('../../../app/routes/extensions.shopper.claims.$id_.quote.ts')) as Route],
    [/^\/extensions\/shopper\/claims\/(?<id>[^/]*)\/parcel$/, (await import('../../../app/routes/extensions.shopper.claims.$id_.parcel.ts')) as Route],
    [/^\/extensions\/shopper\/claims\/(?<id>[^/]*)\/dispute$/, (await import('../../../app/routes/extensions.shopper.claims.$id_.dispute.ts')) as Route],
    [/^\/extensions\/shopper\/claims\/(?<id>[^/]*)\/withdraw$/, (await import('../../../app/routes/extensions.shopper.claims.$id_.withdraw.ts')) as Route],
    [/^\/extensions\/shopper\/orders\/(?<key>[^/]*)\/evidence$/, (await import('../../../app/routes/extensions.shopper.orders.$key_.evidence.ts')) as Route],
    [/^\/extensions\/shopper\/orders\/(?<key>[^/]*)\/evidence\/(?<id>[^/]*)\/remove$/, (await import('../../../app/routes/extensions.shopper.orders.$key_.evidence_.$id.remove.ts')) as Route],
    [/^\/documents\/(?<id>[^/]*)$/, (await import('../../../app/routes/documents.$id.ts')) as unknown as Route],
    [/^\/evidence\/(?<id>[^/]*)$/, (await import('../../../app/routes/evidence.$id.ts')) as unknown as Route],
    [/^\/extensions\/staff\/orders\/(?<key>[^/]*)$/, (await import('../../../app/routes/extensions.staff.orders.$key/route.ts')) as Route],
    [/^\/extensions/, (await import('../../../app/routes/extensions.$/route.ts')) as unknown as Route],
  ]

  /** As Remix would: reads and preflights go to the loader, everything else to the action. */
  const ask = async (method: string, path: string, token: string | null, body?: unknown, headers: Record<string, string> = {}): Promise<Response> => {
    const request = new Request(`https://recourse.example${path}`, { method, headers: { ...browser, 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers }, ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }) })
    const { pathname } = new URL(request.url)
    const [pattern, route] = routes.find(([one]) => one.test(pathname)) ?? []
    if (!route || !pattern) throw new Error(`There is no route for ${path}.`)
    return (['GET', 'HEAD', 'OPTIONS'].includes(method) ? route.loader : route.action)({ request, params: { ...pattern.exec(pathname)?.groups }, context: {} })
  }

  return {
    line, ask, session, composed,
    stop: async () => {
      await composed.close()
      vi.unstubAllEnvs()
      await line.stop()
    },
  }
}

export type ShopperApp = Awaited<ReturnType<typeof startShopperApp>>

/** A session token of customer accounts: genuine for Emma of Kestia, unless changed. `undefined` takes a claim out. */
export function customerToken(change: Record<string, unknown> = {}, secret = clientSecret): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: `https://${kestia}`, dest: kestia, aud: clientId, sub: 'gid://shopify/Customer/20', iat: now, nbf: now, exp: now + 300, jti: 'one', ...change }
  return new SignJWT(JSON.parse(JSON.stringify(claims)) as Record<string, unknown>).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(new TextEncoder().encode(secret))
}
