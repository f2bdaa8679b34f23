import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ApiAnswer, ApiRequest } from '../admin-api/execute.ts'
import type { ShopState, StaffUser } from '../state/model.ts'
import type { Troubles } from '../control/troubles.ts'
import type { Store } from '../state/store.ts'

/** What the admin's pages know of the sandbox around them. */
export interface ShellContext {
  store: Store
  /** Origin of the admin itself, of the app's public address and of the mailbox. */
  origins: { shell: string; app: string; mailbox: string; accounts: string | null }
  app: { name: string; handle: string; clientId: string; clientSecret: string }
  /** A session token for a member of staff, as App Bridge hands it to the app. */
  mintIdToken(shop: string, userId: number): Promise<string>
  /** Takes the app off a shop. */
  uninstall(shop: string): Promise<void>
  /** What the page /sandbox turns. */
  troubles: Troubles
  /** What extensions in the admin need; null where none are shown. */
  extensions: ShellExtensions | null
}

/** The routes of the extension host, and what extensions ask the Admin API as the app for the member of staff. */
export interface ShellExtensions { host: Hono; adminApi(shop: string, request: ApiRequest): Promise<ApiAnswer>; /** The app's address once deployed. */ appPublicOrigin: string }

/** One request on one shop: its state, its handle in addresses, and who is looking. */
export interface ShopView {
  shell: ShellContext
  state: ShopState
  handle: string
  staff: StaffUser
  path: string
}

const SHOP_SUFFIX = '.myshopify.com'

/** `klenota` of `klenota.myshopify.com`. */
export function handleOf(domain: string): string {
  return domain.endsWith(SHOP_SUFFIX) ? domain.slice(0, -SHOP_SUFFIX.length) : domain
}

/** The shop that the address names, seen by the chosen member of staff; null when there is no such shop. */
export function shopView(shell: ShellContext, c: Context): ShopView | null {
  const handle = c.req.param('handle') ?? ''
  const domain = `${handle}${SHOP_SUFFIX}`
  if (!shell.store.has(domain)) return null
  const state = shell.store.read(domain)
  const chosen = Number(getCookie(c, staffCookie(handle)))
  const staff = state.staff.find(({ id }) => id === chosen) ?? state.staff[0]
  if (staff === undefined) throw new Error(`${domain} has no staff.`)
  return { shell, state, handle, staff, path: c.req.path }
}

export function staffCookie(handle: string): string {
  return `staff-${handle}`
}
