import { Hono } from 'hono'
import { mintCustomerToken } from '../oauth/customer-token.ts'
import { nowMs } from '../state/clock.ts'
import { appInstalled, linkedOrder, visitOf } from './context.ts'
import type { AccountsContext } from './context.ts'

/**
 * POST /<handle>/session-token: the app's token for whoever is signed in, or, with `order` and `key` of a mail's link,
 * one without a customer. To the accounts' own pages only (start-accounts.ts checks the origin of every POST).
 */
export function tokenRoutes(accounts: AccountsContext): Hono {
  return new Hono().post('/:handle/session-token', (http) => {
    const visit = visitOf(accounts, http)
    if (!visit || !appInstalled(visit.state)) return http.json({ error: 'Not Found' }, 404)
    const linked = linkedOrder(visit, http.req.query('order') ?? '', http.req.query('key'))
    const customerId = linked && linked.customerId !== visit.customer?.id ? null : (visit.customer?.id ?? null)
    if (!linked && customerId === null) return http.json({ error: 'Nobody is signed in.' }, 401)
    const { clientId, clientSecret } = accounts.platform.app
    return http.json({ token: mintCustomerToken({ shop: visit.state.shop.domain, customerId, clientId, clientSecret, nowMs: nowMs() }) }, 200, { 'cache-control': 'no-store' })
  })
}
