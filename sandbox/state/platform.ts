import { randomUUID } from 'node:crypto'
import { nowMs } from './clock.ts'
import type { PendingDelivery } from './installation.ts'
import type { ShopState } from './model.ts'
import type { Store } from './store.ts'

/** The app as its configuration file describes it to Shopify. */
export interface AppConfiguration {
  clientId: string
  clientSecret: string
  /** Public address of the app, without a slash at the end. */
  url: string
  apiVersion: string
  scopes: string[]
  /** One entry per topic, compliance topics included; `uri` is absolute. */
  subscriptions: { topic: string; uri: string }[]
  /** Under which path of a storefront Shopify sends visitors on, and where to; null for an app without a proxy. */
  proxy?: { path: string; url: string } | null
}

/** Announces that something happened; the app hears of it where it has subscribed. */
export type Emit = (topic: string, payload: unknown) => void

/** The sandbox's Shopify: its shops and the one app that can be installed on them. */
export interface Platform {
  readonly store: Store
  readonly app: AppConfiguration
  /** Changes a shop and queues the webhooks of the change in the same write. */
  change<T>(shop: string, change: (state: ShopState, emit: Emit) => T): T
  /** Calls back after every change, with the shop's domain. */
  watch(listener: (shop: string) => void): void
}

/** Joins shops and app. */
export function createPlatform(store: Store, app: AppConfiguration): Platform {
  const listeners: ((shop: string) => void)[] = []
  return {
    store,
    app,
    change(shop, change) {
      const result = store.change(shop, (state) => {
        // Shopify's X-Shopify-Event-Id is one for all webhooks of the same event.
        const eventId = randomUUID()
        return change(state, (topic, payload) => {
          if (!hears(state, topic)) return
          for (const { uri } of app.subscriptions.filter((each) => each.topic === topic)) state.outbox.push(delivery(topic, uri, eventId, payload))
        })
      })
      for (const listener of listeners) listener(shop)
      return result
    },
    watch(listener) {
      listeners.push(listener)
    },
  }
}

/** An app hears of a shop that has it; of its removal and of the privacy laws' requests it hears in any case. */
function hears(state: ShopState, topic: string): boolean {
  const installed = state.installation !== null && state.installation.uninstalledAt === null
  return installed || topic === 'app/uninstalled' || ['customers/data_request', 'customers/redact', 'shop/redact'].includes(topic)
}

function delivery(topic: string, uri: string, eventId: string, payload: unknown): PendingDelivery {
  return { webhookId: randomUUID(), eventId, topic, triggeredAt: new Date(nowMs()).toISOString(), uri, body: JSON.stringify(payload), attempts: [], nextAttemptAtMs: Date.now() }
}
