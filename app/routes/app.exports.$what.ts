import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** A table as a file: `figures` or `audit-log`, of a range of days. A refusal comes with its sentence and status 403. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const asked = { days: query.get('days'), from: query.get('from'), to: query.get('to') }
  if (params.what !== 'figures' && params.what !== 'audit-log') return json({ sentence: 'There is no such export.' }, { status: 404 })
  const file = await (params.what === 'figures' ? application.exportFigures(context, asked) : application.exportAudit(context, asked))
  if (!file.ok) return json({ sentence: file.error.sentence }, { status: 403 })
  return new Response(file.value.content, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${file.value.name}"`, 'Cache-Control': 'no-store' } })
}
