import { toIsoDate } from '../../domain/kernel/time/day.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { RightUnder } from '../../domain/decision/verdict-change.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { exportOnRecord } from '../figures/export-on-record.ts'
import type { ExportDeps, ExportedTable } from '../figures/export-on-record.ts'
import { orderKeyOf } from '../orders/view-order.ts'
import { notPermitted } from '../people/permitted.ts'
import type { Stores } from '../store-ports.ts'
import { candidateSaying } from '../simulator/candidate-saying.ts'
import type { CandidateDeps } from '../simulator/candidates.ts'
import type { ChangedFilter } from './changed-lines.ts'
import type { ChangedLineView, ImpactLinesView, RightView } from './impact-view.ts'
import type { ImpactStore, StoredImpactRun } from './impact-store.ts'
import { askedAtOf } from './moment.ts'
import { readWholeLines } from './read-whole-lines.ts'
import type { ReadDeps } from './read-whole-lines.ts'
import { versionsOf } from './run-impact.ts'
import type { VersionDeps } from './run-impact.ts'
import { openBinding, compiled } from './stock-terms.ts'
import { noRun, toSummary } from './view-impact.ts'
import { judgedOf, lineCaseOf, openRights } from './whole-line.ts'

export interface LinesDeps extends VersionDeps { stores: ReadDeps['stores'] & Pick<Stores, 'shops' | 'policies'> & { impact: ImpactStore; drafts: CandidateDeps['stores']['drafts'] }; now(): Date; dayOf(instant: string, timeZone: string): string }

const pageSize = 25
/** How many lines are looked at in one go for a file. */
const portion = 500

/** A page of the lines behind a number of a comparison, each with its right under both terms. */
export async function viewImpactLines(deps: LinesDeps, context: StaffContext, id: string, filter: ChangedFilter, page: number): Promise<Result<ImpactLinesView, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const run = await deps.stores.impact.load(context.shop, id)
  if (!run) return err(noRun)
  const read = await openLines(deps, context.shop, run, filter)
  const ids = await deps.stores.impact.changed(context.shop, id, filter, (page - 1) * pageSize, pageSize)
  return ok({ run: toSummary(run), filter, under: await candidateSaying(deps, context.shop, run.candidate, run.title), lines: { items: await read(ids), total: countOf(run, filter), page, pageSize } })
}

/** How a changed line becomes a row of a table, in the words of who shows it. */
export interface LineSheet { head: readonly string[]; cells(line: ChangedLineView): string[] }

/** All the lines behind a number as a table, read while it is written; for who may see them and export. */
export async function exportImpactLines(deps: LinesDeps & ExportDeps, context: StaffContext, id: string, filter: ChangedFilter, sheet: LineSheet): Promise<Result<ExportedTable, Refusal>> {
  const refused = notPermitted(context, 'see-figures') ?? notPermitted(context, 'export')
  if (refused) return err(refused)
  const run = await deps.stores.impact.load(context.shop, id)
  if (!run) return err(noRun)
  const read = await openLines(deps, context.shop, run, filter)
  async function* rows(): AsyncIterable<string[]> {
    for await (const ids of deps.stores.impact.eachChanged(context.shop, id, filter, portion)) for (const line of await read(ids)) yield sheet.cells(line)
  }
  return ok(exportOnRecord(deps, context, { name: `impact-${filter.ground}-${filter.change}.csv`, columns: sheet.head, rows: rows() }))
}

function countOf({ figures }: StoredImpactRun, { ground, change, by }: ChangedFilter): number {
  const figure = figures?.changes.find((one) => one.ground === ground && one.change === change)
  return (by ? figure?.by[by.dimension].find(({ name }) => name === by.name)?.lines : figure?.lines) ?? 0
}

/** Reads lines with their rights under both terms of a run, as of its moment. */
async function openLines(deps: LinesDeps, shop: string, run: StoredImpactRun, { ground }: ChangedFilter): Promise<(ids: string[]) => Promise<ChangedLineView[]>> {
  const [stored, versions] = await Promise.all([deps.stores.shops.find(shop), versionsOf(deps, shop, run)])
  const binding = openBinding(run.boundBy.routings, versions, run.candidate.name)
  const after = compiled(run.candidate)
  const askedAt = askedAtOf(run.moment, run.candidate.timeZone)
  return async (ids) => (await readWholeLines(deps, shop, ids)).map(({ whole, listed }) => {
    const judged = judgedOf(whole)
    const { purchasedAt, country, placement } = lineCaseOf(judged)
    const { before } = binding(purchasedAt, placement)
    const at = askedAt(purchasedAt)
    return {
      lineItemId: listed.id, title: listed.title, variantTitle: listed.variantTitle, imageUrl: listed.imageUrl, order: { key: orderKeyOf(listed.orderId), name: listed.orderName },
      purchasedOn: deps.dayOf(new Date(purchasedAt).toISOString(), stored?.timeZone ?? 'UTC'), country, amount: { amount: fromMinor(listed.minor, listed.currency), currencyCode: listed.currency },
      askedAt: new Date(at).toISOString(),
      before: toView(openRights(before, judged, at)(ground)), after: toView(openRights(after, judged, at)(ground)),
    }
  })
}

const toView = ({ verdict, lastDay }: RightUnder): RightView => ({ verdict, lastDay: lastDay === null ? null : toIsoDate(lastDay) })
