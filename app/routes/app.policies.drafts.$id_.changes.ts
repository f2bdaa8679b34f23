import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { toRefusalView } from '../application/views.ts'
import { application, authenticateStaff } from '../composition.server.ts'

/** What publishing a draft would change for shoppers; with `corrects` in the place of that version. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const changes = await application.drafts.changes(context, params.id ?? '', new URL(request.url).searchParams.get('corrects') || null)
  return changes.ok ? json({ changes: changes.value, refusal: null }) : json({ changes: null, refusal: toRefusalView(changes.error) })
}
