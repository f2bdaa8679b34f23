import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseClaimQuery } from '../ui/lists/claim-query.ts'

/** The claims behind "all that match", each at its version now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ claims: await application.matchingClaims(context, parseClaimQuery(new URL(request.url).searchParams)) })
}
