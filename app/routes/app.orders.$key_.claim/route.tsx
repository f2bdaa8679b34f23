import { randomUUID } from 'node:crypto'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { isPreview } from '../../ui/open-claim/intent.ts'
import { OpenClaimPage } from '../../ui/open-claim/OpenClaimPage.tsx'
import { parseLines } from './parse-lines.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Claim on ${data.order.order.name} · Recourse` : 'Recourse' }]

/** The request key is made here, once per form: sending the form twice opens one claim. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const order = await application.viewOrder(context, params.key ?? '')
  if (!order.ok) throw json({ sentence: order.error.sentence }, { status: 404 })
  const [{ policy }, reasons] = await Promise.all([application.shop(context), application.setup.reasonChoices(context)])
  return json({ order: order.value, reasons, requestKey: randomUUID(), documentTitles: Object.fromEntries(policy.documents.map((one) => [one.document, one.title])) })
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isPreview(formData) ? false : defaultShouldRevalidate
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const form = await request.formData()
  const key = params.key ?? ''
  const parsed = parseLines(form.get('lines'))
  if (!parsed.ok) return json({ decisions: null, refusal: { kind: 'invalid', sentence: parsed.sentence, fields: parsed.fields } })
  if (form.get('intent') === 'preview') {
    const preview = await application.previewClaim(context, key, parsed.lines)
    return preview.ok ? json({ decisions: preview.value, refusal: null }) : json({ decisions: null, refusal: toRefusalView(preview.error) })
  }
  const requestKey = form.get('requestKey')
  if (typeof requestKey !== 'string' || !/^[\w-]{8,64}$/.test(requestKey)) return json({ decisions: null, refusal: { kind: 'invalid', sentence: 'This form is out of date. Reload the page.', fields: {} } })
  const opened = await application.openClaim(context, key, parsed.lines, requestKey)
  return opened.ok ? redirect(`/app/claims/${opened.value.claimId}`) : json({ decisions: null, refusal: toRefusalView(opened.error) })
}

export default function OpenClaim() {
  const { order, reasons, requestKey, documentTitles } = useLoaderData<typeof loader>()
  return <OpenClaimPage key={order.order.id} order={order} reasons={reasons} requestKey={requestKey} documentTitles={documentTitles} />
}
