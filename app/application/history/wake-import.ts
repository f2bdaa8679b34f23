import type { Stores } from '../store-ports.ts'
import { seesAll } from './sees-all.ts'

export interface WakeDeps { stores: Pick<Stores, 'shops'>; enqueue: { importNow(shop: string): Promise<void> } }

/** What a webhook means for taking in past orders: their file is written, or the shop lets Recourse see older ones from now on. */
export async function wakeImport({ stores, enqueue }: WakeDeps, shop: string, topic: string, payload: Record<string, unknown>): Promise<void> {
  if (topic !== 'bulk_operations/finish' && topic !== 'app/scopes_update') return
  const known = await stores.shops.find(shop)
  if (!known || known.uninstalled) return
  if (topic === 'app/scopes_update') {
    if (seesAll(scopesIn(payload.previous)) || !seesAll(scopesIn(payload.current))) return
    await stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
  } else if (known.orderImport.state !== 'running') return
  await enqueue.importNow(shop)
}

const scopesIn = (value: unknown): string => (Array.isArray(value) ? value.join(',') : '')
