import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { PeoplePage } from '../../ui/settings/PeoplePage.tsx'
import { parsePeople } from './parse-people.ts'

export const meta: MetaFunction = () => [{ title: 'People · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ people: await application.people(context) })
}

/** Refusals come back as values, with status 200: they belong beside what was changed. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parsePeople((await request.formData()).get('people'))
  if (!asked) return json({ ok: false, sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.' })
  const saved = await application.changePeople(context, asked)
  return json({ ok: saved.ok, sentence: saved.ok ? null : saved.error.sentence })
}

export default function People() {
  return <PeoplePage people={useLoaderData<typeof loader>().people} />
}
