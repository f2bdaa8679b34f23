import { html } from 'hono/html'
import type { ShellContext } from '../context.ts'
import { document } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { subPageHead } from './parts.ts'
import { bucketCard } from './sandbox-bucket.ts'
import { bulkCard } from './sandbox-bulk.ts'
import type { Wrong } from './sandbox-card.ts'
import { clockCard } from './sandbox-clock.ts'
import { faultsCard } from './sandbox-faults.ts'
import { webhooksCard } from './sandbox-webhooks.ts'

/** Everything that can be turned in the sandbox, as plain forms. */
export function sandboxPage(shell: ShellContext, wrong: Wrong): Markup {
  return document('Sandbox', html`<body class="plain"><main class="page sandbox" id="main">
    ${subPageHead('/', 'All stores', 'Sandbox', html`<span class="badge badge--sandbox">Not part of Shopify</span>`)}
    <p class="muted">What a real shop does by itself, or by accident, is turned here by hand. It works at once; nothing has to be started anew.</p>
    ${clockCard(shell.troubles.clock.read(), wrong)}
    ${faultsCard(shell, wrong)}
    ${webhooksCard(shell.troubles.switches.read(), wrong)}
    ${bucketCard(shell, wrong)}
    ${bulkCard(shell, wrong)}
  </main></body>`)
}
