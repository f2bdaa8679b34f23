import { actByRules } from './automation/act-by-rules.ts'
import { sweepEvidence } from './evidence/forget-evidence.ts'
import { prepareCases } from './impact/prepare-cases.ts'
import { runImpact } from './impact/run-impact.ts'
import type { ImpactEngine } from './impact/engine.ts'
import { fireTimer } from './claims/fire-timer.ts'
import { performSteps } from './claims/perform-steps.ts'
import { afterSetUp } from './setup/after-setup.ts'
import { readProductFacts } from './setup/read-products.ts'
import { takeOverRequests } from './setup/take-over-requests.ts'
import type { SetUpShopify } from './setup/setup-shopify.ts'
import { takeInOrders } from './history/take-in-orders.ts'
import { wakeImport } from './history/wake-import.ts'
import { MailRefused, toOutgoing } from './mails/outgoing-mail.ts'
import type { OutgoingMail } from './mails/outgoing-mail.ts'
import { handleWebhook } from './webhooks/handle-webhook.ts'
import type { WebhookDeps } from './webhooks/handle-webhook.ts'

export interface WorkerDeps extends WebhookDeps {
  sendMail(mail: OutgoingMail): Promise<void>
  engine: ImpactEngine
  setUpShopify: SetUpShopify
  /** Waits so many milliseconds. */
  pause(ms: number): Promise<void>
  /** The ISO day of an instant in a zone. */
  dayOf(instant: string, timeZone: string): string
  enqueue: {
    import(shop: string): Promise<void>
    /** Without regard to how lately it was woken. */
    importNow(shop: string): Promise<void>
    steps(shop: string, claimId: string): Promise<void>
    inbox(entryId: string): Promise<void>
    mail(mailId: string): Promise<void>
    timer(timerId: string): Promise<void>
    look(timerId: string): Promise<void>
    impact(shop: string, runId: string): Promise<void>
    products(shop: string): Promise<void>
    requests(shop: string, orderId: string): Promise<void>
  }
}

/** What each kind of job does. A job that throws is tried again with growing pauses; each may run more than once. */
export function jobHandlers(deps: WorkerDeps) {
  return {
    'take-in-orders': async ({ shop }: { shop: string }) => {
      await takeInOrders(deps, shop)
      // The file of past orders says less of products than terms may ask for. Reading that may take as long again.
      await deps.enqueue.products(shop)
      await prepareCases(deps, shop)
    },
    'read-products': ({ shop }: { shop: string }) => readProductFacts(deps, shop),
    'after-set-up': ({ shop }: { shop: string }) => afterSetUp(deps, shop),
    'take-over-requests': ({ shop, orderId }: { shop: string; orderId: string }) => takeOverRequests(deps, shop, orderId),
    'perform-steps': ({ shop, claimId }: { shop: string; claimId: string }) => performSteps(deps, shop, claimId),
    'handle-inbox': async ({ entryId }: { entryId: string }) => {
      const entry = await deps.stores.inbox.load(entryId)
      if (!entry || entry.handled || entry.givenUp) return
      try {
        await handleWebhook(deps, entry.shop, entry.topic, entry.payload, entry.triggeredAt)
        await wakeImport(deps, entry.shop, entry.topic, entry.payload)
        await deps.stores.inbox.handled(entryId, deps.now())
      } catch (error) {
        await deps.stores.inbox.failed(entryId, error instanceof Error ? error.name : 'failed', deps.now())
        throw error
      }
    },
    'send-mail': async ({ mailId }: { mailId: string }) => {
      await deps.stores.mails.exclusively(mailId, async () => {
        const mail = await deps.stores.mails.load(mailId)
        if (!mail || mail.state !== 'waiting') return
        const shop = await deps.stores.shops.find(mail.shop)
        try {
          await deps.sendMail(toOutgoing(mail, shop, await deps.stores.documents.ofMail(mailId)))
        } catch (error) {
          if (error instanceof MailRefused) return deps.stores.mails.refused(mailId, error.message, deps.now())
          await deps.stores.mails.failed(mailId, error instanceof Error ? error.message : 'failed', deps.now())
          throw error
        }
        await deps.stores.mails.sent(mailId, deps.now())
      })
    },
    'fire-timer': ({ timerId }: { timerId: string }) => fireTimer(deps, timerId),
    'look-at-order': ({ timerId }: { timerId: string }) => fireTimer(deps, timerId),
    'weigh-impact': ({ shop, runId }: { shop: string; runId: string }) => runImpact(deps, shop, runId),
    'act-by-rules': ({ shop, claimId }: { shop: string; claimId: string }) => actByRules(deps, shop, claimId),
    sweep: async () => {
      for (const timerId of await deps.stores.timers.due(deps.now())) await deps.enqueue.timer(timerId)
      for (const { shop, claimId } of await deps.stores.claims.stalled(deps.now())) await deps.enqueue.steps(shop, claimId)
      for (const shop of await deps.stores.shops.toImport()) await deps.enqueue.import(shop)
      for (const entryId of await deps.stores.inbox.due(deps.now())) await deps.enqueue.inbox(entryId)
      for (const mailId of await deps.stores.mails.due(deps.now())) await deps.enqueue.mail(mailId)
      for (const timerId of await deps.stores.timers.looksDue(deps.now())) await deps.enqueue.look(timerId)
      for (const { shop, runId } of await deps.stores.impact.stalled(deps.now())) await deps.enqueue.impact(shop, runId)
      await sweepEvidence(deps.stores, deps.now())
    },
  }
}
