import { PgBoss, fromPrisma } from 'pg-boss'
import type { Transaction } from '../prisma/client.server.ts'

/** What the worker is woken for. A job carries ids only; what is to be done stands in the tables. */
export interface Jobs {
  'take-in-orders': { shop: string }
  'handle-inbox': { entryId: string }
  'perform-steps': { shop: string; claimId: string }
  'send-mail': { mailId: string }
  'fire-timer': { timerId: string }
  /** A timer that asks Shopify: beside those of deadlines, so that it holds none of them up. */
  'look-at-order': { timerId: string }
  'weigh-impact': { shop: string; runId: string }
  'act-by-rules': { shop: string; claimId: string }
  'read-products': { shop: string }
  'after-set-up': { shop: string }
  'take-over-requests': { shop: string; orderId: string }
  /** Finds what lost its wake-up: a crash between commit and job, a worker killed in a step. */
  sweep: Record<string, never>
}
export type JobName = keyof Jobs

const names: readonly JobName[] = ['take-in-orders', 'handle-inbox', 'perform-steps', 'send-mail', 'fire-timer', 'look-at-order', 'weigh-impact', 'act-by-rules', 'read-products', 'after-set-up', 'take-over-requests', 'sweep']

/** Retried with growing pauses, up to about two days: what still fails then stands on the screen as failed. */
const retries = { retryLimit: 40, retryDelay: 2, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120, notify: true }

const options = {
  // A shop of many years takes a while; a job that ran out of time goes on from where it had come to.
  'take-in-orders': { ...retries, expireInSeconds: 900 },
  'perform-steps': retries,
  'handle-inbox': retries,
  'send-mail': retries,
  'fire-timer': retries,
  'look-at-order': retries,
  'act-by-rules': retries,
  'read-products': { ...retries, expireInSeconds: 900 },
  'after-set-up': { ...retries, expireInSeconds: 900 },
  'take-over-requests': retries,
  // Begun again by the sweep where it breaks off, and given up by itself.
  'weigh-impact': { retryLimit: 0, expireInSeconds: 900, notify: true },
  sweep: { retryLimit: 0, notify: true },
} satisfies Record<JobName, object>

/** Jobs of which, for the same thing, one at most waits or is under way: two looks at once would tell of the same twice. */
const exclusive: ReadonlySet<JobName> = new Set(['look-at-order'])

/** How many of a kind a worker does at once. */
const atOnce: Partial<Record<JobName, number>> = { sweep: 1, 'weigh-impact': 1, 'look-at-order': 2 }

/** Creates pg-boss's tables and the queues; run by the role that owns the database. */
export async function migrateQueues(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schedule: false, supervise: false })
  boss.on('error', () => {})
  await boss.start()
  for (const name of names) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options[name])
    else await boss.createQueue(name, { ...options[name], ...(exclusive.has(name) ? { policy: 'exclusive' as const } : {}) })
  }
  await boss.stop({ graceful: false })
}

export interface Queue {
  /** With `tx` the job appears if and only if the transaction commits. */
  enqueue<N extends JobName>(name: N, data: Jobs[N], tx?: Transaction): Promise<void>
  /** The same; of those for the same thing within `everySeconds` the first is done at once, and all others together after it. */
  gather<N extends JobName>(name: N, data: Jobs[N], everySeconds: number, tx?: Transaction): Promise<void>
  /** A wake-up that is not tried again, since the sweep comes round once more; at most one in `everySeconds` for the same thing. */
  nudge<N extends JobName>(name: N, data: Jobs[N], everySeconds?: number): Promise<void>
  /** Starts working: one handler for each kind of job. */
  work(handlers: { [N in JobName]: (data: Jobs[N]) => Promise<void> }, sweepEverySeconds: number): Promise<void>
  stop(): Promise<void>
}

/** Opens the queue. A web process only enqueues; a worker also supervises and listens. */
export async function openQueue(url: string, role: 'web' | 'worker', onError: (error: unknown) => void): Promise<Queue> {
  const worker = role === 'worker'
  const boss = new PgBoss({ connectionString: url, options: '-c timezone=UTC', migrate: false, schedule: false, supervise: worker, useListenNotify: worker, max: worker ? 6 : 2 })
  boss.on('error', onError)
  await boss.start()
  let sweeping: NodeJS.Timeout | undefined
  return {
    enqueue: async (name, data, tx) => { await boss.send(name, data, tx ? { db: fromPrisma(tx) } : {}) },
    gather: async (name, data, everySeconds, tx) => { await boss.sendDebounced(name, data, tx ? { db: fromPrisma(tx) } : {}, everySeconds, JSON.stringify(data)) },
    nudge: async (name, data, everySeconds) => { await boss.send(name, data, { retryLimit: 0, singletonKey: JSON.stringify(data), ...(everySeconds ? { singletonSeconds: everySeconds } : {}) }) },
    work: async (handlers, sweepEverySeconds) => {
      for (const name of names) {
        const handler = handlers[name] as (data: unknown) => Promise<void>
        await boss.work(name, { localConcurrency: atOnce[name] ?? 3, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 }, async (jobs) => { for (const job of jobs) await plainly(handler(job.data), onError) })
      }
      await boss.send('sweep', {})
      sweeping = setInterval(() => void boss.send('sweep', {}).catch(onError), sweepEverySeconds * 1000)
    },
    stop: async () => { clearInterval(sweeping); await boss.stop({ graceful: true, timeout: 5000 }) },
  }
}

/** The queue keeps a failed job's error; only its name, since what Shopify answered may be personal. */
async function plainly(work: Promise<void>, onError: (error: unknown) => void): Promise<void> {
  try {
    await work
  } catch (error) {
    onError(error)
    throw new Error(error instanceof Error ? error.name : 'failed')
  }
}
