import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import { installGlobals } from '@remix-run/node'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { log, logError } from './adapters/log.server.ts'

/**
 * The web process: the built app behind Express. It logs paths and never queries, which carry session tokens.
 * PORT and HOST say where it listens.
 */
installGlobals({ nativeFetch: true })
const build = (await import(pathToFileURL('build/server/index.js').href)) as unknown as ServerBuild
const server = express()
server.disable('x-powered-by')
server.set('trust proxy', true)
server.use(compression())
// Built files carry a hash in their names; anything else is asked for anew after an hour.
server.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
server.use(express.static('build/client', { maxAge: '1h' }))
server.use((request, response, next) => {
  const began = performance.now()
  response.on('finish', () => log({ event: 'request', method: request.method, path: request.path, status: response.statusCode, ms: Math.round(performance.now() - began) }))
  next()
})
server.all('*', createRequestHandler({ build, mode: process.env.NODE_ENV ?? 'production' }))

const port = Number(process.env.PORT ?? 3000)
const listening = server.listen(port, process.env.HOST ?? '0.0.0.0', () => log({ event: 'web ready', port }))
// Balancers keep idle connections for a minute; one that this end closes first loses the request just sent on it.
listening.keepAliveTimeout = 75_000
listening.on('error', (error) => { logError('web start', error); process.exit(1) })
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    listening.close(() => process.exit(0))
    listening.closeIdleConnections()
    setTimeout(() => process.exit(0), 4000).unref()
  })
}
