import { enableCompileCache } from 'node:module'

// Threads are started for each comparison: what is compiled once is not compiled again by the next.
enableCompileCache()
const { serveThread } = await import('./adapters/impact/thread.server.ts')

/** A thread of the worker: weighs a shop's order lines for the impact of other terms. */
serveThread()
