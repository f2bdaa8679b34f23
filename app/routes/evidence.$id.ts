import type { LoaderFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { dispositionOf, handedOut, linkIsOver } from './extensions.$/hand-out.ts'

/** Hands out a file by a link that proves itself. Photos and films are shown where they stand, papers are saved. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await application.evidence.open(params.id ?? '', new URL(request.url).searchParams.get('token') ?? '', request.headers.get('range'))
  if (!file) return linkIsOver(request)
  if (file === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...handedOut, 'Cache-Control': 'no-store' } })
  const { fileName, mediaType, size, range } = file
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const headers = {
    ...handedOut, 'Content-Type': mediaType, 'Content-Length': String(end - start + 1), 'Accept-Ranges': 'bytes',
    'Content-Disposition': dispositionOf(fileName, mediaType),
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  }
  return new Response(request.method === 'HEAD' ? null : file.read(), { status: range ? 206 : 200, headers })
}
