import { Hono } from 'hono'
import type { ApiRequest } from '../admin-api/execute.ts'
import { shopView } from './context.ts'
import type { ShellContext } from './context.ts'

/** The host of extensions, and the Admin API as an extension asks it: in the name of whoever looks. */
export function extensionRoutes(shell: ShellContext): Hono {
  const routes = new Hono()
  const { extensions } = shell
  if (extensions === null) return routes
  routes.post('/store/:handle/admin-api', async (c) => {
    const view = shopView(shell, c)
    if (view === null) return c.json({ error: 'There is no such shop.' }, 404)
    if (c.req.header('origin') !== shell.origins.shell) return c.json({ error: 'Only the admin asks in the name of staff.' }, 403)
    return c.json(await extensions.adminApi(view.state.shop.domain, await c.req.json<ApiRequest>().catch(() => ({}))))
  })
  return routes.route('/', extensions.host)
}
