import { html } from 'hono/html'
import { document } from '../layout.ts'
import type { Markup } from '../layout.ts'

export function notFoundPage(): Markup {
  return document('Not found · Sandbox', html`<body class="plain"><main class="plain__main">
    <h1>There is nothing here</h1>
    <p>This address names no page, or no shop of this sandbox.</p>
    <p><a class="button" href="/">All stores</a></p>
  </main></body>`)
}
