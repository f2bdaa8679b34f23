import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { settingAction } from '../../setting-action.server.ts'
import { ReasonsPage } from '../../ui/settings/reasons/ReasonsPage.tsx'
import { parseReasonsForm } from './parse-reasons.ts'

export const meta: MetaFunction = () => [{ title: 'Reasons · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ reasons: await application.setup.reasons(await authenticateStaff(request)) })
}

export const action = settingAction('reasons', parseReasonsForm, (context, asked) => application.setup.changeReasons(context, asked))

export default function Reasons() {
  return <ReasonsPage reasons={useLoaderData<typeof loader>().reasons} />
}
