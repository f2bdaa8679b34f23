import { Hono } from 'hono'
import type { Context as HttpContext } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { accountCookie, accountCookieValue, languageCookie, orderKey, visitOf } from './context.ts'
import type { AccountsContext } from './context.ts'
import { customersPage } from './pages/customers.ts'
import { notFoundPage } from './pages/not-found.ts'
import { shopsPage } from './pages/shops.ts'
import { isLanguage } from './words.ts'

const cookie = { path: '/', sameSite: 'Lax', httpOnly: true } as const

/** Choosing a shop and who signs in there, signing out, and the language. */
export function signInRoutes(accounts: AccountsContext): Hono {
  const routes = new Hono()
  const nothing = (http: HttpContext) => http.html(notFoundPage(accounts, http), 404)

  routes.get('/', (http) => http.html(shopsPage(accounts, http)))

  // `customer` signs in at once, as tests and a README's links do; without it the customers are shown.
  routes.get('/:handle/sign-in', (http) => {
    const visit = visitOf(accounts, http)
    if (!visit) return nothing(http)
    const to = innerPath(visit.handle, http.req.query('to'))
    const wanted = http.req.query('customer')
    if (wanted === undefined) return http.html(customersPage(visit, { to, search: http.req.query('q') ?? '' }))
    const customer = visit.state.customers.find((each) => String(each.id) === wanted)
    if (!customer) return nothing(http)
    setCookie(http, accountCookie(visit.handle), accountCookieValue(accounts, visit.handle, customer.id), cookie)
    const language = http.req.query('language')
    if (isLanguage(language)) setCookie(http, languageCookie, language, cookie)
    return http.redirect(to, 303)
  })

  /** The link as a mail about the order carries it; no mail of Shopify's is sent here. */
  routes.get('/:handle/mail-link', (http) => {
    const visit = visitOf(accounts, http)
    const order = visit?.state.orders.find((each) => String(each.id) === http.req.query('order'))
    return visit && order ? http.redirect(`/${visit.handle}/orders/${order.id}?key=${orderKey(accounts, visit.handle, order.id)}`) : nothing(http)
  })

  routes.post('/:handle/sign-out', (http) => {
    const visit = visitOf(accounts, http)
    if (!visit) return nothing(http)
    deleteCookie(http, accountCookie(visit.handle), { path: '/' })
    return http.redirect(`/${visit.handle}/sign-in`, 303)
  })

  routes.post('/language', async (http) => {
    const form = await http.req.formData()
    const language = form.get('language')
    if (isLanguage(language)) setCookie(http, languageCookie, language, cookie)
    const back = String(form.get('back') ?? '/')
    return http.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303)
  })
  return routes
}

/** Where to go after signing in: a path of this shop's accounts, else its orders. */
function innerPath(handle: string, to: string | undefined): string {
  return to?.startsWith(`/${handle}/`) && !/[\\\s]/.test(to) ? to : `/${handle}/orders`
}
