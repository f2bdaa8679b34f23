import type { Context as HttpContext } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Customer, Order, ShopState } from '../state/model.ts'
import type { Platform } from '../state/platform.ts'
import type { Signatures } from './signatures.ts'
import { isLanguage, wordsOf } from './words.ts'
import type { Language, Words } from './words.ts'

/** What the accounts' pages know of the sandbox around them. */
export interface AccountsContext {
  platform: Platform
  signatures: Signatures
  /** Origins of the accounts themselves, of the app as it answers here and once deployed, and of the sandbox's other parts. */
  origins: { accounts: string; app: string; appPublic: string; admin: string; mailbox: string }
}

/** One request on one shop: its state, who is signed in, and in which language. */
export interface Visit {
  accounts: AccountsContext
  state: ShopState
  /** `klenota` of `klenota.myshopify.com`. */
  handle: string
  customer: Customer | null
  language: Language
  /** What the account is set to, which these pages may not speak: BCP 47. */
  accountLanguage: string
  words: Words
  /** Where the visitor is, with the query. */
  path: string
}

export const languageCookie = 'accounts-language'
export const accountCookie = (handle: string) => `account-${handle}`
const suffix = '.myshopify.com'

/** What an account's cookie holds for a customer who is signed in. */
export function accountCookieValue(accounts: AccountsContext, handle: string, customerId: number): string {
  return `${customerId}.${accounts.signatures.sign(`account/${handle}/${customerId}`)}`
}

/** The visit to the shop that the address names; null when there is no such shop. */
export function visitOf(accounts: AccountsContext, http: HttpContext): Visit | null {
  const handle = http.req.param('handle') ?? ''
  const shop = `${handle}${suffix}`
  if (!accounts.platform.store.has(shop)) return null
  const state = accounts.platform.store.read(shop)
  const customer = signedIn(accounts, state, handle, getCookie(http, accountCookie(handle)))
  const chosen = chosenLanguage(http)
  const language = chosen ?? languageOf(customer?.locale)
  const { pathname, search } = new URL(http.req.url)
  return { accounts, state, handle, customer, language, accountLanguage: chosen ?? customer?.locale ?? language, words: wordsOf(language), path: `${pathname}${search}` }
}

/** The language that the visitor chose, or null. */
export function chosenLanguage(http: HttpContext): Language | null {
  const chosen = getCookie(http, languageCookie)
  return isLanguage(chosen) ? chosen : null
}

/** A locale's language where the accounts speak it, else English. */
export function languageOf(locale: string | null | undefined): Language {
  const language = locale?.split('-')[0]
  return isLanguage(language) ? language : 'en'
}

/** The signed-in customer's order by the number in its address; null for another's as for an unknown one. */
export function ownOrder({ state, customer }: Pick<Visit, 'state' | 'customer'>, id: string): Order | null {
  return state.orders.find((each) => customer !== null && each.customerId === customer.id && String(each.id) === id) ?? null
}

/** Key of the link that Shopify's mails carry: whoever has it sees the order without signing in. */
export function orderKey(accounts: AccountsContext, handle: string, orderId: number): string {
  return accounts.signatures.sign(`order/${handle}/${orderId}`)
}

/** The order that a mail's link opens, if the key is that order's. */
export function linkedOrder({ accounts, state, handle }: Pick<Visit, 'accounts' | 'state' | 'handle'>, id: string, key: string | undefined): Order | null {
  if (!key || !accounts.signatures.check(`order/${handle}/${id}`, key)) return null
  return state.orders.find((each) => String(each.id) === id) ?? null
}

/** Whether the app, and with it its extensions, is on the shop. */
export function appInstalled(state: ShopState): boolean {
  return state.installation !== null && state.installation.uninstalledAt === null
}

function signedIn(accounts: AccountsContext, state: ShopState, handle: string, cookie: string | undefined): Customer | null {
  const [id, signature, ...rest] = (cookie ?? '').split('.')
  if (!id || !signature || rest.length || !accounts.signatures.check(`account/${handle}/${id}`, signature)) return null
  return state.customers.find((each) => String(each.id) === id) ?? null
}
