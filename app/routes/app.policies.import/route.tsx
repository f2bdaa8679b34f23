import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { ImportPage } from '../../ui/policies/ImportPage.tsx'
import { readPolicyForm, readSource, unreadable } from '../app.policies.act/policy-form.ts'

export const meta: MetaFunction = () => [{ title: 'Import · Policies · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const id = new URL(request.url).searchParams.get('corrects')
  if (!id) return json({ corrects: null, locked: (await application.policies.list(context)).locked })
  const view = await application.policies.version(context, id)
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  const { version, policy, locked } = view.value
  return json({ corrects: { id, number: version.number, policy: policy.title }, locked })
}

/** What publishing a file, or what a version says, would do; nothing is stored. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const form = await readPolicyForm(request)
  const source = form && readSource(form)
  if (!source) return json({ preview: null, sentence: unreadable })
  const preview = await application.policies.preview(context, source, String(form.get('corrects') ?? '') || null)
  return preview.ok ? json({ preview: preview.value, sentence: null }) : json({ preview: null, sentence: preview.error.sentence })
}

export default function Import() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
