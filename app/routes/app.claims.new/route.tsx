import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { todayIn } from '../../ui/format/days.ts'
import { OffShopPage } from '../../ui/off-shop/OffShopPage.tsx'
import { isPreview } from '../../ui/open-claim/intent.ts'
import { parsePurchase } from './parse-purchase.ts'

export const meta: MetaFunction = () => [{ title: 'Claim without an order · Recourse' }]

/** The key is made here, once per form: sending the form twice opens one claim. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const [form, { policy }] = await Promise.all([application.offShopForm(context), application.shop(context)])
  if (!form.ok) throw json({ sentence: form.error.sentence }, { status: 403 })
  return json({ form: form.value, documentTitles: Object.fromEntries(policy.documents.map((one) => [one.document, one.title])) })
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isPreview(formData) ? false : defaultShouldRevalidate
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const [form, shop] = await Promise.all([request.formData(), application.shop(context)])
  const key = String(form.get('key') ?? '')
  const parsed = parsePurchase(form.get('purchase'), { currencyCode: shop.currencyCode, today: todayIn(shop.timeZone, new Date()) })
  if (!parsed.ok) return json({ preview: null, refusal: { kind: 'invalid', sentence: parsed.sentence, fields: parsed.fields } })
  if (form.get('intent') === 'preview') {
    const preview = await application.previewOffShop(context, key, parsed.input)
    return preview.ok ? json({ preview: preview.value, refusal: null }) : json({ preview: null, refusal: toRefusalView(preview.error) })
  }
  const opened = await application.openOffShop(context, key, parsed.input)
  return opened.ok ? redirect(`/app/claims/${opened.value.claimId}`) : json({ preview: null, refusal: toRefusalView(opened.error) })
}

export default function ClaimWithoutAnOrder() {
  const { form, documentTitles } = useLoaderData<typeof loader>()
  return <OffShopPage form={form} documentTitles={documentTitles} />
}
