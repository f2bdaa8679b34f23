import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { PoliciesPage } from '../ui/policies/PoliciesPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Policies · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ view: await application.policies.list(await authenticateStaff(request)) })
}

export default function Policies() {
  return <PoliciesPage view={useLoaderData<typeof loader>().view} />
}
