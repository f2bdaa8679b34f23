import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { shopView, staffCookie } from './context.ts'
import type { ShellContext, ShopView } from './context.ts'
import type { Markup } from './layout.ts'
import { appSettingsPage } from './pages/app-settings.ts'
import { customerPage, customersPage } from './pages/customers.ts'
import { homePage } from './pages/home.ts'
import { notFoundPage } from './pages/not-found.ts'
import { orderPage } from './pages/order.ts'
import { ordersPage } from './pages/orders.ts'
import { productsPage } from './pages/products.ts'
import { storesPage } from './pages/stores.ts'

/** The admin's own pages of each shop: what Shopify holds, without any app. */
export function storeRoutes(shell: ShellContext): Hono {
  const routes = new Hono()
  const page = (path: string, render: (view: ShopView, param: (name: string) => string, query: (name: string) => string) => Markup | null) =>
    routes.get(path, (c) => {
      const view = shopView(shell, c)
      const body = view === null ? null : render(view, (name) => c.req.param(name) ?? '', (name) => c.req.query(name) ?? '')
      return body === null ? c.html(notFoundPage(), 404) : c.html(body)
    })

  // The app's page is framed in the admin and must not be able to press the admin's buttons.
  routes.post('*', async (c, next) => (c.req.header('origin') === shell.origins.shell ? next() : c.text('Only the admin itself may do this.', 403)))

  routes.get('/', (c) => c.html(storesPage(shell)))
  // Storefronts stand where the accounts do.
  routes.get('/storefront/*', (c) => { const { pathname, search } = new URL(c.req.url); return shell.origins.accounts === null ? c.html(notFoundPage(), 404) : c.redirect(`${shell.origins.accounts}${pathname}${search}`) })
  page('/store/:handle', homePage)
  page('/store/:handle/orders', ordersPage)
  page('/store/:handle/orders/:order', orderPage)
  page('/store/:handle/products', productsPage)
  page('/store/:handle/customers', customersPage)
  page('/store/:handle/customers/:customer', customerPage)
  page('/store/:handle/settings/apps', appSettingsPage)

  routes.post('/store/:handle/settings/apps/uninstall', async (c) => {
    const view = shopView(shell, c)
    if (view === null) return c.html(notFoundPage(), 404)
    await shell.uninstall(view.state.shop.domain)
    return c.redirect(`/store/${view.handle}/settings/apps`, 303)
  })

  routes.post('/store/:handle/staff', async (c) => {
    const view = shopView(shell, c)
    if (view === null) return c.html(notFoundPage(), 404)
    const form = await c.req.formData()
    setCookie(c, staffCookie(view.handle), String(form.get('staff')), { path: '/', sameSite: 'Lax', httpOnly: true })
    const back = String(form.get('back'))
    return c.redirect(back.startsWith(`/store/${view.handle}`) ? back : `/store/${view.handle}`, 303)
  })
  return routes
}
