import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { isPreview } from '../../ui/open-claim/intent.ts'
import { SimulatorPage } from '../../ui/simulator/SimulatorPage.tsx'
import { parseAsked } from './parse-asked.ts'

export const meta: MetaFunction = () => [{ title: 'Simulator · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const [key, search] = [query.get('order'), (query.get('search') ?? '').trim().slice(0, 100)]
  const [candidates, order] = await Promise.all([application.tryOut.candidates(context), key === null ? null : application.viewOrder(context, key)])
  if (order && !order.ok) throw json({ sentence: order.error.sentence }, { status: 404 })
  return json({ candidates, search, order: order ? order.value : null, orders: order ? null : await application.listOrders(context, { search }) })
}

/** The address holds the whole question, of which the page reads no more than the order anew. */
export function shouldRevalidate({ formData, currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const otherQuestion = !formData && currentUrl.search !== nextUrl.search && ['order', 'search'].every((name) => currentUrl.searchParams.get(name) === nextUrl.searchParams.get(name))
  return otherQuestion || isPreview(formData) ? false : defaultShouldRevalidate
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const parsed = parseAsked((await request.formData()).get('asked'))
  if (!parsed.ok) return json({ simulation: null, rules: [], refusal: { kind: 'invalid', sentence: parsed.sentence, fields: parsed.fields } })
  const [simulated, rules] = await Promise.all([application.tryOut.simulate(context, parsed.order, parsed.asked), application.automation.onQuestion(context, parsed.order, parsed.asked)])
  return simulated.ok ? json({ simulation: simulated.value, rules, refusal: null }) : json({ simulation: null, rules: [], refusal: toRefusalView(simulated.error) })
}

export default function Simulator() {
  return <SimulatorPage {...useLoaderData<typeof loader>()} />
}
