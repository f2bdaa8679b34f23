import type { Context as HttpContext, MiddlewareHandler } from 'hono'
import type { HttpBindings } from '@hono/node-server'

export type FaultMode = 'http-429' | 'throttled' | 'http-500' | 'http-503' | 'drop' | 'hang' | 'delay' | 'fail-after' | 'drop-after'

/** Every kind of trouble, in words. */
export const faultModes: Readonly<Record<FaultMode, string>> = {
  delay: 'Slow: acts and answers after the delay',
  'http-429': 'Too many requests: 429, nothing is done',
  throttled: 'THROTTLED, nothing is done',
  'http-500': 'Fails before acting: 500',
  'http-503': 'Fails before acting: 503',
  drop: 'Closes the line before acting',
  hang: 'Silent: never answers, nothing is done',
  'fail-after': 'Fails after acting: done, but answered 500',
  'drop-after': 'Closes the line after acting',
}
const modes = Object.keys(faultModes) as FaultMode[]

/**
 * A trouble to come: `operation` is a root field of the Admin API, `accessToken` for the token endpoint, `stagedUploads` for
 * the files handed to Shopify, `bulkFile` for those it has written, `customerApi` or
 * `customerApi.<root field>` for the Customer Account API, or `*`.
 */
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
  const times = Number(body.times ?? 1)
  const delayMs = Number(body.delayMs ?? 1000)
  if (!Number.isInteger(times) || times < 1) return 'times is a whole number from 1.'
  if (!(delayMs >= 0 && delayMs <= 120_000)) return 'delayMs is a number of milliseconds from 0 to 120000.'
  if (typeof body.operation !== 'string' || !body.operation) return 'operation is the name of a root field, accessToken, customerApi, or *.'
  return { operation: body.operation, mode, times, delayMs, ...(typeof body.shop === 'string' && body.shop ? { shop: body.shop } : {}) }
}

/**
 * The gate before a route of Shopify's: a fault ordered for its shop and operations happens around it. `read` says
 * which these are; a shop of null meets no fault.
 */
export function faultGate(faults: Faults, read: (http: HttpContext) => Promise<{ shop: string | null; operations: readonly string[] }>): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (http, next) => {
    if (!faults.list().length) return next()
    const { shop, operations } = await read(http)
    const fault = shop === null ? null : faults.take(shop, operations)
    if (!fault) return next()
    http.res = await answerWithFault(fault, http, async () => {
      await next()
      const done = http.res
      // The framework would add the headers of an answer that is lost to the one in its place.
      http.res = undefined
      return done
    })
  }
}

/** Lets a fault happen around what the request would have done. */
async function answerWithFault(fault: Fault, http: HttpContext<{ Bindings: HttpBindings }>, act: () => Promise<Response>): Promise<Response> {
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
