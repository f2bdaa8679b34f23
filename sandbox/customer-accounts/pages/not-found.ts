import type { Context as HttpContext } from 'hono'
import { html } from 'hono/html'
import { chosenLanguage } from '../context.ts'
import type { AccountsContext } from '../context.ts'
import { plainPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { wordsOf } from '../words.ts'

/** One page for what does not exist and for what is somebody else's: nobody learns which. */
export function notFoundPage(accounts: AccountsContext, http: HttpContext): Markup {
  const language = chosenLanguage(http) ?? 'en'
  const words = wordsOf(language)
  return plainPage(accounts, language, words, words('notFound'), '/', html`<section class="card card--hello"><h1>${words('notFound')}</h1><p>${words('notFoundHint')}</p><p><a class="button" href="/">${words('allShops')}</a></p></section>`)
}
