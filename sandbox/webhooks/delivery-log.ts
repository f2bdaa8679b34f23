import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PendingDelivery } from '../state/installation.ts'

/** A webhook that is done with: taken by the app, or given up on. */
export interface LoggedDelivery extends PendingDelivery { shop: string; outcome: 'delivered' | 'given-up' }

export interface DeliveryLog {
  append(entry: LoggedDelivery): void
  /** Newest last. */
  read(shop?: string): LoggedDelivery[]
  clear(): void
}

/** The log of finished deliveries: one line of JSON each, only ever appended to. */
export function openDeliveryLog(dataDir: string): DeliveryLog {
  const file = join(dataDir, 'deliveries.jsonl')
  return {
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
    read: (shop) => {
      if (!existsSync(file)) return []
      // A line cut short by a killed process is no entry.
      const entries = readFileSync(file, 'utf8').split('\n').flatMap((line) => { try { return [JSON.parse(line) as LoggedDelivery] } catch { return [] } })
      return shop ? entries.filter((each) => each.shop === shop) : entries
    },
    clear: () => rmSync(file, { force: true }),
  }
}
