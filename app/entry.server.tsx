import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { addDocumentResponseHeaders, logError } from './composition.server.ts'

/** After this long a stream that still waits for data is ended, so that a hanging loader can't hold the socket. */
export const streamTimeout = 5_000

/** Renders a document. Browsers get it streamed, robots whole; both with Shopify's framing headers. */
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  // A page with a policy of its own is none that Shopify frames.
  if (!headers.has('Content-Security-Policy')) addDocumentResponseHeaders(request, headers)
  const whenToSend = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    let statusToSend = status
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [whenToSend]() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusToSend }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        statusToSend = 500
        logError('render', error)
      },
    })
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Faults in loaders and actions: logged by kind and place, without what a request or an answer carried. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) logError('request', error)
}
