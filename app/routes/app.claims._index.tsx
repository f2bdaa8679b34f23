import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ClaimsView } from '../application/claims/claims-view.ts'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseClaimQuery } from '../ui/lists/claim-query.ts'
import { ClaimsPage } from '../ui/lists/ClaimsPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Claims · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ view: await application.listClaims(context, parseClaimQuery(new URL(request.url).searchParams)) })
}

export default function Claims() {
  return <ClaimsPage view={useLoaderData<typeof loader>().view as ClaimsView} />
}
