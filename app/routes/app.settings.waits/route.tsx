import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { settingAction } from '../../setting-action.server.ts'
import { WaitsPage } from '../../ui/settings/waits/WaitsPage.tsx'
import { parseWaitsForm } from './parse-waits.ts'

export const meta: MetaFunction = () => [{ title: 'Waiting · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ waits: await application.waits(context) })
}

export const action = settingAction('waits', parseWaitsForm, (context, asked) => application.changeWaits(context, asked))

export default function Waits() {
  return <WaitsPage waits={useLoaderData<typeof loader>().waits} />
}
