import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { settingAction } from '../../setting-action.server.ts'
import { GradesPage } from '../../ui/settings/grades/GradesPage.tsx'
import { parseGradesForm } from './parse-grades.ts'

export const meta: MetaFunction = () => [{ title: 'Grades · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ grades: await application.grades(context) })
}

export const action = settingAction('grades', parseGradesForm, (context, asked) => application.changeGrades(context, asked))

export default function Grades() {
  return <GradesPage grades={useLoaderData<typeof loader>().grades} />
}
