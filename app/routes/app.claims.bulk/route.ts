import { json, type ActionFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../../composition.server.ts'
import { parseBulk } from './parse-bulk.ts'

/** Gives some claims the same command. Refusals come back as values: they belong beside what was asked. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parseBulk(await request.json().catch(() => null))
  if (!asked) return json({ outcomes: null, sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.' })
  const done = await application.actOnMany(context, asked.claims, asked.act)
  return json(done.ok ? { outcomes: done.value, sentence: null } : { outcomes: null, sentence: done.error.sentence })
}
