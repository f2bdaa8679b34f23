import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** What Shopify would give back if the claim were refunded now; asked for only once somebody is about to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await application.refundOutlook(await authenticateStaff(request), params.id ?? '')
  if (!found.ok && found.error.kind === 'not-found') throw new Response(found.error.sentence, { status: 404 })
  return json(found.ok ? { outlook: found.value, refused: null } : { outlook: null, refused: found.error.sentence })
}
