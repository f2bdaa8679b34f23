import { application } from '../../composition.server.ts'

/** No page can be made of what is handed out, and nobody but who has the link keeps it. */
export const handedOut = {
  'Cache-Control': 'private, max-age=900', 'Content-Security-Policy': "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'", 'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Robots-Tag': 'noindex',
}

/** Papers are saved, photos and films shown where they stand. */
export const dispositionOf = (fileName: string, mediaType: string): string =>
  `${mediaType === 'application/pdf' ? 'attachment' : 'inline'}; filename="${fileName.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`

/** The answer to a link that is none, or is over, in the visitor's language. */
export function linkIsOver(request: Request): Response {
  const { language, sentence } = application.evidence.linkIsOver(request.headers.get('accept-language'))
  return new Response(sentence, { status: 404, headers: { ...handedOut, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': language } })
}
