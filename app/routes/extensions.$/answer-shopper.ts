import type { ShopperContext, ShopperRefusal } from '../../application/application.ts'
import { admitShopper, application, authenticateShopper, logError } from '../../composition.server.ts'
import type { ShopperProblem } from '../../contracts/shopper.ts'
import { jsonFor, preflight } from './cors.ts'
import { readJson } from './read-json.ts'
import type { ReadJson } from './read-json.ts'
import { readUpload, uploadOf } from './read-upload.ts'

type Upload = NonNullable<ReturnType<typeof uploadOf>>
type Read = (locale: string | undefined) => Promise<ReadJson>
type Answer = { ok: true; value: unknown } | { ok: false; error: ShopperProblem }

const statuses: Record<ShopperProblem['kind'], number> = { invalid: 400, unauthorized: 401, 'not-found': 404, conflict: 409, 'not-allowed': 422, unavailable: 503 }

/**
 * Answers an extension of customer accounts: who asks is the token's customer, what they sent is the body of a POST or
 * the language of a GET, and every refusal can be read by the extension too.
 */
export async function answerShopper(request: Request, method: 'GET' | 'POST', work: (context: ShopperContext, sent: unknown) => Promise<Answer>, read: Read = () => readJson(request)): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  const locale = new URL(request.url).searchParams.get('locale') ?? request.headers.get('accept-language')?.split(/[,;]/)[0]
  const refuse = (code: ShopperRefusal, status: number, headers = {}) => jsonFor(application.shopperProblem(code, locale), status, headers)
  if (request.method !== method && !(method === 'GET' && request.method === 'HEAD')) return refuse('method', 405, { Allow: `${method}, OPTIONS` })
  try {
    const context = await authenticateShopper(request)
    if (!context) return refuse('unauthorized', 401)
    const wait = admitShopper(context)
    if (wait !== null) return refuse('busy', 503, { 'Retry-After': String(wait) })
    const sent = method === 'POST' ? await read(locale) : { ok: true as const, value: locale }
    if (!sent.ok) return refuse(sent.error, 400)
    const answer = await work(context, sent.value)
    return answer.ok ? jsonFor(answer.value, 200) : jsonFor(answer.error, statuses[answer.error.kind])
  } catch (error) {
    if (!request.signal.aborted) logError('shopper', error)
    return refuse('fault', 500)
  }
}

/** Answers a shopper who hands in a file: the body is the file, the rest stands in the address. */
export async function answerUpload(request: Request, work: (context: ShopperContext, upload: Upload, locale: string | undefined) => Promise<Answer>): Promise<Response> {
  const arriving = readUpload(request)
  try {
    return await answerShopper(request, 'POST', (context, locale) => {
      const upload = uploadOf(request, arriving)
      return upload ? work(context, upload, locale as string | undefined) : Promise.resolve({ ok: false, error: application.shopperProblem('unreadable', locale) })
    }, (locale) => Promise.resolve({ ok: true, value: locale }))
  } finally {
    await arriving.drain().catch(() => undefined)
  }
}

/** An address that there is none of. */
export function answerNowhere(request: Request): Response {
  return request.method === 'OPTIONS' ? preflight() : jsonFor(application.shopperProblem('not-found', new URL(request.url).searchParams.get('locale') ?? request.headers.get('accept-language')?.split(/[,;]/)[0]), 404)
}
