import { Hono } from 'hono'
import type { Context } from 'hono'
import { readBucket } from '../admin-api/bucket.ts'
import { readBulkTrouble } from '../control/bulk-troubles.ts'
import { readMove } from '../control/clock.ts'
import { readFault } from '../control/faults.ts'
import { readPositions } from '../webhooks/switches.ts'
import type { ShellContext } from './context.ts'
import { sandboxPage } from './pages/sandbox.ts'

/** The page that turns the sandbox itself: its day, its faults, its webhooks, its bucket, its bulk operations. Shopify has nothing of the kind. */
export function sandboxRoutes(shell: ShellContext): Hono {
  const { clock, faults, switches, buckets, bulk } = shell.troubles
  const routes = new Hono()
  const back = (c: Context, section: string, wrong?: string) => c.redirect(`/sandbox${wrong === undefined ? '' : `?wrong=${section}&sentence=${encodeURIComponent(wrong)}`}#${section}`, 303)
  const form = async (c: Context) => {
    const data = await c.req.formData()
    return (name: string) => { const value = data.get(name); return typeof value === 'string' ? value.trim() : '' }
  }

  // A page framed in the admin, or one from elsewhere, must not turn anything.
  routes.post('/sandbox/*', async (c, next) => (c.req.header('origin') === shell.origins.shell ? next() : c.text('Only the admin itself may do this.', 403)))

  routes.get('/sandbox', (c) => c.html(sandboxPage(shell, { section: c.req.query('wrong') ?? '', sentence: c.req.query('sentence') ?? '' })))

  routes.post('/sandbox/clock', async (c) => {
    const field = await form(c)
    const asked = field('set') === 'now' ? { offsetMs: 0 } : field('days') ? { addDays: Number(field('days')) } : { now: `${field('at')}Z` }
    const to = readMove(asked, clock.read())
    if (typeof to === 'string') return back(c, 'clock', field('at') || field('days') ? to : 'Enter a day and a time.')
    await clock.move(to)
    return back(c, 'clock')
  })

  routes.post('/sandbox/faults', async (c) => {
    const field = await form(c)
    const fault = readFault({ operation: field('operation'), shop: field('shop'), mode: field('mode'), times: Number(field('times')), delayMs: Number(field('delayMs')) })
    if (typeof fault === 'string') return back(c, 'faults', fault)
    faults.add(fault)
    return back(c, 'faults')
  })
  routes.post('/sandbox/faults/clear', (c) => { faults.clear(); return back(c, 'faults') })

  routes.post('/sandbox/webhooks', async (c) => {
    const field = await form(c)
    const on = (name: string) => field(name) === 'on'
    const to = readPositions({ duplicate: on('duplicate'), disorder: on('disorder'), loseAnswers: on('loseAnswers'), hold: on('hold'), delayMs: Number(field('delayMs')) })
    if (typeof to === 'string') return back(c, 'webhooks', to)
    switches.set(to)
    return back(c, 'webhooks')
  })

  routes.post('/sandbox/bucket', async (c) => {
    const field = await form(c)
    const points = (name: string) => (field(name) === '' ? undefined : Number(field(name)))
    const to = readBucket({ maximumAvailable: points('maximumAvailable'), restoreRate: points('restoreRate'), currentlyAvailable: points('currentlyAvailable') })
    if (typeof to === 'string') return back(c, 'bucket', to)
    if (!shell.store.has(field('shop'))) return back(c, 'bucket', 'There is no such shop.')
    buckets.change(field('shop'), to)
    return back(c, 'bucket')
  })
  routes.post('/sandbox/bulk', async (c) => {
    const field = await form(c)
    const trouble = readBulkTrouble({ shop: field('shop'), mode: field('mode'), times: Number(field('times')), delayMs: Number(field('delayMs')) })
    if (typeof trouble === 'string') return back(c, 'bulk', trouble)
    bulk.add(trouble)
    return back(c, 'bulk')
  })
  routes.post('/sandbox/bulk/clear', (c) => { bulk.clear(); return back(c, 'bulk') })
  routes.post('/sandbox/bucket/reset', (c) => { buckets.reset(); return back(c, 'bucket') })
  return routes
}
