import type { CaseFile, Delivery } from '../clauses/case-file.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import { localDay } from '../kernel/time/zone.ts'
import type { CompiledClause, CompiledPolicySet, Selection } from '../policy/compiled.ts'
import { applying, fillDays } from './weigh-periods.ts'
import type { RightDays } from './weigh-periods.ts'

/** The last of some arrivals: one that a carrier reported, and a sending of which none did. Instants in milliseconds; null for none. */
export interface LastArrival { reportedAt: number | null; sentAt: number | null }

/** Order lines that the same terms bind: between which instants they were bought, where they went, and when the last of them, and of their orders, came. */
export interface SoldTogether { boughtFrom: number; boughtUntil: number; business: boolean; country: string | null; line: LastArrival; order: LastArrival }

/** `lastDay`: null where no period has begun. `orStated`: a longer period stated for the goods takes a period's place; `fromDelivery`: one begins with the delivery. */
export interface LastWarranty { lastDay: EpochDay | null; orStated: boolean; fromDelivery: boolean }

type Clauses<K extends 'window' | 'window-anchor' | 'window-season'> = CompiledClause<K>[]
interface Right { window: CompiledClause<'window'>; anchors: Clauses<'window-anchor'>; seasons: Clauses<'window-season'> }

/**
 * The last day on which the terms give any of these lines a remedy for a defect that shows later, as periods are counted of a
 * case of which nothing is told and nothing happened. Which goods they are is left open, so it may be too late, but never too early.
 */
export function lastWarranty(policy: CompiledPolicySet, sold: SoldTogether, now: number): LastWarranty {
  const today = localDay(policy.zone, now)
  const file: CaseFile = {
    ground: 'defect', askedOn: today, today, purchasedOn: 0, facts: {}, buyer: sold.business ? 'business' : 'consumer', line: delivered(policy, sold.line), order: { ...delivered(policy, sold.order), split: true },
    traits: { present: 0, unknown: 0 }, country: sold.country, events: [], zone: policy.zone, calendar: policy.calendar, periods: [], settleBy: null,
  }
  const last: LastWarranty = { lastDay: null, orStated: false, fromDelivery: false }
  let selection: Selection | null = null
  let rights: Right[] = []
  for (let day = localDay(policy.zone, sold.boughtFrom); day <= localDay(policy.zone, sold.boughtUntil); day += 1) {
    const binding = policy.selectionOn(day)
    if (binding !== selection) rights = rightsOf(binding)
    selection = binding
    file.purchasedOn = day
    for (const right of rights) weigh(right, file, last)
  }
  return last
}

/** What is given on a defect, whatever the goods; nothing where the ground has no terms in force. */
function rightsOf({ clauses, plans }: Selection): Right[] {
  if (plans.defect.plan === null) return []
  const about = clauses.filter(({ source }) => source.appliesTo?.grounds.includes('defect'))
  const of = <K extends 'window' | 'window-anchor' | 'window-season'>(kind: K) => about.filter(({ source }) => source.kind === kind) as unknown as Clauses<K>
  const [anchors, seasons] = [of('window-anchor'), of('window-season')]
  return of('window').map((window) => {
    const ofIt = (clause: { compiled: { right: string } }) => clause.compiled.right === window.compiled.right
    return { window, anchors: anchors.filter(ofIt), seasons: seasons.filter(ofIt) }
  })
}

function weigh({ window, anchors, seasons }: Right, file: CaseFile, last: LastWarranty): void {
  if (window.condition !== null && !window.condition(file)) return
  last.orStated ||= window.compiled.orStated === true
  last.fromDelivery ||= window.compiled.from === 'delivery'
  const days: RightDays = { startsOn: null, lastDay: null, assumed: false, state: 'pending' }
  for (const anchor of bearing(anchors, file)) {
    for (const season of bearing(seasons, file)) {
      fillDays(days, file, window, anchor, season, [])
      if (days.lastDay !== null && (last.lastDay === null || days.lastDay > last.lastDay)) last.lastDay = days.lastDay
    }
  }
}

/** Those that bear upon the case for some goods; none of them for others, unless one does so for all goods. */
function bearing<C extends CompiledClause<'window-anchor'> | CompiledClause<'window-season'>>(clauses: C[], file: CaseFile): Array<C | undefined> {
  const found = clauses.filter((clause) => applying([clause], file) !== undefined)
  return found.some(({ has, lacks }) => has === 0 && lacks === 0) ? found : [undefined, ...found]
}

function delivered({ zone, set }: CompiledPolicySet, { reportedAt, sentAt }: LastArrival): Delivery {
  const reported = reportedAt === null ? -Infinity : localDay(zone, reportedAt)
  const assumed = sentAt === null ? -Infinity : localDay(zone, sentAt) + set.settings.assumedDeliveryDays
  const on = Math.max(reported, assumed)
  return { on: on === -Infinity ? null : on, assumed: assumed >= reported, begun: on !== -Infinity }
}
