import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseClaimQuery } from '../ui/lists/claim-query.ts'

/** Some of the claims behind "all that match", each at its version now; `below` names where the ones before ended. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const below = /^\d{1,9}$/.exec(query.get('below') ?? '')?.[0]
  return json(await application.matchingClaims(context, parseClaimQuery(query), below === undefined ? null : Number(below)))
}
