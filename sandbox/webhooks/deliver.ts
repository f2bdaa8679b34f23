import { createHmac } from 'node:crypto'
import { nowIso } from '../state/clock.ts'
import type { DeliveryAttempt, PendingDelivery } from '../state/installation.ts'
import type { Platform } from '../state/platform.ts'
import type { DeliveryLog } from './delivery-log.ts'
import { nextDue } from './next-due.ts'
import type { Switches } from './switches.ts'

/** https://shopify.dev/docs/apps/build/webhooks: five seconds in all, eight retries over four hours; here within about a minute. */
const timeoutMs = 5000
const retryDelaysMs = [500, 1000, 2000, 4000, 8000, 12_000, 16_000, 20_000]

export interface Deliverer {
  /** Sends a finished delivery again, unchanged, as it was first sent. Null when the log has no such webhook. */
  redeliver(webhookId: string): Promise<DeliveryAttempt | null>
  /** Resolves when nothing is under way or waiting: true, or false where what waits is held, or takes more than half a minute. */
  idle(): Promise<boolean>
  stop(): Promise<void>
}

/** Brings every queued webhook to the app, as the switches let it; what a restart found queued, too. */
export function startDelivery(platform: Platform, log: DeliveryLog, switches: Switches): Deliverer {
  const underWay = new Map<string, Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const pump = () => {
    clearTimeout(timer)
    if (stopped) return
    let next = Infinity
    for (const shop of platform.store.shops()) {
      const { due, lookAgainAt } = nextDue(platform.store.read(shop).outbox, (entry) => underWay.has(entry.webhookId), switches.read(), Date.now())
      next = Math.min(next, lookAgainAt)
      for (const entry of due) underWay.set(entry.webhookId, attempt(shop, entry).finally(() => { underWay.delete(entry.webhookId); pump() }))
    }
    if (next < Infinity) timer = setTimeout(pump, Math.max(10, next - Date.now()))
  }

  const attempt = async (shop: string, entry: PendingDelivery) => {
    const { duplicate, loseAnswers } = switches.read()
    // Both at once: the app has to cope with the second while it is still at the first.
    const [first] = await Promise.all([send(platform, shop, entry), duplicate ? send(platform, shop, entry) : null])
    const result = loseAnswers && entry.attempts.length === 0 ? { ...first, status: null, error: 'The answer was lost.' } : first
    if (stopped || !platform.store.has(shop)) return
    platform.store.change(shop, (state) => {
      const index = state.outbox.findIndex((each) => each.webhookId === entry.webhookId)
      const kept = state.outbox[index]
      if (!kept) return
      kept.attempts.push(result)
      const delivered = isTaken(result)
      const delay = retryDelaysMs[kept.attempts.length - 1]
      if (!delivered && delay !== undefined) {
        kept.nextAttemptAtMs = Date.now() + delay
        return
      }
      state.outbox.splice(index, 1)
      log.append({ ...kept, shop, outcome: delivered ? 'delivered' : 'given-up' })
    })
  }

  platform.watch(pump)
  switches.watch(pump)
  pump()
  return {
    async redeliver(webhookId) {
      const entry = log.read().find((each) => each.webhookId === webhookId)
      if (!entry) return null
      const result = await send(platform, entry.shop, entry)
      log.append({ ...entry, attempts: [...entry.attempts, result], outcome: isTaken(result) ? 'delivered' : 'given-up' })
      return result
    },
    async idle() {
      const until = performance.now() + 30_000
      while (underWay.size || platform.store.shops().some((shop) => platform.store.read(shop).outbox.length)) {
        if (switches.read().hold || performance.now() > until) return false
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return true
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.race([Promise.all(underWay.values()), new Promise((resolve) => setTimeout(resolve, 500))])
    },
  }
}

const isTaken = ({ status }: DeliveryAttempt) => status !== null && status >= 200 && status < 300

async function send(platform: Platform, shop: string, entry: PendingDelivery): Promise<DeliveryAttempt> {
  const began = performance.now()
  const done = (status: number | null, error: string | null): DeliveryAttempt => ({ at: nowIso(), status, error, ms: Math.round(performance.now() - began) })
  try {
    const answer = await fetch(entry.uri, { method: 'POST', body: entry.body, headers: webhookHeaders(platform, shop, entry), redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    await answer.arrayBuffer()
    return done(answer.status, null)
  } catch (error) {
    return done(null, error instanceof Error ? error.message : String(error))
  }
}

/** https://shopify.dev/docs/apps/build/webhooks/subscribe/https: the signature is over the raw body, base64. */
function webhookHeaders(platform: Platform, shop: string, entry: PendingDelivery): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Shopify-Captain-Hook',
    'X-Shopify-Topic': entry.topic,
    'X-Shopify-Shop-Domain': shop,
    'X-Shopify-Hmac-Sha256': createHmac('sha256', platform.app.clientSecret).update(entry.body, 'utf8').digest('base64'),
    'X-Shopify-Webhook-Id': entry.webhookId,
    'X-Shopify-Event-Id': entry.eventId,
    'X-Shopify-Triggered-At': entry.triggeredAt,
    'X-Shopify-API-Version': platform.app.apiVersion,
  }
}
