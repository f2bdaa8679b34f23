import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** What may be sent instead of an item of a claim, with live stock; `search` finds other goods of the shop. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = new URL(request.url).searchParams
  const found = await application.listVariants(context, params.id ?? '', asked.get('line') ?? '', asked.get('search') ?? '')
  return json(found.ok ? { variants: found.value, refused: null } : { variants: [], refused: found.error.sentence })
}
