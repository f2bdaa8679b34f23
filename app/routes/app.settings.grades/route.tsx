import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { GradesPage } from '../../ui/settings/grades/GradesPage.tsx'
import { parseGradesForm } from './parse-grades.ts'

export const meta: MetaFunction = () => [{ title: 'Grades · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ grades: await application.grades(context) })
}

/** Refusals come back as values, with status 200: they belong beside what was changed. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parseGradesForm((await request.formData()).get('grades'))
  if (!asked) return json({ ok: false, sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.' })
  const saved = await application.changeGrades(context, asked)
  return json({ ok: saved.ok, sentence: saved.ok ? null : saved.error.sentence })
}

export default function Grades() {
  return <GradesPage grades={useLoaderData<typeof loader>().grades} />
}
