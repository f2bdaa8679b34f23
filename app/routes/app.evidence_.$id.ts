import { json, type ActionFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** Removes a file, or brings it back. A refusal comes back as a value: it belongs beside the file. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const intent = (await request.formData()).get('intent')
  const done = intent === 'restore' ? await application.evidence.restore(context, params.id ?? '') : await application.evidence.remove(context, params.id ?? '')
  if (!done.ok && done.error.kind === 'not-found') throw json({ sentence: done.error.sentence }, { status: 404 })
  return json({ refused: done.ok ? null : done.error.sentence })
}
