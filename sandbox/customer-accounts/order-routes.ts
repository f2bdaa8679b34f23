import { Hono } from 'hono'
import type { Context as HttpContext } from 'hono'
import { appInstalled, chosenLanguage, languageOf, linkedOrder, ownOrder, visitOf } from './context.ts'
import type { AccountsContext, Visit } from './context.ts'
import { signInLink } from './layout.ts'
import { fullPage } from './pages/full-page.ts'
import { notFoundPage } from './pages/not-found.ts'
import { orderPage } from './pages/order.ts'
import { wordsOf } from './words.ts'
import type { Order } from '../state/model.ts'

/** An order's status page, and the full pages of extensions on it. */
export function orderRoutes(accounts: AccountsContext): Hono {
  const routes = new Hono()
  const nothing = (http: HttpContext) => http.html(notFoundPage(accounts, http), 404)

  routes.get('/:handle/orders/:order', (http) => {
    const visit = visitOf(accounts, http)
    if (!visit) return nothing(http)
    const id = http.req.param('order')
    const own = ownOrder(visit, id)
    if (own) return http.html(orderPage(visit, own))
    const key = http.req.query('key')
    const linked = linkedOrder(visit, id, key)
    if (linked) return http.html(orderPage(inLanguageOf(linked, visit, http), linked, key))
    // Without a customer nobody is told whether the order exists.
    return visit.customer ? nothing(http) : http.redirect(signInLink(visit))
  })

  routes.get('/:handle/orders/:order/:extension/:rest{.*}?', (http) => {
    const visit = visitOf(accounts, http)
    if (!visit) return nothing(http)
    if (!visit.customer) return http.redirect(signInLink(visit))
    const order = ownOrder(visit, http.req.param('order'))
    if (!order || !appInstalled(visit.state)) return nothing(http)
    return http.html(fullPage(visit, order, http.req.param('extension'), `/${http.req.param('rest') ?? ''}`))
  })
  return routes
}

/** Who only followed a link is spoken to in the order's language, unless they chose one. */
function inLanguageOf(order: Order, visit: Visit, http: HttpContext): Visit {
  const language = chosenLanguage(http) ?? languageOf(order.customerLocale)
  return { ...visit, language, accountLanguage: language, words: wordsOf(language) }
}
