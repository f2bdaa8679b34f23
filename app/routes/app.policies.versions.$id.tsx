import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { VersionPage } from '../ui/policies/VersionPage.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.view.policy.title}, version ${data.view.version.number} · Recourse` : 'Policies · Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const view = await application.policies.version(context, params.id ?? '')
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  return json({ view: view.value })
}

/** After an act the page goes elsewhere: a version that was just withdrawn can't be shown once more. Looking at what it would do changes nothing. */
export const shouldRevalidate = ({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) => formAction !== '/app/policies/act' && formAction !== '/app/policies/import' && defaultShouldRevalidate

export default function Version() {
  const { view } = useLoaderData<typeof loader>()
  return <VersionPage key={view.version.id} view={view} />
}
