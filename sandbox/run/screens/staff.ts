import { randomUUID } from 'node:crypto'
import type { Stack } from '../stack.ts'

/** The library answers robots with 410; a plain browser's name is let in. */
const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

interface ClaimSeen { version: number; claim: { number: string; stage: string; pending: string | null }; commands: Array<{ name: string; allowed: boolean }>; lines: Array<{ id: string }> }

export interface Ask { order: string; ground: 'change-of-mind' | 'faulty-on-delivery' | 'missing-on-delivery' | 'defect'; facts?: object; remedy?: string; note?: string; line?: number }

/** A shop's staff without a screen: brings claims to where a picture of them is to be taken. */
export function staffOf(stack: Stack, handle: string) {
  const shop = `${handle}.myshopify.com`

  const control = async <Answer>(path: string, method = 'GET', body?: object): Promise<Answer> => {
    const answer = await fetch(`${stack.urls.api}/_sandbox${path}`, { method, ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}) })
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${path}.`)
    return (await answer.json()) as Answer
  }

  const send = async (path: string, route: string, form?: Record<string, string>): Promise<Response> => {
    const { token } = await control<{ token: string }>(`/shops/${shop}/mint-token`, 'POST', {})
    const url = new URL(path, `http://127.0.0.1:${stack.ports.app}`)
    url.searchParams.set('_data', route)
    const answer = await fetch(url, { method: form ? 'POST' : 'GET', redirect: 'manual', headers: { authorization: `Bearer ${token}`, 'user-agent': browser }, ...(form ? { body: new URLSearchParams(form) } : {}) })
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}.`)
    return answer
  }

  const orderOf = (name: string) => control<{ id: number; customerId: number; lineItems: Array<{ id: number }>; returns: Array<{ id: number; lineItems: Array<{ id: number }> }> }>(`/shops/${shop}/orders/${name.replace('#', '')}`)
  const see = async (path: string) => ((await (await send(path, 'routes/app.claims.$id')).json()) as { view: ClaimSeen }).view

  return {
    control,
    orderOf,
    /** Installs the app and waits until the shop's orders have been taken in. */
    settleIn: () => until(async () => ((await (await send('/app/orders', 'routes/app.orders._index')).json()) as { shop: { orderImport: { state: string } } }).shop.orderImport.state === 'done'),
    /** A shopper's order of last week, delivered four days ago, once the app has taken it in. */
    bought: async (lines: Array<{ product: string; customAttributes?: Array<{ key: string; value: string }> }>): Promise<{ name: string; id: number; customerId: number }> => {
      const { name, id } = await control<{ name: string; id: number }>(`/shops/${shop}/orders`, 'POST', { lines, processedAt: '2026-11-12T10:00:00Z' })
      await control(`/shops/${shop}/fulfill`, 'POST', { order: name })
      await control(`/shops/${shop}/deliver`, 'POST', { order: name, at: '2026-11-16T10:00:00Z' })
      const search = `/app/orders?search=${encodeURIComponent(name)}`
      await until(async () => ((await (await send(search, 'routes/app.orders._index')).json()) as { orders: { items: Array<{ fulfilment: string }> } }).orders.items[0]?.fulfilment === 'fulfilled')
      return { name, id, customerId: (await orderOf(name)).customerId }
    },
    /** Opens a claim and answers its path in the app. */
    open: async ({ order, ground, facts = {}, remedy, note, line = 0 }: Ask): Promise<string> => {
      const { id, lineItems } = await orderOf(order)
      const lines = [{ lineItemId: `gid://shopify/LineItem/${lineItems[line]?.id}`, quantity: 1, ground, facts, ...(remedy ? { remedy } : {}), ...(note ? { note } : {}) }]
      const path = (await send(`/app/orders/${id}/claim`, 'routes/app.orders.$key_.claim', { intent: 'open', requestKey: randomUUID(), lines: JSON.stringify(lines) })).headers.get('x-remix-redirect')
      if (!path) throw new Error(`No claim could be opened on ${order}.`)
      await until(async () => (await see(path)).claim.pending === null)
      return path
    },
    /** The id of a claim's first line. */
    lineOf: async (path: string): Promise<string> => (await see(path)).lines[0]?.id ?? '',
    /** Gives a claim a command; waits until Shopify has confirmed it, unless told not to. */
    give: async (path: string, command: { name: string } & Record<string, unknown>, wait = true): Promise<void> => {
      const { version, lines } = await see(path)
      const whole = command.name === 'decline' ? { lineIds: lines.map((one) => one.id), ...command } : command
      const done = (await (await send(path, 'routes/app.claims.$id', { version: String(version), command: JSON.stringify(whole) })).json()) as { ok: boolean; refusal: { sentence: string } | null }
      if (!done.ok) throw new Error(`${command.name} on ${path}: ${done.refusal?.sentence}`)
      if (wait) await until(async () => (await see(path)).claim.pending === null)
    },
    /** Waits until a claim stands at a stage, or until its pending step says something. */
    reaches: (path: string, stage: string) => until(async () => { const { claim } = await see(path); return claim.stage === stage || (claim.pending ?? '').includes(stage) }),
    shopify: (query: string, variables: object) => control(`/shops/${shop}/graphql`, 'POST', { query, variables }),
  }
}

export type Staff = ReturnType<typeof staffOf>

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > end) throw new Error('What a picture waits for did not come within a minute.')
    await new Promise((later) => setTimeout(later, 100))
  }
}
