import http from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { codingFor } from './content-coding.ts'
import { replaceInStream } from './replace-in-stream.ts'
import { APP_BRIDGE_CDN, rewriteHeaders } from './rewrite-headers.ts'
import { unreachablePage } from './unreachable-page.ts'

export type ProxyOptions = {
  /** Port of the app's public address; 0 lets the system choose. */
  port: number
  /** Where the app itself listens, e.g. `http://127.0.0.1:4004`. */
  appOrigin: string
  /** The only origin that may frame the app. */
  shellOrigin: string
  /** Where the App Bridge stand-in is served. */
  appBridgeUrl: string
}

export type RunningProxy = { port: number; stop(): Promise<void> }

/**
 * Starts the public address of the app, as a tunnel would be in front of a development server: requests go through as
 * they are (Host stays the public one), answers change in exactly two things, see rewrite-headers.ts. An app that does
 * not answer gives a 502 page.
 */
export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const agent = new http.Agent({ keepAlive: true })
  const server = http.createServer((request, response) => forward(request, response, options, agent))
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => forwardUpgrade(request, socket, head, options))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    stop: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function forward(request: IncomingMessage, response: ServerResponse, options: ProxyOptions, agent: http.Agent): void {
  const app = new URL(options.appOrigin)
  const outgoing = http.request(
    {
      agent,
      host: app.hostname,
      port: app.port,
      method: request.method,
      path: request.url,
      headers: forwardedHeaders(request),
    },
    (answer) => sendBack(answer, request, response, options),
  )
  outgoing.on('error', (error) => {
    if (response.headersSent) {
      response.destroy()
      return
    }
    const page = unreachablePage(options.appOrigin, error.message)
    response.writeHead(502, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  response.on('close', () => {
    if (!response.writableFinished) outgoing.destroy()
  })
  request.pipe(outgoing)
}

function forwardedHeaders(request: IncomingMessage): http.OutgoingHttpHeaders {
  return {
    ...request.headers,
    'x-forwarded-host': request.headers.host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': request.socket.remoteAddress,
  }
}

function sendBack(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse, options: ProxyOptions): void {
  const headers = rewriteHeaders(answer.headers, options)
  const isHtml = (answer.headers['content-type'] ?? '').toLowerCase().startsWith('text/html')
  const coding = codingFor(answer.headers['content-encoding'])
  const hasBody = request.method !== 'HEAD' && answer.statusCode !== 304
  const done = (error: Error | null | undefined) => {
    if (error) response.destroy()
  }
  if (!isHtml || !hasBody || coding === null) {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers)
    pipeline(answer, response, done)
    return
  }
  // The length changes with the address; without it Node sends the body in chunks.
  delete headers['content-length']
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers)
  const exchange = replaceInStream(APP_BRIDGE_CDN, options.appBridgeUrl)
  if (coding === 'identity') pipeline(answer, exchange, response, done)
  else pipeline(answer, coding.decode(), exchange, coding.encode(), response, done)
}

/** Websockets (a development server's live reload) pass through untouched. */
function forwardUpgrade(request: IncomingMessage, socket: Socket, head: Buffer, options: ProxyOptions): void {
  const app = new URL(options.appOrigin)
  const outgoing = http.request({
    host: app.hostname,
    port: app.port,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request),
  })
  outgoing.on('upgrade', (answer, appSocket, appHead) => {
    const lines = [`HTTP/1.1 101 ${answer.statusMessage ?? 'Switching Protocols'}`]
    for (let i = 0; i < answer.rawHeaders.length; i += 2) lines.push(`${answer.rawHeaders[i]}: ${answer.rawHeaders[i + 1]}`)
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    socket.write(appHead)
    appSocket.write(head)
    appSocket.pipe(socket).pipe(appSocket)
    appSocket.on('error', () => socket.destroy())
  })
  outgoing.on('response', () => socket.destroy())
  outgoing.on('error', () => socket.destroy())
  socket.on('error', () => outgoing.destroy())
  outgoing.end()
}
