import { html } from 'hono/html'
import type { Customer } from '../../state/model.ts'
import type { Visit } from '../context.ts'
import { accountPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { addressLines } from './parts.ts'

/** Who is signed in. */
export function profilePage(visit: Visit, customer: Customer): Markup {
  const { words } = visit
  const row = (label: string, value: string | null) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : '')
  return accountPage(visit, words('profile'), html`<div class="narrow">
    <h1>${words('profile')}</h1>
    <section class="card"><dl class="facts">${row(words('name'), [customer.firstName, customer.lastName].filter(Boolean).join(' '))}${row(words('email'), customer.email)}${row(words('phone'), customer.phone)}</dl></section>
    <section class="card"><h2>${words('address')}</h2>${addressLines(customer.defaultAddress, words)}</section>
  </div>`)
}
