import { json, type ActionFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'
import { readUpload, uploadOf } from './extensions.$/read-upload.ts'

/** Takes in a file of a member of staff: the body is the file, the rest stands in the address. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const arriving = readUpload(request)
  try {
    const upload = uploadOf(request, arriving)
    if (!upload) return json({ sentence: 'What was sent could not be read, so nothing was kept. Reload the page and try again.' }, { status: 400 })
    const asked = new URL(request.url).searchParams
    const text = (name: string) => asked.get(name) ?? undefined
    const added = await application.evidence.add(context, { claimId: text('claim'), lineId: text('line'), orderKey: text('order'), lineItemId: text('lineItem'), purpose: text('purpose') }, upload)
    return added.ok ? json(added.value) : json({ sentence: added.error.sentence }, { status: added.error.kind === 'not-found' ? 404 : 422 })
  } finally {
    await arriving.drain().catch(() => undefined)
  }
}
