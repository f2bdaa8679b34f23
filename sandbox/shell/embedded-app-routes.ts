import { Hono } from 'hono'
import { appFrameUrl } from './app-frame-url.ts'
import { handleOf, shopView } from './context.ts'
import type { ShellContext } from './context.ts'
import { embeddedAppPage } from './pages/embedded-app.ts'
import { notFoundPage } from './pages/not-found.ts'

/** The page that frames the app, and what App Bridge asks the admin for. */
export function embeddedAppRoutes(shell: ShellContext): Hono {
  const framed = `/store/:handle/apps/${shell.app.handle}`
  return new Hono()
    .get(`${framed}/*`, async (c) => {
      const view = shopView(shell, c)
      if (view === null) return c.html(notFoundPage(), 404)
      const prefix = `/store/${view.handle}/apps/${shell.app.handle}`
      const path = `${c.req.path.slice(prefix.length) || '/'}${new URL(c.req.url).search}`
      return c.html(embeddedAppPage(view, await appFrameUrl(view, path)))
    })
    .get(`/store/:handle/apps/${shell.app.clientId}/*`, (c) => {
      const { pathname, search } = new URL(c.req.url)
      return c.redirect(`${pathname.replace(`/apps/${shell.app.clientId}`, `/apps/${shell.app.handle}`)}${search}`)
    })
    .post('/store/:handle/id-token', async (c) => {
      const view = shopView(shell, c)
      if (view === null) return c.json({ error: 'There is no such shop.' }, 404)
      // Only the admin's own page may ask: a page framed in it could otherwise speak for the staff member.
      if (c.req.header('origin') !== shell.origins.shell) return c.json({ error: 'Only the admin asks for tokens.' }, 403)
      return c.json({ token: await shell.mintIdToken(view.state.shop.domain, view.staff.id) })
    })
    .get('/embed', (c) => {
      const handle = handleOf(c.req.query('shop') ?? '')
      const path = c.req.query('path') ?? '/'
      if (!shell.store.has(`${handle}.myshopify.com`) || !path.startsWith('/')) return c.html(notFoundPage(), 404)
      return c.redirect(`/store/${handle}/apps/${shell.app.handle}${path}`)
    })
}
