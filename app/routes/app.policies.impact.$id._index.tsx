import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { RunPage } from '../ui/impact/RunPage.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Impact of ${data.run.title} · Recourse` : 'Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const run = await application.tryOut.impactRun(context, params.id ?? '')
  if (!run.ok) throw json({ sentence: run.error.sentence }, { status: run.error.kind === 'not-found' ? 404 : 403 })
  return json({ run: run.value })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const stopped = await application.tryOut.stopImpact(context, params.id ?? '')
  return json({ refusal: stopped.ok ? null : { sentence: stopped.error.sentence } })
}

export default function ImpactRun() {
  return <RunPage run={useLoaderData<typeof loader>().run} />
}
