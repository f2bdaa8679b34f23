import { Hono } from 'hono'
import { visitOf } from './context.ts'
import type { AccountsContext } from './context.ts'
import { signInLink } from './layout.ts'
import { notFoundPage } from './pages/not-found.ts'
import { ordersPage } from './pages/orders.ts'
import { profilePage } from './pages/profile.ts'

/** A customer's orders and profile. */
export function accountRoutes(accounts: AccountsContext): Hono {
  const routes = new Hono()
  const page = (path: string, render: typeof ordersPage) => routes.get(path, (http) => {
    const visit = visitOf(accounts, http)
    if (!visit) return http.html(notFoundPage(accounts, http), 404)
    return visit.customer ? http.html(render(visit, visit.customer)) : http.redirect(signInLink(visit))
  })
  routes.get('/:handle', (http) => {
    const visit = visitOf(accounts, http)
    return visit ? http.redirect(`/${visit.handle}/${visit.customer ? 'orders' : 'sign-in'}`) : http.html(notFoundPage(accounts, http), 404)
  })
  page('/:handle/orders', ordersPage)
  page('/:handle/profile', profilePage)
  return routes
}
