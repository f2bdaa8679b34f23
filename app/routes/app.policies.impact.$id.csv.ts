import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseLinesQuery } from '../ui/impact/impact-query.ts'
import { lineCells, lineColumns } from '../ui/impact/impact-sheet.ts'

/** The lines behind a number as a file. A refusal comes with its sentence. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const context = await authenticateStaff(request)
  const filter = parseLinesQuery(new URL(request.url).searchParams)
  if (!filter) return json({ sentence: 'This address names no lines.' }, { status: 404 })
  const file = await application.tryOut.exportImpactLines(context, params.id ?? '', filter, { head: lineColumns, cells: lineCells })
  if (!file.ok) return json({ sentence: file.error.sentence }, { status: file.error.kind === 'not-found' ? 404 : 403 })
  return new Response(file.value.content, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${file.value.name}"`, 'Cache-Control': 'no-store' } })
}
