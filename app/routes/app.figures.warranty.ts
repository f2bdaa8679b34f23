import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff, logError } from '../composition.server.ts'

/**
 * Until when warranties of the shop's orders last, which home asks for once its figures stand; null too for who may not see it,
 * and where it can't be told just now: home must not fail for a footnote.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  try {
    const warranty = await application.warrantyLeft(context)
    return json({ warranty: warranty.ok ? warranty.value : null })
  } catch (error) {
    if (!request.signal.aborted) logError('warranty-left', error)
    return json({ warranty: null })
  }
}
