import type { ActionFunctionArgs } from '@remix-run/node'
import { admitShopper, application, logError } from '../composition.server.ts'
import type { ShopperRefusal } from '../application/application.ts'
import { readUpload, shopperTargetOf, uploadOf } from './extensions.$/read-upload.ts'

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
const statuses = { invalid: 400, unauthorized: 401, 'not-found': 404, conflict: 409, 'not-allowed': 422, unavailable: 503 } as const

/** Takes in a file from the upload page: the body is the file, the rest stands in the address. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const [token, locale] = [searchParams.get('token') ?? '', searchParams.get('locale')]
  const refuse = (code: ShopperRefusal, status: number) => new Response(JSON.stringify(application.shopperProblem(code, locale)), { status, headers })
  const arriving = readUpload(request)
  try {
    const who = await application.evidence.uploader(token)
    if (who && admitShopper(who) !== null) return refuse('busy', 503)
    const upload = uploadOf(request, arriving)
    if (!upload) return refuse('unreadable', 400)
    const added = await application.evidence.addByToken(token, shopperTargetOf(request), upload, locale)
    return new Response(JSON.stringify(added.ok ? added.value : added.error), { status: added.ok ? 200 : statuses[added.error.kind], headers })
  } catch (error) {
    if (!request.signal.aborted) logError('upload', error)
    return refuse('fault', 500)
  } finally {
    await arriving.drain().catch(() => undefined)
  }
}
