import type { LoaderFunctionArgs } from '@remix-run/node'
import type { StaffContext } from '../../application/application.ts'
import { application, authenticateStaff, logError } from '../../composition.server.ts'
import { jsonFor, preflight } from '../extensions.$/cors.ts'
import { toStaffOrder } from './to-staff-order.ts'

/** Answers the admin's order block: any fault is one that the block can read and offer to try again. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  if (request.method !== 'GET' && request.method !== 'HEAD') return jsonFor({ sentence: 'This can only be read.' }, 405, { Allow: 'GET, OPTIONS' })
  try {
    const context = await staffOf(request)
    if (context instanceof Response) return context
    const found = await application.staffOrder(context, params.key ?? '')
    return found.ok ? jsonFor(toStaffOrder(found.value), 200) : jsonFor({ sentence: found.error.sentence }, found.error.kind === 'not-found' ? 404 : 503)
  } catch (error) {
    if (!request.signal.aborted) logError('staff-order', error)
    return jsonFor({ sentence: 'Recourse could not answer. Try again in a moment.' }, 503)
  }
}
export const action = loader

const retry = 'X-Shopify-Retry-Invalid-Session-Request'

/** The member of staff whom the token names; whatever the library throws instead becomes a refusal that the block can read. */
async function staffOf(request: Request): Promise<StaffContext | Response> {
  const refusal = (headers = {}) => jsonFor({ sentence: 'Reload this page to sign in to Recourse again.' }, 401, headers)
  const headers = new Headers(request.headers)
  const { origin, pathname } = new URL(request.url)
  // Only the header counts: where it is empty the library would take a token from the address.
  if (!/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return refusal()
  // The library turns robots away by their name; who brings a token is none.
  headers.delete('user-agent')
  try {
    return await authenticateStaff(new Request(`${origin}${pathname}`, { headers, signal: request.signal }))
  } catch (thrown) {
    // Their role may not look: the sentence says whose may.
    if (thrown instanceof Response && thrown.status === 403 && thrown.headers.get('content-type')?.includes('json')) return jsonFor(await thrown.json(), 403)
    if (thrown instanceof Response && thrown.status < 500) return refusal(thrown.headers.has(retry) ? { [retry]: '1' } : {})
    throw thrown
  }
}
