import type { ShopperProblem } from '../../app/contracts/shopper.ts'
import { appUrl } from './app-url.ts'

/** `problem.sentence` is the app's own; it is empty where no word of the app arrived, and the extension has words for that. `late`: patience ran out. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: ShopperProblem; late?: true }

export interface Asking {
  /** Path below the app, from `/`. */
  path: string
  /** Sent as JSON by POST; without one it is a GET. */
  body?: unknown
  /** Sent as it is by POST, in place of a body. */
  file?: Blob
  /** Who asks. Left out where Shopify itself adds the token, as it does to what admin extensions ask of a relative address. */
  sessionToken?: { get(): Promise<string> }
  signal?: AbortSignal
  /** After how many seconds no answer counts as none; 20 unless told. */
  patience?: number
}

const kinds: Record<number, ShopperProblem['kind']> = { 400: 'invalid', 401: 'unauthorized', 404: 'not-found', 409: 'conflict', 422: 'not-allowed' }

/**
 * Asks the app and never throws. A refused token is fetched anew and tried once more. No network, no answer in time, an
 * answer nobody can read and a caller's abort all come out as `unavailable`; who aborted knows that it did.
 */
export async function askApp<Value>(asking: Asking): Promise<Answer<Value>> {
  const giveUp = new AbortController()
  let late = false
  const timer = setTimeout(() => {
    late = true
    giveUp.abort()
  }, (asking.patience ?? 20) * 1000)
  const abort = () => giveUp.abort()
  asking.signal?.addEventListener('abort', abort)
  if (asking.signal?.aborted) abort()
  try {
    return await Promise.race([send<Value>(asking, giveUp.signal), silence<Value>(giveUp.signal, () => late)])
  } catch {
    return none(late)
  } finally {
    clearTimeout(timer)
    asking.signal?.removeEventListener('abort', abort)
  }
}

async function send<Value>(asking: Asking, signal: AbortSignal): Promise<Answer<Value>> {
  const response = await once(asking, signal)
  return read<Value>(response.status === 401 && asking.sessionToken ? await once(asking, signal) : response)
}

async function once({ path, body, file, sessionToken }: Asking, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (file) headers['Content-Type'] = 'application/octet-stream'
  else if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (sessionToken) headers.Authorization = `Bearer ${await sessionToken.get()}`
  // A caller may have given up while the token came: then nothing is sent any more.
  if (signal.aborted) throw new Error('Given up.')
  const sent = file ?? (body === undefined ? null : JSON.stringify(body))
  return fetch(sessionToken ? `${appUrl}${path}` : path, sent === null ? { headers, signal } : { method: 'POST', headers, body: sent, signal })
}

async function read<Value>(response: Response): Promise<Answer<Value>> {
  const said: unknown = await response.json().catch(() => null)
  if (response.ok) return said === null ? none() : { ok: true, value: said as Value }
  const { sentence, fields } = (said ?? {}) as Partial<ShopperProblem>
  const problem: ShopperProblem = { kind: kinds[response.status] ?? 'unavailable', sentence: typeof sentence === 'string' ? sentence : '' }
  return { ok: false, problem: fields && typeof fields === 'object' ? { ...problem, fields } : problem }
}

const none = (late = false): Answer<never> => ({ ok: false, problem: { kind: 'unavailable', sentence: '' }, ...(late ? { late } : {}) })

/** A token that never comes can't be aborted; waiting for it can. */
function silence<Value>(signal: AbortSignal, isLate: () => boolean): Promise<Answer<Value>> {
  return new Promise((done) => {
    if (signal.aborted) return done(none())
    signal.addEventListener('abort', () => done(none(isLate())))
  })
}
