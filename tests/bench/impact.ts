import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '../../app/adapters/prisma/client.server.ts'
import { openDraftStore } from '../../app/adapters/prisma/draft-store.server.ts'
import { openImpactStore } from '../../app/adapters/prisma/impact-store.server.ts'
import { openPolicyStore } from '../../app/adapters/prisma/policy-store.server.ts'
import { openLocks } from '../../app/adapters/prisma/locks.server.ts'
import { openShopStore } from '../../app/adapters/prisma/shop-store.server.ts'
import type { StoredImpactRun } from '../../app/application/impact/impact-store.ts'
import type { Moment } from '../../app/application/impact/moment.ts'
import { startImpactOf } from '../../app/application/impact/start-impact.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { createDatabase, migrate } from '../../sandbox/run/database.ts'
import { freePorts } from '../../sandbox/run/ports.ts'
import { startPostgres } from '../../sandbox/run/postgres.ts'
import { seedClaims, seedLines } from './impact-seed.ts'
import type { Measured } from './impact-run.ts'
import { printRatios } from './report.ts'

const shop = 'klenota.myshopify.com'
const count = (value: number) => value.toLocaleString('en')

/**
 * Times the impact of other terms over a shop's order lines: KLENOTA's against the same with another return window, another
 * season and a longer warranty, so that no ground's terms are alike. False where a target is missed.
 */
export async function benchImpact({ lines }: { lines: number }): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-bench-impact-'))
  const { postgres: port } = await freePorts(7400)
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port, password: 'bench', durable: false, onNotice: () => {} })
  try {
    const urls = await createDatabase(postgres.superuserUrl, 'recourse', 'bench')
    await migrate(urls)
    return await measure(urls.app, urls.owner, lines)
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
    if (postgres.dataDir !== join(folder, 'postgres')) rmSync(postgres.dataDir, { recursive: true, force: true })
  }
}

async function measure(url: string, ownerUrl: string, lines: number): Promise<boolean> {
  const [database, locks] = [openDatabase(url), openLocks(url)]
  const policies = openPolicyStore(database, { enqueue: async () => {}, gather: async () => {} })
  const impact = openImpactStore(database, url, { enqueue: async () => {} }, locks)
  const now = new Date()
  await openShopStore(database, locks, () => '').install(shop, { name: 'KLENOTA', email: null, currencyCode: 'CZK', timeZone: 'Europe/Prague', countryCode: 'CZ' }, '', 'klenota', now)
  await policies.adopt(shop, 'klenota', 'hash', policyLibrary.klenota, now)
  const from = performance.now()
  const written = await seedLines(url, shop, lines, now)
  const claims = await seedClaims(ownerUrl, shop)
  console.log(`${count(written)} order lines of five years and ${count(claims)} claims on them, written in ${((performance.now() - from) / 1000).toFixed(0)} s. Node ${process.versions.node}.`)
  const deps = { stores: { impact, policies, drafts: openDraftStore(database) }, policies: openPolicyShelf(policies), newKey: () => crypto.randomUUID(), now: () => new Date() }
  const run = async (moment: Moment) => {
    const started = await startImpactOf(deps, { shop, staff: { id: '1', name: 'Bench' }, role: 'manager', matrix: defaultMatrix }, { title: 'Bench', set: otherTerms() }, moment)
    if (!started.ok) throw new Error(started.error.sentence)
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'impact-run.ts'), url, shop, started.value.id], { maxBuffer: 2 ** 24 })
    const stored = await impact.load(shop, started.value.id)
    if (stored?.state !== 'done' || !stored.figures || !stored.times) throw new Error(`The comparison ended as ${stored?.state}.`)
    return { stored, measured: JSON.parse(stdout) as Measured }
  }
  try {
    // One run warms the machine's file cache, as a shop's own work does.
    await run({ at: now.toISOString() })
    const kept = [report('asked today', await run({ at: now.toISOString() })), report('asked 70 days after each purchase', await run({ daysAfterPurchase: 70 }))]
    return kept.every(Boolean)
  } finally {
    await Promise.all([impact.close(), locks.close(), database.$disconnect()])
  }
}

function report(what: string, { stored: { figures, times, checked, equal }, measured }: { stored: StoredImpactRun; measured: Measured }): boolean {
  if (!figures || !times) return false
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(9)
  console.log(`\n${count(figures.weighed)} lines on four grounds under both terms, ${what}: ${count(figures.changes.reduce((sum, one) => sum + one.lines, 0))} changes.`)
  console.log(`reading alone, nothing weighed  ${seconds(measured.readingAlone)}`)
  console.log(`reading while it is weighed     ${seconds(times.reading)}`)
  console.log(`evaluating, the busiest thread  ${seconds(times.weighing)}   (processor time)`)
  console.log(`all lines counted               ${seconds(times.counted)}`)
  console.log(`and the sample decided in full  ${seconds(times.all)}   checked: ${count(equal)} of ${count(checked)} equal`)
  return printRatios([
    { what: 'all of it, seconds', is: times.all / 1000, atMost: 10 },
    { what: 'evaluating, seconds', is: times.weighing / 1000, atMost: 3 },
    { what: 'first figures after, seconds', is: measured.firstFigures / 1000, atMost: 1 },
    { what: 'peak memory, MB', is: measured.peakMb, atMost: 1024 },
  ]) && checked === equal && checked === Math.min(10_000, figures.weighed)
}

/** KLENOTA's terms with a return within 30 days instead of 60, 60 instead of 100 in the season, and a warranty of three years. */
function otherTerms(): PolicySet {
  const set = structuredClone(policyLibrary.klenota) as PolicySet
  for (const clause of set.documents.flatMap((document) => document.clauses)) {
    if (clause.kind === 'window' && clause.id === 'return-window') clause.params.length = { days: 30 }
    if (clause.kind === 'window-season') clause.params.length = { days: 60 }
    if (clause.kind === 'window' && clause.id === 'warranty-period') clause.params.length = { years: 3 }
  }
  return set
}
