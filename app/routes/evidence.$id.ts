import type { LoaderFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'

/** No page can be made of a file, and nobody but who has the link keeps it. */
const closed = {
  'Cache-Control': 'private, max-age=900', 'Content-Security-Policy': "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'", 'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Robots-Tag': 'noindex',
}

/** Hands out a file by a link that proves itself. Photos and films are shown where they stand, papers are saved. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await application.evidence.open(params.id ?? '', new URL(request.url).searchParams.get('token') ?? '', request.headers.get('range'))
  if (!file) return new Response('This link is over. Go back to where you found it and open it there again.', { status: 404, headers: { ...closed, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' } })
  if (file === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...closed, 'Cache-Control': 'no-store' } })
  const { fileName, mediaType, size, range } = file
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const headers = {
    ...closed, 'Content-Type': mediaType, 'Content-Length': String(end - start + 1), 'Accept-Ranges': 'bytes',
    'Content-Disposition': `${mediaType === 'application/pdf' ? 'attachment' : 'inline'}; filename="${fileName.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  }
  return new Response(request.method === 'HEAD' ? null : file.read(), { status: range ? 206 : 200, headers })
}
