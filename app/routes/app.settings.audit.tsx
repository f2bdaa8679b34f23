import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { AuditPage } from '../ui/settings/AuditPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Audit log · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const log = await application.auditLog(context, { days: query.get('days'), from: query.get('from'), to: query.get('to'), after: query.get('after') })
  return log.ok ? json({ log: log.value, sentence: null }) : json({ log: null, sentence: log.error.sentence })
}

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
