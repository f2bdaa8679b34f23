import { html, raw } from 'hono/html'
import type { Order } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import { orderExtensionContext } from '../extension-context.ts'
import type { Markup } from '../layout.ts'

/** Where the blocks of apps stand on an order's page; the host fills it in. Empty where no app has any. */
export function orderExtensions(view: ShopView, order: Order): Markup | '' {
  const context = orderExtensionContext(view, order)
  if (context === null) return ''
  const { handle, shell } = view
  return html`
    <div class="blocks" data-extension-target="admin.order-details.block.render" data-app-base="/store/${handle}/apps/${shell.app.handle}" data-store-base="/store/${handle}"></div>
    <script type="application/json" id="extension-context">${raw(JSON.stringify(context).replaceAll('<', '\\u003c'))}</script>
    <link rel="stylesheet" href="/extension-host/host.css">
    <script src="/extension-host/host.js" defer></script>`
}
