import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

const sheets = ['orders', 'claims', 'template'] as const

/** A table as a file: what of past `orders` was left out, what is to be corrected in a file of past `claims`, or the `template` of one. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const context = await authenticateStaff(request)
  const what = sheets.find((one) => one === params.what)
  if (!what) return json({ sentence: 'There is no such file.' }, { status: 404 })
  const sheet = await application.history.sheet(context, what)
  if (!sheet.ok) return json({ sentence: sheet.error.sentence }, { status: 404 })
  return new Response(sheet.value.content, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${sheet.value.name}"`, 'Cache-Control': 'no-store' } })
}
