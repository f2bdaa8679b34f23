import pg from 'pg'
import { copiedColumns } from '../../app/adapters/impact/copy-rows.server.ts'
import { copyOut } from '../../app/adapters/impact/copy-out.server.ts'
import { openImpactEngine } from '../../app/adapters/impact/engine.server.ts'
import { openDatabase } from '../../app/adapters/prisma/client.server.ts'
import { openImpactStore } from '../../app/adapters/prisma/impact-store.server.ts'
import { openLocks } from '../../app/adapters/prisma/locks.server.ts'
import { openPolicyStore } from '../../app/adapters/prisma/policy-store.server.ts'
import { openShopStore } from '../../app/adapters/prisma/shop-store.server.ts'
import { runImpact } from '../../app/application/impact/run-impact.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'

/** What a process of its own measures, on its standard output: milliseconds and megabytes. */
export interface Measured { firstFigures: number; readingAlone: number; peakMb: number }

// Carries out one comparison, as the worker does, in a process that has done nothing else.
const [url = '', shop = '', runId = ''] = process.argv.slice(2)
const database = openDatabase(url)
const locks = openLocks(url)
const policies = openPolicyStore(database, { enqueue: async () => {}, gather: async () => {} })
const impact = openImpactStore(database, url, { enqueue: async () => {} }, locks)
const began = performance.now()
let firstFigures = NaN
const stores = {
  shops: openShopStore(database, locks, () => ''), policies,
  impact: { ...impact, note: async (...told: Parameters<typeof impact.note>) => {
    const answer = await impact.note(...told)
    if (Number.isNaN(firstFigures) && told[1].figures.weighed > 0) firstFigures = performance.now() - began
    return answer
  } },
}
await runImpact({ stores, policies: openPolicyShelf(policies), engine: openImpactEngine(url, database), log: (entry) => { throw new Error(JSON.stringify(entry)) }, now: () => new Date() }, shop, runId)
const peakMb = process.resourceUsage().maxRSS / 1024
const measured: Measured = { firstFigures, readingAlone: await readAlone(), peakMb }
process.stdout.write(JSON.stringify(measured))
await Promise.all([impact.close(), locks.close(), database.$disconnect()])

/** How long it takes to read the lines where nobody does anything with them. */
async function readAlone(): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const from = performance.now()
  let bytes = 0
  await copyOut(client, `copy (select ${copiedColumns} from "LineCase" where "shop" = ${client.escapeLiteral(shop)} and "quantity" > 0) to stdout (format binary)`, (row) => { bytes += row.length }).done
  await client.end()
  if (bytes === 0) throw new Error('Nothing was read.')
  return performance.now() - from
}
