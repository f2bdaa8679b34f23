import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { PoliciesPage } from '../ui/policies/PoliciesPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Policies · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const [view, drafts] = await Promise.all([application.policies.list(context), application.drafts.list(context)])
  return json({ view, drafts })
}

export default function Policies() {
  return <PoliciesPage {...useLoaderData<typeof loader>()} />
}
