import type { VersionSince } from '../../domain/decision/binding-index.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import { versionSince } from '../policies/in-force-since.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Stores } from '../store-ports.ts'
import type { ImpactEngine } from './engine.ts'
import { openFigures } from './figures.ts'
import type { ImpactStore, StoredImpactRun } from './impact-store.ts'
import { readWholeLines } from './read-whole-lines.ts'
import type { ReadDeps } from './read-whole-lines.ts'
import type { StockTask } from './stock.ts'

export interface VersionDeps { stores: Pick<Stores, 'policies'>; policies: Pick<PolicyShelf, 'byId'> }
export interface RunDeps extends VersionDeps { stores: ReadDeps['stores'] & Pick<Stores, 'shops' | 'policies'> & { impact: ImpactStore }; engine: ImpactEngine; log(entry: Record<string, unknown>): void; now(): Date }

/** Where a run stands is written down as soon as there are figures, and then so often, in milliseconds. */
const pause = 400
/** A run that breaks off so often is given up. */
const mostAttempts = 3

/**
 * Weighs every order line of a shop under the terms that bind it and under the run's, and writes down what comes of it while
 * it comes. Begun again after a crash it starts afresh. Several jobs for one run do its work once.
 */
export async function runImpact(deps: RunDeps, shop: string, id: string): Promise<void> {
  await deps.stores.impact.exclusively(id, async () => {
    const run = await deps.stores.impact.load(shop, id)
    if (!run || (run.state !== 'waiting' && run.state !== 'running')) return
    if (run.stopRequested) return deps.stores.impact.end(id, 'stopped', null, deps.now())
    if ((await deps.stores.impact.begin(id, deps.now())) > mostAttempts) return deps.stores.impact.end(id, 'failed', null, deps.now())
    await weigh(deps, shop, run)
  })
}

async function weigh(deps: RunDeps, shop: string, run: StoredImpactRun): Promise<void> {
  const { impact } = deps.stores
  const figures = openFigures()
  const sums = { total: 0, checked: 0, differing: [] as string[] }
  let [ordinal, written, stop] = [0, 0, false]
  const note = async (now = true) => {
    if (!now && written > 0 && performance.now() - written < pause) return
    written = performance.now()
    stop = (await impact.note(run.id, { total: sums.total, figures: figures.figures(), checked: sums.checked, equal: sums.checked - sums.differing.length }, deps.now())).stop
  }
  const times = await deps.engine.weigh(shop, await taskOf(deps, shop, run), async (ids) => (await readWholeLines(deps, shop, ids)).map(({ whole }) => whole), {
    total: (lines) => { sums.total = lines },
    part: async ({ figures: part, changed, counts }) => {
      figures.add(part)
      if (changed !== '') await impact.keepChanged(run.id, ordinal++, counts, changed)
      await note(false)
    },
    checked: async (lines, differing) => {
      sums.checked += lines
      sums.differing.push(...differing)
      await note(false)
    },
    stopped: () => stop,
  })
  await note()
  if (sums.differing.length > 0) deps.log({ event: 'impact-check-differs', shop, run: run.id, lines: sums.differing.slice(0, 20) })
  await impact.end(run.id, times ? 'done' : 'stopped', times, deps.now())
}

/** What a run is about, with the terms themselves. */
async function taskOf(deps: RunDeps, shop: string, run: StoredImpactRun): Promise<StockTask> {
  const [stored, versions] = await Promise.all([deps.stores.shops.find(shop), versionsOf(deps, shop, run)])
  if (!stored) throw new Error('A run is of no shop.')
  return { before: { routings: run.boundBy.routings, versions: versions.map(({ policy, ...version }) => ({ ...version, set: policy.set })) }, after: run.candidate, moment: run.moment, timeZone: stored.timeZone, currency: stored.currencyCode }
}

/** The versions that bound a shop's orders when a run was started. Only one that binds no order yet can have been withdrawn meanwhile. */
export async function versionsOf({ stores, policies }: VersionDeps, shop: string, { boundBy }: Pick<StoredImpactRun, 'boundBy'>): Promise<Array<VersionSince & { policy: CompiledPolicySet }>> {
  const rows = (await stores.policies.versions(shop)).filter(({ id }) => boundBy.versions.includes(id))
  return (await Promise.all(rows.map(async (row) => {
    const shelved = await policies.byId(shop, row.id)
    return shelved ? [{ ...versionSince(row), policy: shelved.compiled }] : []
  }))).flat()
}
