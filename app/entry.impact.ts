import { serveThread } from './adapters/impact/thread.server.ts'

/** A thread of the worker: weighs a shop's order lines for the impact of other terms. */
serveThread()
