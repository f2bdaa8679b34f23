import type { CaseFile, Delivery, Period } from '../clauses/case-file.ts'
import { restartedOn, suspendedDays } from '../clauses/clock/clock.ts'
import type { Clock } from '../clauses/clock/clock.ts'
import type { WindowParams } from '../clauses/window/window.ts'
import type { EpochDay, IsoDate } from '../kernel/time/day.ts'
import { lastDayOf } from '../kernel/time/length.ts'
import type { Length } from '../kernel/time/length.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import { fits, fitting, isoOrNull, note, noteOf, union } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** A right's period with the clause that gives it. */
export interface WeighedPeriod extends Period { clause: CompiledClause<'window'>; startsOnIso: IsoDate | null; lastDayIso: IsoDate | null }

/**
 * The period of every right that the ground gives: the window, from the anchor that binds, in the season's length, with
 * what the piece's history does to the clock. Notes every clause that had a part in it and fills the case's periods.
 */
export function weighPeriods(weighing: Weighing): WeighedPeriod[] {
  const { file, plan } = weighing
  const anchors = plan['window-anchor'].length === 0 ? noClauses : applyingAnchors(weighing)
  const seasons = plan['window-season'].length === 0 ? noClauses : applyingSeasons(weighing)
  const clocks = plan.clock.length === 0 ? noClauses : fitting(weighing, 'clock')
  for (const clock of clocks) {
    if (happened(clock, file)) note(weighing, clock, 'met', clockCodes[clock.compiled.effect])
    else note(weighing, clock, 'not-applicable', 'clock.nothing')
  }

  const periods: WeighedPeriod[] = []
  for (const window of plan.window) {
    if (!fits(weighing, window)) continue
    const { right } = window.compiled
    const anchor = anchors.find((one) => one.compiled.right === right)
    const season = seasons.find((one) => one.compiled.right === right)
    const ticking = clocks.filter((one) => one.compiled.right === right)
    const parts: string[][] = [window.rules]
    if (season) parts.push(season.rules)
    if (anchor) parts.push(anchor.rules)
    for (const clock of ticking) if (happened(clock, file)) parts.push(clock.rules)
    const period = run(file, right, window, season?.compiled.length ?? stated(window.compiled, file), anchor ? file.order : file.line, ticking.map((one) => one.compiled), union(parts))
    file.periods.push(period)
    periods.push(period)
    if (weighing.findings === null) continue
    period.startsOnIso = isoOrNull(period.startsOn)
    period.lastDayIso = isoOrNull(period.lastDay)
    noteOf(weighing, window, period.state === 'running' || period.state === 'pending' ? 'met' : 'not-met', windowCodes[period.state], { right, startsOn: period.startsOnIso, lastDay: period.lastDayIso, assumed: period.assumed })
  }
  return periods
}

const noClauses: never[] = []
const clockCodes = { suspend: 'clock.suspend', restart: 'clock.restart', none: 'clock.none' } as const
const windowCodes = { running: 'window.running', pending: 'window.pending', over: 'window.over', 'nothing-delivered': 'window.nothing-delivered' } as const

const happened = (clock: CompiledClause<'clock'>, file: CaseFile): boolean => file.events.length > 0 && clock.compiled.events(file).length > 0

function applyingAnchors(weighing: Weighing): CompiledClause<'window-anchor'>[] {
  return fitting(weighing, 'window-anchor').filter((anchor) => {
    const applies = anchor.compiled.applies(weighing.file)
    note(weighing, anchor, applies ? 'met' : 'not-applicable', applies ? 'window-anchor.split' : 'window-anchor.single')
    return applies
  })
}

function applyingSeasons(weighing: Weighing): CompiledClause<'window-season'>[] {
  const purchasedOn = weighing.findings === null ? null : isoOrNull(weighing.file.purchasedOn)
  return fitting(weighing, 'window-season').filter((season) => {
    const applies = season.compiled.applies(weighing.file)
    noteOf(weighing, season, applies ? 'met' : 'not-applicable', applies ? 'window-season.inside' : 'window-season.outside', { purchasedOn })
    return applies
  })
}

/** A longer period that the shop stated for the goods takes the place of the window's own. */
function stated({ length, orStated }: WindowParams, { facts }: CaseFile): Length {
  const months = orStated ? facts.warranty?.statedMonths : undefined
  if (months === undefined) return length
  const own = 'months' in length ? length.months : 'years' in length ? length.years * 12 : 0
  return months > own ? { months } : length
}

function run(file: CaseFile, right: string, window: CompiledClause<'window'>, span: Length, delivery: Delivery, clocks: Clock[], rules: string[]): WeighedPeriod {
  const period: WeighedPeriod = { right, clause: window, rules, startsOn: null, lastDay: null, assumed: false, state: 'pending', startsOnIso: null, lastDayIso: null }
  const fromPurchase = window.compiled.from === 'purchase'
  const anchor: EpochDay | null = fromPurchase ? file.purchasedOn : delivery.on
  const covered = window.compiled.beforeDelivery === 'may-ask' || file.line.begun
  if (!covered) period.state = 'nothing-delivered'
  if (anchor === null) return period
  const begin = restartedOn(anchor, clocks, file)
  const plain = lastDayOf(begin, span, file.calendar)
  const lastDay = plain + suspendedDays(begin, plain, clocks, file)
  period.startsOn = begin
  period.lastDay = lastDay
  period.assumed = !fromPurchase && begin === anchor && delivery.assumed
  if (covered) period.state = file.askedOn <= lastDay ? 'running' : 'over'
  return period
}
