import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../../composition.server.ts'
import { claimCells, claimColumns } from '../../ui/lists/claim-sheet.ts'
import { parseExport } from './parse-export.ts'

/** Claims as a CSV file: all that an address matches, or those whose ids it names. A refusal comes with its sentence and status 403. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const context = await authenticateStaff(request)
  const file = await application.exportClaims(context, parseExport(new URL(request.url).searchParams), { head: claimColumns, cells: claimCells })
  if (!file.ok) return json({ sentence: file.error.sentence }, { status: 403 })
  return new Response(file.value.content, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${file.value.name}"`, 'Cache-Control': 'no-store' } })
}
