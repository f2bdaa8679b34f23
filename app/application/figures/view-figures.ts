import { gradeLabel, wordsOfGrade } from '../../domain/claim/grades.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import { fromMinor, roundAmount } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { Stores } from '../store-ports.ts'
import type { FiguresStore, StoredFigures, StoredSpread } from './figures-store.ts'
import type { FiguresView, OutcomeName, SpreadView } from './figures-view.ts'
import { bucketsOf, rangeOf } from './range.ts'
import type { AskedRange } from './range.ts'

export interface FiguresDeps { stores: { figures: FiguresStore; shops: Stores['shops'] }; now(): Date; today(timeZone: string): string }

/** The shop's own deadlines; by when goods are sent back is the customer's. */
const ownDeadlines: DeadlineName[] = ['decideBy', 'settleBy', 'refundBy']

/** How the days asked for went, for who may see figures. */
export async function viewFigures(deps: FiguresDeps, context: StaffContext, asked: AskedRange): Promise<Result<FiguresView, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const shop = await deps.stores.shops.find(context.shop)
  if (!shop) return err({ kind: 'not-found', sentence: 'This shop has not been installed.' })
  const { timeZone, currencyCode } = shop
  const range = rangeOf(asked, deps.today(timeZone))
  const { unit, days } = bucketsOf(range)
  const stored = await deps.stores.figures.figures(context.shop, { ...range, timeZone }, currencyCode, unit)
  const inMinor = (sum: string) => ({ amount: fromMinor(Number(sum), currencyCode), currencyCode })
  const of = (rows: Array<{ day: string; claims: number }>, day: string) => rows.find((row) => row.day === day)?.claims ?? 0
  return ok({
    range,
    deadlines: ownDeadlines.map((name) => ({ name, kept: stored.kept[name as keyof typeof stored.kept], missed: stored.missed.find((one) => one.name === name)?.claims ?? 0 })),
    times: { decision: spread(stored.decision), settlement: spread(stored.settlement) },
    pace: { unit, buckets: days.map((day) => ({ day, opened: of(stored.opened, day), closed: of(stored.closed, day) })) },
    grounds: stored.grounds as FiguresView['grounds'],
    products: stored.products.map((one) => ({ ...one, rate: one.faulty / one.sold })),
    money: { refunded: { amount: roundAmount(stored.refunded, currencyCode), currencyCode }, fees: inMinor(stored.feesMinor), deducted: inMinor(stored.deductedMinor) },
    grades: gradesOf(stored.grades),
    outcomes: stored.outcomes.map(({ outcome, pieces }) => ({ outcome: outcome as OutcomeName, pieces })),
  })
}

/** Rows that read alike are one: what was graded before grades had words of the shop's own is read in the shipped ones. */
function gradesOf(rows: StoredFigures['grades']): FiguresView['grades'] {
  const pieces = new Map<string, FiguresView['grades'][number]>()
  for (const { grade, name, meaning, pieces: count } of rows) {
    const words = wordsOfGrade({ grade, graded: name === null ? undefined : { name, meaning: meaning ?? '' } })
    const label = gradeLabel(words)
    pieces.set(label, { ...words, pieces: (pieces.get(label)?.pieces ?? 0) + count })
  }
  return [...pieces.values()]
}

const hours = (seconds: number) => Math.round(seconds / 360) / 10

const spread = ({ count, medianSeconds, ninetiethSeconds }: StoredSpread): SpreadView | null => (medianSeconds === null || ninetiethSeconds === null ? null : { count, median: hours(medianSeconds), ninetieth: hours(ninetiethSeconds) })
