import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import type { MailPreview } from '../../application/mails/mails-view.ts'
import { toRefusalView } from '../../application/views.ts'
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
  const sent = await request.formData()
  if (sent.get('intent') === 'send-again') {
    const done = await application.sendMailAgain(context, null, String(sent.get('mail')))
    return json({ ok: done.ok, refusal: done.ok ? null : toRefusalView(done.error) })
  }
  const form = parseMailForm(sent)
  const answer = (sentence: string | null, { preview = null, to = null }: { preview?: MailPreview | null; to?: string | null } = {}) => json({ intent: form?.intent ?? null, ok: sentence === null, sentence, preview, to })
  if (!form) return answer('What was sent could not be read, so nothing was saved. Reload the page and try again.')
  const { intent, asked, version, wording } = form
  if (intent === 'preview') {
    const preview = await application.previewMail(context, asked, wording)
    return preview.ok ? answer(null, { preview: preview.value }) : answer(preview.error.sentence)
  }
  if (intent === 'test') {
    const test = await application.sendTestMail(context, asked, wording)
    return test.ok ? answer(null, { to: test.value.to }) : answer(test.error.sentence)
  }
  const changed = await application.changeMail(context, asked, version, intent === 'reset' ? null : wording)
  return answer(changed.ok ? null : changed.error.sentence)
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isPreview(formData) ? false : defaultShouldRevalidate
}

export default function Mails() {
  const { mails } = useLoaderData<typeof loader>()
  return <MailsPage key={`${mails.kind}.${mails.language}`} mails={mails} />
}
