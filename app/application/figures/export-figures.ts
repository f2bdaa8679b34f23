import { gradeLabel } from '../../domain/claim/grades.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { exportOnRecord } from './export-on-record.ts'
import type { ExportedTable } from './export-on-record.ts'
import type { FiguresView, SpreadView } from './figures-view.ts'
import type { AskedRange } from './range.ts'
import { viewFigures } from './view-figures.ts'
import type { FiguresDeps } from './view-figures.ts'

/** Every figure of a range as a row: which figure, of what, how much, in which unit; for who may export. */
export async function exportFigures(deps: FiguresDeps, context: StaffContext, asked: AskedRange): Promise<Result<ExportedTable, Refusal>> {
  const refused = notPermitted(context, 'export')
  if (refused) return err(refused)
  const figures = await viewFigures(deps, context, asked)
  if (!figures.ok) return figures
  const { from, to } = figures.value.range
  return ok(exportOnRecord(deps, context, { name: `figures-${from}-to-${to}.csv`, columns: ['figure', 'of', 'value', 'unit'], rows: toRows(figures.value) }))
}

function toRows({ range, deadlines, times, pace, grounds, products, money, outcomes, grades }: FiguresView): string[][] {
  const spread = (figure: string, one: SpreadView | null) => (one ? [[figure, 'median', String(one.median), 'hours'], [figure, '90th percentile', String(one.ninetieth), 'hours'], [figure, 'claims', String(one.count), 'claims']] : [])
  return [
    ['range', 'from', range.from, 'day'], ['range', 'to', range.to, 'day'],
    ...deadlines.flatMap(({ name, kept, missed }) => [['deadlines kept', name, String(kept), 'claims'], ['deadlines missed', name, String(missed), 'claims']]),
    ...spread('time to decision', times.decision), ...spread('time to settlement', times.settlement),
    ...pace.buckets.flatMap(({ day, opened, closed }) => [[`opened per ${pace.unit}`, day, String(opened), 'claims'], [`closed per ${pace.unit}`, day, String(closed), 'claims']]),
    ...grounds.map(({ ground, claims }) => ['claims by ground', ground, String(claims), 'claims']),
    ...products.flatMap(({ title, sold, faulty, rate }) => [['pieces sold', title, String(sold), 'pieces'], ['pieces faulty', title, String(faulty), 'pieces'], ['defect rate', title, (rate * 100).toFixed(1), 'percent']]),
    ['refunded', '', money.refunded.amount, money.refunded.currencyCode], ['fees', '', money.fees.amount, money.fees.currencyCode], ['deducted', '', money.deducted.amount, money.deducted.currencyCode],
    ...grades.map((one) => ['graded', gradeLabel(one), String(one.pieces), 'pieces']),
    ...outcomes.map(({ outcome, pieces }) => ['outcome', outcome, String(pieces), 'pieces']),
  ]
}
