import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { toRefusalView } from '../application/views.ts'
import { application, authenticateStaff } from '../composition.server.ts'
import { ImpactPage } from '../ui/impact/ImpactPage.tsx'
import { Notice } from '../ui/states/Notice.tsx'

export const meta: MetaFunction = () => [{ title: 'Impact · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const view = await application.tryOut.impact(context)
  const chosen = new URL(request.url).searchParams.get('under')
  return view.ok ? json({ view: view.value, chosen, sentence: null }) : json({ view: null, chosen, sentence: view.error.sentence })
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const form = await request.formData()
  const [candidate, days] = [form.get('candidate'), form.get('days')]
  const started = await application.tryOut.startImpact(context, { candidate: typeof candidate === 'string' ? candidate : '', daysAfterPurchase: days === null ? null : days === '' ? NaN : Number(days) })
  if (started.ok) return redirect(`/app/policies/impact/${started.value.id}`)
  return json({ refusal: toRefusalView(started.error) })
}

export default function Impact() {
  const { view, chosen, sentence } = useLoaderData<typeof loader>()
  return view ? <ImpactPage view={view} chosen={chosen} /> : <Notice title="Impact" text={sentence ?? ''} />
}
