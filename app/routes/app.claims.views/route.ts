import { json, type ActionFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../../composition.server.ts'
import { parseViewChange } from './parse-view-change.ts'

/** Saves, renames, shares or deletes a view of the list. A refusal comes back as a value. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const change = parseViewChange(await request.json().catch(() => null))
  if (!change) return json({ id: null, sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.' })
  const done = await application.changeView(context, change)
  return json(done.ok ? { id: done.value.id, sentence: null } : { id: null, sentence: done.error.sentence })
}
