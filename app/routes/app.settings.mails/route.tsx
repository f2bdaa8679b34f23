import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import type { Refusal } from '../../application/application.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { isPreview } from '../../ui/open-claim/intent.ts'
import { MailsPage } from '../../ui/settings/mails/MailsPage.tsx'
import { parseMailForm } from './parse-mail-form.ts'

export const meta: MetaFunction = () => [{ title: 'Mails · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const view = await application.mails(context, { kind: query.get('mail'), language: query.get('language') })
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  return json({ mails: view.value })
}

/** Refusals come back as values, with status 200: they belong beside what was written. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const form = parseMailForm(await request.formData())
  const refused = (error: Refusal) => json({ intent: form?.intent ?? null, ok: false as const, sentence: error.sentence, fields: error.kind === 'invalid' ? error.fields : {}, preview: null, to: null })
  if (!form) return refused({ kind: 'not-found', sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.' })
  const { intent, asked, version, wording } = form
  if (intent === 'preview') {
    const preview = await application.previewMail(context, asked, wording)
    return preview.ok ? json({ intent, ok: true as const, sentence: null, fields: {}, preview: preview.value, to: null }) : refused(preview.error)
  }
  if (intent === 'test') {
    const sent = await application.sendTestMail(context, asked, wording)
    return sent.ok ? json({ intent, ok: true as const, sentence: null, fields: {}, preview: null, to: sent.value.to }) : refused(sent.error)
  }
  const changed = await application.changeMail(context, asked, version, intent === 'reset' ? null : wording)
  return changed.ok ? json({ intent, ok: true as const, sentence: null, fields: {}, preview: null, to: null }) : refused(changed.error)
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isPreview(formData) ? false : defaultShouldRevalidate
}

export default function Mails() {
  const { mails } = useLoaderData<typeof loader>()
  return <MailsPage key={`${mails.kind}.${mails.language}`} mails={mails} />
}
