import type { LoaderFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { dispositionOf, handedOut, linkIsOver } from './extensions.$/hand-out.ts'

/** Hands out a document by a link that proves itself. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const found = await application.evidence.openDocument(params.id ?? '', new URL(request.url).searchParams.get('token') ?? '')
  if (!found) return linkIsOver(request)
  const headers = { ...handedOut, 'Content-Type': 'application/pdf', 'Content-Length': String(found.content.length), 'Content-Disposition': dispositionOf(found.fileName, 'application/pdf') }
  return new Response(request.method === 'HEAD' ? null : Buffer.from(found.content), { headers })
}
