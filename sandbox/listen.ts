import type { Server } from 'node:http'
import { serve } from '@hono/node-server'

type Serving = Parameters<typeof serve>[0]

export interface Listening {
  /** The port in fact, where 0 was asked for. */
  port: number
  /** Ends it with every connection that is still open. */
  stop(): Promise<void>
}

/** Serves on 127.0.0.1; rejects where the port is taken. */
export async function listen(fetch: Serving['fetch'], port: number): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch, hostname: '127.0.0.1', port }, () => resolve(listening as Server)) as Server
    listening.once('error', reject)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
