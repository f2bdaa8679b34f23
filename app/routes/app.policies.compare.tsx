import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { ComparePage } from '../ui/policies/ComparePage.tsx'

export const meta: MetaFunction = () => [{ title: 'Compare versions · Policies · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  return json({ view: await application.policies.compare(context, { before: query.get('before') || null, after: query.get('after') || null }) })
}

export default function Compare() {
  return <ComparePage view={useLoaderData<typeof loader>().view} />
}
