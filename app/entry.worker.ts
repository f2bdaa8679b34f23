import { log, logError } from './adapters/log.server.ts'
import { compose } from './compose.server.ts'

/** The worker: performs what claims need in Shopify, takes in orders and webhooks, sends mail. Any number may run. */
const composition = await compose('worker')
await composition.work()
log({ event: 'worker ready' })

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    composition.close().then(() => process.exit(0), (error: unknown) => {
      logError('worker stop', error)
      process.exit(1)
    })
  })
}
