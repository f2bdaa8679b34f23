import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import type { DraftPageView } from '../application/policies/draft-view.ts'
import { application, authenticateStaff } from '../composition.server.ts'
import { DraftPage } from '../ui/policies/draft/DraftPage.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Draft of ${data.view.title} · Recourse` : 'Policies · Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const view = await application.drafts.view(context, params.id ?? '', new URL(request.url).searchParams.get('at'))
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  return json({ view: view.value })
}

/** The editor asks for what is new by itself: neither a change nor another open clause loads the whole page again. */
export const shouldRevalidate = ({ currentParams, nextParams }: ShouldRevalidateFunctionArgs) => currentParams.id !== nextParams.id

export default function Draft() {
  // What nobody knows the form of comes over the wire as it is.
  const { view } = useLoaderData<typeof loader>() as unknown as { view: DraftPageView }
  return <DraftPage key={view.id} view={view} />
}
