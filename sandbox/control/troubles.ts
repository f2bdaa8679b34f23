import type { Buckets } from '../admin-api/bucket.ts'
import type { Switches } from '../webhooks/switches.ts'
import type { BulkTroubles } from './bulk-troubles.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'

/** What can be turned in this sandbox and nowhere else: its day, its faults, how webhooks travel, what the API lets through, what becomes of bulk operations. */
export interface Troubles { clock: Clock; faults: Faults; switches: Switches; buckets: Buckets; bulk: BulkTroubles }
