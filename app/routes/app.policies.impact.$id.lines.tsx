import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { LinesPage } from '../ui/impact/LinesPage.tsx'
import { pageOf, parseLinesQuery } from '../ui/impact/impact-query.ts'

export const meta: MetaFunction = () => [{ title: 'Lines · Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const filter = parseLinesQuery(query)
  if (!filter) throw json({ sentence: 'This address names no lines. Go back to the comparison and choose a number.' }, { status: 404 })
  const view = await application.tryOut.impactLines(context, params.id ?? '', filter, pageOf(query))
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: view.error.kind === 'not-found' ? 404 : 403 })
  return json({ view: view.value })
}

export default function ImpactLines() {
  return <LinesPage view={useLoaderData<typeof loader>().view} />
}
