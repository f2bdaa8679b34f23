import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import type { StaffContext } from '../../application/application.ts'
import type { ClaimView } from '../../application/claims/claim-view.ts'
import type { OrderView } from '../../application/orders/order-view.ts'
import { toRefusalView } from '../../application/views.ts'
import type { ShopView } from '../../application/shops/shop-view.ts'
import { todayIn } from '../../ui/format/days.ts'
import { ClaimPage } from '../../ui/claim/ClaimPage.tsx'
import { parseCommand } from './parse-command.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Claim ${data.view.claim.number} · Recourse` : 'Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const view = await application.viewClaim(context, params.id ?? '')
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  const [order, shop, evidence, staff, papers, { grades }, automation] = await Promise.all([application.viewOrder(context, view.value.claim.orderId.split('/').at(-1) ?? ''), application.shop(context), application.evidence.ofClaim(context, params.id ?? ''), application.people.here(context), application.evidence.documentsOf(context, params.id ?? ''), application.grades(context), application.automation.ofClaim(context, params.id ?? '')])
  return json({ papers, automation, view: view.value, order: order.ok ? order.value : null, documents: shop.policy.documents, evidence, staff, grades: grades.filter(({ used }) => used) })
}

/** Refusals come back as values, with status 200: they belong beside the button, not in an error page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const [form, shop, staff] = await Promise.all([request.formData(), application.shop(context), application.people.here(context)])
  if (form.get('intent') === 'send-again') {
    const done = await application.sendMailAgain(context, params.id ?? '', String(form.get('mail')))
    return json({ ok: done.ok, command: null, refusal: done.ok ? null : toRefusalView(done.error) })
  }
  if (form.get('intent') === 'merge') return merge(context, params.id ?? '', form)
  const parsed = parseCommand(form, { currencyCode: shop.currencyCode, today: todayIn(shop.timeZone, new Date()), staff })
  if (!parsed.ok) return json({ ok: false as const, command: null, refusal: { kind: 'invalid', sentence: parsed.sentence, fields: parsed.fields } })
  const done = await application.actOnClaim(context, params.id ?? '', parsed.version, parsed.command)
  if (done.ok) return json({ ok: true as const, command: parsed.command.name, refusal: null })
  if (done.error.kind === 'not-found') throw json({ sentence: done.error.sentence }, { status: 404 })
  return json({ ok: false as const, command: parsed.command.name, refusal: toRefusalView(done.error) })
}

/** Another claim goes on in this one; it is taken as it stands now, since nobody decides on what is in it. */
async function merge(context: StaffContext, id: string, form: FormData) {
  const from = String(form.get('from'))
  const other = await application.viewClaim(context, from)
  const done = other.ok ? await application.mergeClaims(context, { id, version: Number(form.get('version')) }, { id: from, version: other.value.version }) : other
  return json({ ok: done.ok, command: null, refusal: done.ok ? null : toRefusalView(done.error) })
}

export default function Claim() {
  const { papers, automation, view, order, documents, evidence, staff, grades } = useLoaderData<typeof loader>()
  return <ClaimPage key={view.claim.id} view={view as ClaimView} order={order as OrderView | null} documents={documents as ShopView['policy']['documents']} evidence={evidence} papers={papers} automation={automation} staff={staff} grades={grades} />
}
