import { json, type ActionFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseJson } from '../domain/kernel/json.ts'

/** Traits are some lists of words: what is longer is none. */
const longest = 200_000

/** How many order lines have each trait as it is being written. Nothing of it is stored. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const sent = (await request.formData()).get('traits')
  return json(await application.setup.countTraits(context, typeof sent === 'string' && sent.length <= longest ? parseJson(sent) : null))
}
