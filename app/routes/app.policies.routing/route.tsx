import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Refusal } from '../../application/application.ts'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { RoutingPage } from '../../ui/policies/routing/RoutingPage.tsx'
import { parseRoutingForm } from './parse-routing-form.ts'

export const meta: MetaFunction = () => [{ title: 'Routing · Policies · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ view: await application.policies.routing(await authenticateStaff(request)) })
}

const done = (told: string) => json({ done: told, refusal: null })
const refused = (refusal: Refusal) => json({ done: null, refusal: toRefusalView(refusal) })

/** Refusals come back as values, with status 200: they belong beside what was changed. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const act = parseRoutingForm(await request.formData())
  if (!act) return refused({ kind: 'invalid', sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', fields: {} })
  if (act.intent === 'withdraw') {
    const withdrawn = await application.policies.withdrawRouting(context, act.id)
    return withdrawn.ok ? done('Rules withdrawn') : refused(withdrawn.error)
  }
  const changed = await application.policies.changeRouting(context, act.asked)
  return changed.ok ? done(act.asked.from === 'now' ? 'Rules saved' : 'Rules scheduled') : refused(changed.error)
}

export default function Routing() {
  return <RoutingPage view={useLoaderData<typeof loader>().view} />
}
