import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseClaimQuery } from '../ui/lists/list-query.ts'
import { ClaimsPage } from '../ui/lists/ClaimsPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Claims · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const filter = parseClaimQuery(new URL(request.url).searchParams)
  return json({ claims: await application.listClaims(context, filter), filter })
}

export default function Claims() {
  return <ClaimsPage {...useLoaderData<typeof loader>()} />
}
