import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { WaitsPage } from '../../ui/settings/waits/WaitsPage.tsx'
import { parseWaitsForm } from './parse-waits.ts'

export const meta: MetaFunction = () => [{ title: 'Waiting · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ waits: await application.waits(context) })
}

/** Refusals come back as values, with status 200: they belong beside what was changed. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parseWaitsForm((await request.formData()).get('waits'))
  if (!asked) return json({ ok: false, sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.' })
  const saved = await application.changeWaits(context, asked)
  return json({ ok: saved.ok, sentence: saved.ok ? null : saved.error.sentence })
}

export default function Waits() {
  return <WaitsPage waits={useLoaderData<typeof loader>().waits} />
}
