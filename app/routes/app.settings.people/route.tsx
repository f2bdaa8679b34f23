import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { settingAction } from '../../setting-action.server.ts'
import { PeoplePage } from '../../ui/settings/PeoplePage.tsx'
import { parsePeople } from './parse-people.ts'

export const meta: MetaFunction = () => [{ title: 'People · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ people: await application.people.view(context) })
}

export const action = settingAction('people', parsePeople, (context, asked) => (asked.kind === 'roles' ? application.people.change(context, asked) : application.people.mark(context, asked)))

export default function People() {
  return <PeoplePage people={useLoaderData<typeof loader>().people} />
}
