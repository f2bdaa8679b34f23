import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { isLawPlace } from '../domain/kernel/law-places.ts'
import { LawPage } from '../ui/policies/LawPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Law · Policies · Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = new URL(request.url).searchParams.get('law')
  const view = await application.policies.law(context, params.name ?? '', asked === null ? null : asked.split(',').filter(isLawPlace))
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  return json({ view: view.value })
}

/** After an act the page goes elsewhere. */
export const shouldRevalidate = ({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) => formAction !== '/app/policies/act' && defaultShouldRevalidate

export default function Law() {
  return <LawPage view={useLoaderData<typeof loader>().view} />
}
