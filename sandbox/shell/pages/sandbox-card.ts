import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

/** What was wrong with the form just sent: which section, and why. */
export interface Wrong { section: string; sentence: string }

/** One section: what it does in a sentence, and what was wrong with its form. */
export function sandboxCard(id: string, title: string, sentence: string, wrong: Wrong, content: Markup): Markup {
  return html`<section class="card" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <p class="muted">${sentence}</p>
    ${wrong.section === id && wrong.sentence !== '' ? html`<p class="wrong" role="alert">${wrong.sentence}</p>` : ''}
    ${content}
  </section>`
}
