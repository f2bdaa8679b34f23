import { followOffset } from './state/clock-file.ts'

/**
 * Loaded by `node --import` before the app: what the app sends to Shopify goes to the sandbox instead,
 * and the app's day is the sandbox's day. The app itself knows nothing of it.
 */
const apiOrigin = process.env.SANDBOX_API_ORIGIN
const clockFile = process.env.SANDBOX_CLOCK_FILE

if (apiOrigin) redirectShopify(apiOrigin)
if (clockFile) shiftDate(clockFile)

function redirectShopify(origin: string): void {
  let inner = globalThis.fetch
  const redirected: typeof fetch = async (input, init) => {
    const request = typeof input === 'object' && 'url' in input ? input : undefined
    const url = new URL(request ? request.url : String(input))
    if (!/^[\w-]+\.myshopify\.com$/.test(url.hostname)) return inner(input, init)
    const headers = new Headers(init?.headers ?? request?.headers)
    headers.set('x-sandbox-shop', url.hostname)
    const method = init?.method ?? request?.method ?? 'GET'
    const body = init?.body ?? (request && method !== 'GET' && method !== 'HEAD' ? await request.arrayBuffer() : undefined)
    // Given as plain entries: the server's framework exchanges the global Headers class while it starts.
    return inner(`${origin}${url.pathname}${url.search}`, { ...init, method, headers: Object.fromEntries(headers), body, signal: init?.signal ?? request?.signal })
  }
  // The server's framework assigns its own fetch after this file has run; the redirection has to survive that.
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    enumerable: true,
    get: () => redirected,
    set: (replacement: typeof fetch) => { inner = replacement },
  })
}

/** The day moves while the program runs; timers, performance.now() and the database keep the machine's time. */
function shiftDate(file: string): void {
  const RealDate = Date
  const realNow = RealDate.now
  const offsetAt = followOffset(file, 0)
  const shiftedNow = () => {
    const real = realNow()
    return real + offsetAt(real)
  }
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, words: [], newTarget: typeof Date) => Reflect.construct(target, words.length ? words : [shiftedNow()], newTarget),
    apply: () => new RealDate(shiftedNow()).toString(),
    get: (target, property, receiver) => (property === 'now' ? shiftedNow : Reflect.get(target, property, receiver)),
  })
  RealDate.prototype.constructor = ShiftedDate
  globalThis.Date = ShiftedDate
}
