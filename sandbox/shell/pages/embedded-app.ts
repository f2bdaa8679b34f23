import { html } from 'hono/html'
import type { ShopView } from '../context.ts'
import { icon } from '../icons.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'

/** The app in its frame, under a title bar that the app fills. The script of the page connects both. */
export function embeddedAppPage(view: ShopView, frameUrl: string): Markup {
  const { shell, handle } = view
  return adminPage(view, shell.app.name, html`
    <div class="app-head">
      <span class="app-head__icon">${icon('app')}</span>
      <a class="app-head__name" href="/store/${handle}/apps/${shell.app.handle}">${shell.app.name}</a>
      <div class="app-head__title" data-title-bar></div>
    </div>
    <div class="loading-bar" data-loading-bar role="progressbar" aria-label="Loading" aria-hidden="true"></div>
    <iframe class="app-frame" title="${shell.app.name}" src="${frameUrl}" allow="clipboard-write"
      data-app-frame data-app-origin="${shell.origins.app}" data-shell-base="/store/${handle}/apps/${shell.app.handle}" data-id-token-url="/store/${handle}/id-token"></iframe>
    <noscript><p>The admin needs JavaScript to frame the app.</p></noscript>`, { app: true })
}
