import type { Context as HttpContext } from 'hono'
import { html } from 'hono/html'
import { chosenLanguage } from '../context.ts'
import type { AccountsContext } from '../context.ts'
import { plainPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { wordsOf } from '../words.ts'

/** The first page: whose customer accounts to look at. */
export function shopsPage(accounts: AccountsContext, http: HttpContext): Markup {
  const language = chosenLanguage(http) ?? 'en'
  const words = wordsOf(language)
  return plainPage(accounts, language, words, words('accounts'), '/', html`
    <h1>${words('chooseShop')}</h1>
    <p class="quiet">${words('chooseShopHint')}</p>
    <ul class="cards">${accounts.platform.store.shops().map((domain) => {
      const { shop, orders } = accounts.platform.store.read(domain)
      const customers = new Set(orders.map((each) => each.customerId)).size
      return html`<li><a class="card card--link" href="/${domain.split('.')[0] ?? ''}"><span class="avatar avatar--large" aria-hidden="true">${shop.name.slice(0, 1)}</span><span class="card__text"><strong>${shop.name}</strong><span class="quiet">${words('customers', { count: customers })}</span></span></a></li>`
    })}</ul>`)
}
