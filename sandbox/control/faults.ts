import type { Context as HttpContext } from 'hono'
import type { HttpBindings } from '@hono/node-server'

export type FaultMode = 'http-429' | 'throttled' | 'http-500' | 'http-503' | 'drop' | 'hang' | 'delay' | 'fail-after' | 'drop-after'
const modes: readonly FaultMode[] = ['http-429', 'throttled', 'http-500', 'http-503', 'drop', 'hang', 'delay', 'fail-after', 'drop-after']

/** A trouble to come: `operation` is a root field, `accessToken` for the token endpoint, or `*`. */
export interface Fault { operation: string; shop?: string; mode: FaultMode; times: number; delayMs: number }

export interface Faults {
  add(fault: Fault): void
  list(): Fault[]
  clear(): void
  /** The fault that meets this request, used up by one. */
  take(shop: string, operations: readonly string[]): Fault | null
}

/** The faults that a test has ordered, met in the order they were given. */
export function createFaults(): Faults {
  let faults: Fault[] = []
  return {
    add: (fault) => void faults.push(fault),
    list: () => faults,
    clear: () => { faults = [] },
    take(shop, operations) {
      const found = faults.find((each) => (each.operation === '*' || operations.includes(each.operation)) && (!each.shop || each.shop === shop))
      if (!found) return null
      found.times -= 1
      if (found.times <= 0) faults = faults.filter((each) => each !== found)
      return found
    },
  }
}

/** A fault as the control API takes it; a sentence when it isn't one. */
export function readFault(body: Record<string, unknown>): Fault | string {
  const mode = modes.find((each) => each === body.mode)
  if (!mode) return `mode is one of ${modes.join(', ')}.`
  if (typeof body.operation !== 'string') return 'operation is the name of a root field, accessToken, or *.'
  return { operation: body.operation, mode, times: Number(body.times ?? 1), delayMs: Number(body.delayMs ?? 1000), ...(typeof body.shop === 'string' ? { shop: body.shop } : {}) }
}

/** Lets a fault happen around what the request would have done. */
export async function answerWithFault(fault: Fault, http: HttpContext<{ Bindings: HttpBindings }>, act: () => Promise<Response>): Promise<Response> {
  switch (fault.mode) {
    case 'http-429': return http.json({ errors: 'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.' }, 429, { 'Retry-After': '1.0' })
    case 'throttled': return http.json({ errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } }], extensions: { cost: { requestedQueryCost: 100, actualQueryCost: null, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 0, restoreRate: 100 } } } })
    case 'http-500': return http.json({ errors: 'Internal Server Error' }, 500)
    case 'http-503': return http.text('Service Unavailable', 503)
    case 'drop': return closeSocket(http)
    case 'hang': return new Promise((resolve) => http.env.incoming.socket.once('close', () => resolve(new Response(null, { status: 499 }))))
    case 'delay': await new Promise((resolve) => setTimeout(resolve, fault.delayMs)); return act()
    case 'fail-after': await act(); return http.json({ errors: 'Internal Server Error' }, 500)
    case 'drop-after': await act(); return closeSocket(http)
    default: return fault.mode satisfies never
  }
}

function closeSocket(http: HttpContext<{ Bindings: HttpBindings }>): Response {
  http.env.incoming.socket.destroy()
  return new Response(null, { status: 499 })
}
