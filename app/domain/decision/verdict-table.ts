import { grounds } from '../clauses/ask.ts'
import type { Ground } from '../clauses/ask.ts'
import type { CaseFile, Delivery } from '../clauses/case-file.ts'
import type { CompiledPolicySet, Selection } from '../policy/compiled.ts'
import { noDay } from './case-days.ts'
import type { LineDays } from './case-days.ts'
import { traitSourceOf } from './line-case.ts'
import type { Goods } from './line-case.ts'
import { openRightCounts } from './right-counts.ts'
import { openOutlook } from './verdict-outlook.ts'
import type { Outlook } from './verdict-outlook.ts'

/** A line's case as numbers, filled in anew for each line: instants in milliseconds, NaN for none; goods and country by their numbers. */
export interface CaseNumbers {
  purchasedAt: number
  /** When it is asked. */
  askedAt: number
  business: boolean
  country: number
  goods: number
  reportedAt: number
  sentAt: number
  orderReportedAt: number
  orderSentAt: number
  more: boolean
  orderMore: boolean
  parcels: number
}

/** What the numbers of goods and countries stand for. */
export interface Named { goods(i: number): Goods; country(i: number): string | null }

/** Every ground's answer for whole stocks of lines, one after another. */
export interface VerdictTable {
  /** Weighs the line to which `days` has gone on: its answers stand until the next one is weighed. */
  weigh(line: CaseNumbers, days: LineDays): void
  /** By ground, in their order: a verdict by its place in `verdictCodes`; the last day as an epoch day, or `noDay`. */
  verdicts: Uint8Array
  lastDays: Int32Array
}

/** What goods with the same traits have before them under the terms that bind orders of some days, ground by ground; null where those say nothing. */
type Prospects = Array<Outlook | null>

/** The traits of goods, and their number among those that some goods have. */
interface GoodsTraits { number: number; traits: CaseFile['traits'] }

export function openVerdictTable(policy: CompiledPolicySet, named: Named): VerdictTable {
  const [verdicts, lastDays] = [new Uint8Array(grounds.length), new Int32Array(grounds.length)]
  const { zone, calendar } = policy
  const { assumedDeliveryDays } = policy.set.settings
  const counts = openRightCounts()
  const byGoods: GoodsTraits[] = []
  const byTraits = new Map<string, GoodsTraits>()
  const shelves = new Map<Selection, Prospects[]>()
  const file: CaseFile = {
    ground: 'defect', askedOn: 0, today: 0, purchasedOn: 0, facts: Object.freeze({}), buyer: 'consumer', line: { on: null, assumed: false, begun: false },
    order: { on: null, assumed: false, begun: false, split: false }, traits: { present: 0, unknown: 0 }, country: null, events: [], zone, calendar, periods: [], settleBy: null,
  }

  /** The last arrival; of one day that was reported and is assumed it is said to be assumed. */
  const fillDelivery = (delivery: Delivery, reported: number, sent: number, more: boolean, begun: boolean): void => {
    const assumed = sent === noDay ? noDay : sent + assumedDeliveryDays
    const on = more ? noDay : Math.max(reported, assumed)
    delivery.on = on === noDay ? null : on
    delivery.assumed = on !== noDay && on === assumed
    delivery.begun = begun
  }
  const traitsOf = (goods: Goods): GoodsTraits => {
    const traits = policy.readTraits(traitSourceOf(goods))
    const key = `${traits.present} ${traits.unknown}`
    const known = byTraits.get(key)
    if (known) return known
    const added = { number: byTraits.size, traits }
    byTraits.set(key, added)
    return added
  }
  const prospectsOf = ({ number, traits }: GoodsTraits): Prospects => {
    const selection = policy.selectionOn(file.purchasedOn)
    let shelf = shelves.get(selection)
    if (!shelf) shelves.set(selection, (shelf = []))
    return (shelf[number] ??= grounds.map((ground) => {
      const { plan } = selection.plans[ground]
      return plan && openOutlook(policy, plan(traits.present), counts)
    }))
  }

  return {
    verdicts, lastDays,
    weigh: (line, days) => {
      const { purchasedOn, askedOn, reportedOn, sentOn, orderReportedOn, orderSentOn } = days.on(zone)
      file.purchasedOn = purchasedOn
      file.askedOn = file.today = askedOn
      file.buyer = line.business ? 'business' : 'consumer'
      file.country = named.country(line.country)
      const goods = (byGoods[line.goods] ??= traitsOf(named.goods(line.goods)))
      file.traits = goods.traits
      fillDelivery(file.line, reportedOn, sentOn, line.more, reportedOn !== noDay || sentOn !== noDay)
      fillDelivery(file.order, orderReportedOn, orderSentOn, line.orderMore, line.parcels > 0)
      file.order.split = line.parcels > 1 || (line.parcels === 1 && line.orderMore)
      const prospects = prospectsOf(goods)
      counts.next()
      for (let i = 0; i < grounds.length; i += 1) {
        const outlook = prospects[i] as Outlook | null
        file.ground = grounds[i] as Ground
        verdicts[i] = outlook === null ? 0 : outlook.verdictOn(file, line.country)
        lastDays[i] = outlook === null ? noDay : outlook.lastDay
      }
    },
  }
}
