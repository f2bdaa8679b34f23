import type { CaseFile, Period } from '../clauses/case-file.ts'
import { extended, restartedOn, suspendedDays } from '../clauses/clock/clock.ts'
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
  if (weighing.findings !== null) noteParts(weighing)
  const periods: WeighedPeriod[] = []
  for (const right of plan.rights) {
    const { window } = right
    if (!fits(weighing, window)) continue
    const anchor = applying(right.anchors, file)
    const season = applying(right.seasons, file)
    const touching = file.events.length === 0 ? none : right.clocks.filter((one) => isAbout(one, file) && happened(one, file))
    const rules = anchor || season || touching.length > 0 ? union([window.rules, season?.rules ?? none, anchor?.rules ?? none, ...touching.map((one) => one.rules)]) : window.rules
    const period: WeighedPeriod = { right: window.compiled.right, clause: window, rules, startsOn: null, lastDay: null, assumed: false, state: 'pending', startsOnIso: null, lastDayIso: null }
    fillDays(period, file, window, anchor, season, touching)
    file.periods.push(period)
    periods.push(period)
    if (weighing.findings === null) continue
    period.startsOnIso = isoOrNull(period.startsOn)
    period.lastDayIso = isoOrNull(period.lastDay)
    noteOf(weighing, window, isInTime(period) ? 'met' : 'not-met', windowCodes[period.state], { right: period.right, startsOn: period.startsOnIso, lastDay: period.lastDayIso, assumed: period.assumed })
  }
  return periods
}

/** The right may still be used. */
export const isInTime = ({ state }: Period): boolean => state === 'running' || state === 'pending'

const none: never[] = []
const clockCodes = { suspend: 'clock.suspend', restart: 'clock.restart', extend: 'clock.extend', none: 'clock.none' } as const
const windowCodes = { running: 'window.running', pending: 'window.pending', over: 'window.over', 'nothing-delivered': 'window.nothing-delivered' } as const

const isAbout = (clause: CompiledClause, file: CaseFile): boolean => clause.condition === null || clause.condition(file)
const happened = (clock: CompiledClause<'clock'>, file: CaseFile): boolean => file.events.length > 0 && clock.compiled.events(file).length > 0

/** Of the anchors or seasons of a right the one that bears upon it in this case. */
export function applying<C extends CompiledClause<'window-anchor'> | CompiledClause<'window-season'>>(clauses: C[], file: CaseFile): C | undefined {
  for (const clause of clauses) if (isAbout(clause, file) && clause.compiled.applies(file)) return clause
  return undefined
}

/** Anchors, seasons and clocks say what they are about, whichever right they belong to. */
function noteParts(weighing: Weighing): void {
  const { file, plan } = weighing
  for (const anchor of fitting(weighing, 'window-anchor')) {
    if (anchor.compiled.applies(file)) note(weighing, anchor, 'met', 'window-anchor.split')
    else if (file.order.begun) note(weighing, anchor, 'not-applicable', 'window-anchor.single')
  }
  const purchasedOn = plan['window-season'].length === 0 ? null : isoOrNull(file.purchasedOn)
  for (const season of fitting(weighing, 'window-season')) {
    const applies = season.compiled.applies(file)
    noteOf(weighing, season, applies ? 'met' : 'not-applicable', applies ? (season.tier === 0 ? 'window-season.law' : 'window-season.inside') : 'window-season.outside', { purchasedOn })
  }
  for (const clock of fitting(weighing, 'clock')) {
    if (happened(clock, file)) note(weighing, clock, 'met', clockCodes[clock.compiled.effect])
    else note(weighing, clock, 'not-applicable', 'clock.nothing')
  }
}

/** A longer period that the shop stated for the goods takes the place of the window's own. */
function stated({ length, orStated }: WindowParams, { facts, purchasedOn, calendar }: CaseFile): Length {
  const months = orStated ? facts.warranty?.statedMonths : undefined
  return months !== undefined && lastDayOf(purchasedOn, { months }, calendar) > lastDayOf(purchasedOn, length, calendar) ? { months } : length
}

/** When a right can be used: what a period says of days. */
export type RightDays = Pick<Period, 'startsOn' | 'lastDay' | 'assumed' | 'state'>

/** Fills in when the right of a window can be used, with the anchor, the season and the clocks that bear upon it. */
export function fillDays(days: RightDays, file: CaseFile, window: CompiledClause<'window'>, anchorClause: CompiledClause<'window-anchor'> | undefined, season: CompiledClause<'window-season'> | undefined, touching: CompiledClause<'clock'>[]): void {
  const fromPurchase = window.compiled.from === 'purchase'
  const delivery = anchorClause ? file.order : file.line
  const anchor: EpochDay | null = fromPurchase ? file.purchasedOn : delivery.on
  const covered = window.compiled.beforeDelivery === 'may-ask' || file.line.begun
  days.startsOn = null
  days.lastDay = null
  days.assumed = false
  days.state = covered ? 'pending' : 'nothing-delivered'
  if (anchor === null) return
  const clocks = touching.length === 0 ? none : touching.map((one) => one.compiled)
  const begin = restartedOn(anchor, clocks, file)
  const plain = lastDayOf(begin, season?.compiled.length ?? stated(window.compiled, file), file.calendar)
  const lastDay = clocks.length === 0 ? plain : extended(plain + suspendedDays(begin, plain, clocks, file), clocks, file)
  days.startsOn = begin
  days.lastDay = lastDay
  days.assumed = !fromPurchase && begin === anchor && delivery.assumed
  if (covered) days.state = file.askedOn <= lastDay ? 'running' : 'over'
}
