import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import type { ClaimView, OrderView, ShopView } from '../../application/views.ts'
import { todayIn } from '../../ui/format/days.ts'
import { ClaimPage } from '../../ui/claim/ClaimPage.tsx'
import { parseCommand } from './parse-command.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Claim ${data.view.claim.number} · Recourse` : 'Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const view = await application.viewClaim(context, params.id ?? '')
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  const [order, shop, evidence] = await Promise.all([application.viewOrder(context, view.value.claim.orderId.split('/').at(-1) ?? ''), application.shop(context), application.evidence.ofClaim(context, params.id ?? '')])
  return json({ view: view.value, order: order.ok ? order.value : null, documents: shop.policy.documents, evidence })
}

/** Refusals come back as values, with status 200: they belong beside the button, not in an error page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const [form, shop, people] = await Promise.all([request.formData(), application.shop(context), application.people(context)])
  const parsed = parseCommand(form, { currencyCode: shop.currencyCode, today: todayIn(shop.timeZone, new Date()), staff: people.staff })
  if (!parsed.ok) return json({ ok: false as const, command: null, refusal: { kind: 'invalid', sentence: parsed.sentence, fields: parsed.fields } })
  const done = await application.actOnClaim(context, params.id ?? '', parsed.version, parsed.command)
  if (done.ok) return json({ ok: true as const, command: parsed.command.name, refusal: null })
  if (done.error.kind === 'not-found') throw json({ sentence: done.error.sentence }, { status: 404 })
  return json({ ok: false as const, command: parsed.command.name, refusal: { kind: done.error.kind, sentence: done.error.sentence, fields: done.error.kind === 'invalid' ? done.error.fields : {} } })
}

export default function Claim() {
  const { view, order, documents, evidence } = useLoaderData<typeof loader>()
  return <ClaimPage key={view.claim.id} view={view as ClaimView} order={order as OrderView | null} documents={documents as ShopView['policy']['documents']} evidence={evidence} />
}
