import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** A version as a policy file. A refusal comes with its sentence. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await application.policies.export(await authenticateStaff(request), params.id ?? '')
  if (!file.ok) return json({ sentence: file.error.sentence }, { status: 404 })
  return new Response(file.value.text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${file.value.name}"`, 'Cache-Control': 'no-store' } })
}
