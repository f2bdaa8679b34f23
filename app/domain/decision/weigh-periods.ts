import type { Delivery, Period } from '../clauses/case-file.ts'
import { restartedOn, suspendedDays } from '../clauses/clock/clock.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import { lastDayOf } from '../kernel/time/length.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import { distinct, fitting, isoOrNull, note } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** A right's period with the clause that gives it. */
export interface WeighedPeriod extends Period { clause: string }

/**
 * The period of every right that the ground gives: the window, from the anchor that binds, in the season's length, with
 * what the piece's history does to the clock. Notes every clause that had a part in it and fills the case's periods.
 */
export function weighPeriods(weighing: Weighing): WeighedPeriod[] {
  const { file } = weighing
  const anchors = fitting(weighing, 'window-anchor')
  const seasons = fitting(weighing, 'window-season')
  const clocks = fitting(weighing, 'clock')
  const windows = fitting(weighing, 'window')

  for (const anchor of anchors) note(weighing, anchor, anchor.compiled.applies(file) ? 'met' : 'not-applicable', anchor.compiled.applies(file) ? 'window-anchor.split' : 'window-anchor.single')
  for (const season of seasons) note(weighing, season, season.compiled.applies(file) ? 'met' : 'not-applicable', season.compiled.applies(file) ? 'window-season.inside' : 'window-season.outside', { purchasedOn: isoOrNull(file.purchasedOn) })
  for (const clock of clocks) {
    const happened = clock.compiled.events(file).length > 0
    note(weighing, clock, happened ? 'met' : 'not-applicable', happened ? `clock.${clock.compiled.effect}` : 'clock.nothing')
  }

  return windows.map((window) => {
    const { right } = window.compiled
    const anchor = anchors.find((one) => one.compiled.right === right && one.compiled.applies(file))
    const season = seasons.find((one) => one.compiled.right === right && one.compiled.applies(file))
    const ticking = clocks.filter((one) => one.compiled.right === right)
    const touching = ticking.filter((one) => one.compiled.events(file).length > 0)
    const rules = distinct([window, season, anchor, ...touching].flatMap((one) => one?.rules ?? []))
    const delivery = anchor ? file.order : file.line
    const period = { right, clause: window.id, rules, ...run(weighing, window, season?.compiled.length ?? window.compiled.length, delivery, ticking) }
    file.periods.set(right, period)
    note(weighing, window, period.state === 'over' || period.state === 'nothing-delivered' ? 'not-met' : 'met', `window.${period.state}`, { right, startsOn: isoOrNull(period.startsOn), lastDay: isoOrNull(period.lastDay), assumed: period.assumed })
    return period
  })
}

function run({ file }: Weighing, window: CompiledClause<'window'>, span: Parameters<typeof lastDayOf>[1], delivery: Delivery, clocks: CompiledClause<'clock'>[]): Pick<Period, 'startsOn' | 'lastDay' | 'assumed' | 'state'> {
  const fromPurchase = window.compiled.from === 'purchase'
  const anchor: EpochDay | null = fromPurchase ? file.purchasedOn : delivery.on
  const covered = window.compiled.beforeDelivery === 'may-ask' || file.line.begun
  if (anchor === null) return { startsOn: null, lastDay: null, assumed: false, state: covered ? 'pending' : 'nothing-delivered' }
  const compiled = clocks.map((clock) => clock.compiled)
  const begin = restartedOn(anchor, compiled, file)
  const plain = lastDayOf(begin, span, file.calendar)
  const lastDay = plain + suspendedDays(begin, plain, compiled, file)
  const assumed = !fromPurchase && begin === anchor && delivery.assumed
  return { startsOn: begin, lastDay, assumed, state: !covered ? 'nothing-delivered' : file.askedOn <= lastDay ? 'running' : 'over' }
}
