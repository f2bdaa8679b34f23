import type { Facts, HistoryEvent } from '../../../app/domain/decision/request.ts'
import { daysAfter, dayOf, instantText } from './calendar.ts'
import type { Manner } from './order.ts'
import type { Random } from './random.ts'
import type { SetName } from './shops.ts'

const hour = 3_600_000
const day = 24 * hour
const codes = ['clasp', 'stone', 'plating']

/** What the facts are about; moments in milliseconds. */
export interface Claim { set: SetName; askedAt: number; now: number; deliveredAt: number | undefined; zone: string }

type Drawn = Record<string, Record<string, unknown> | string>

/** What shopper and staff recorded of a claim made at a moment and asked about at another: few facts or many, each reading now and then. */
export function generateFacts({ set, askedAt, now, deliveredAt, zone }: Claim, manner: Manner, random: Random): Facts | undefined {
  const density = manner === 'everyday' ? random.weighed([[0, 50], [0.08, 40], [0.2, 10]]) : random.weighed([[0, 15], [0.06, 35], [0.15, 30], [0.4, 20]])
  if (density === 0) return undefined
  const facts: Drawn = {}
  const put = (path: string, value: () => unknown, share = density): void => {
    if (!random.chance(share)) return
    const [group, name] = path.split('.') as [string, string?]
    if (!name) return void (facts[group] = value() as string)
    const held = (facts[group] ??= {}) as Record<string, unknown>
    held[name] = value()
  }
  const yes = (share = 0.5) => () => random.chance(share)
  const some = <T>(all: readonly T[], share: number) => () => all.filter(() => random.chance(share))
  const during = (before: number, after: number) => () => instantText(askedAt + random.whole(-before * 24, after * 24) * hour)
  const date = (from: number, to: number) => () => daysAfter(dayOf(askedAt, zone), random.whole(from, to))
  put('buyer', () => random.pick(['consumer', 'consumer', 'business']), density / 3)
  put('claimant', () => random.pick(['purchaser', 'gift-holder']))
  put('goods.missing', some(['gift-box', 'certificate', 'tags', 'original-packaging', 'dispatch-note', 'accessories'], 0.2))
  put('goods.condition', () => random.pick(['as-delivered', 'as-delivered', 'used', 'damaged']))
  put('goods.alteredElsewhere', yes(0.3))
  put('goods.unchangedExceptions', some(['changed-by-inspection', 'used-before-discovery', 'not-caused-by-customer', 'consumed-before-discovery'], 0.3))
  put('fault.code', () => random.pick(codes), Math.min(1, density * 3))
  put('fault.cause', () => random.weighed([['manufacturing', 40], ['wear', 10], ['damage', 10], ['chemicals', 8], ['water', 8], ['misuse', 8], ['allergy', 8], ['colour-on-screen', 8]]))
  put('fault.simultaneous', () => random.whole(0, 4))
  for (const name of ['preventsUse', 'repairable', 'repairTooExpensive', 'replacementAvailable', 'materialBreach']) put(`fault.${name}`, yes())
  for (const name of ['visibleOnDelivery', 'knownBeforeAcceptance', 'usedAfterNoticing']) put(`fault.${name}`, yes(0.3))
  // Several defects of which each prevents use, and a piece that can be used, are not said of one piece.
  const fault = facts.fault as { simultaneous?: number; preventsUse?: boolean } | undefined
  if (fault?.simultaneous && fault.preventsUse === false) delete fault.preventsUse
  put('fault.noticedOn', date(-60, 0))
  if (random.chance(density)) {
    put('assessment.by', () => random.pick(['seller', 'expert']), 0.9)
    put('assessment.finding', () => finding(set, facts, random), 0.9)
  }
  put('received.goodsAt', during(2, 20))
  put('received.proofOfDispatchAt', during(0, 10))
  put('received.proofOfPurchase', yes(0.7))
  put('received.claimForm', yes(0.7))
  put('received.proofOfPostage', yes(0.7))
  put('case.complex', yes())
  put('case.agreedSettleBy', date(15, 60))
  put('case.settledAt', () => instantText(Math.min(now, askedAt + random.pick([2, 29, 30, 31, 40]) * day + random.whole(-1, 1) * hour)))
  if (random.chance(density)) {
    const from = random.whole(0, 12)
    put('case.expertFrom', date(from, from), 1)
    put('case.expertUntil', date(from, from + 8), 0.8)
  }
  put('giftCard.redeemed', yes(), Math.min(1, density * 3))
  if (deliveredAt !== undefined) put('delivery.on', () => daysAfter(dayOf(deliveredAt, zone), random.whole(-4, 9)), density / 3)
  return facts as Facts
}

// An expert whose finding goes against the recorded cause means something in iZlato's terms only; elsewhere both are drawn alike.
function finding(set: SetName, facts: Drawn, random: Random): string {
  const cause = (facts.fault as { cause?: string } | undefined)?.cause
  const expert = (facts.assessment as { by?: string } | undefined)?.by === 'expert'
  if (cause === undefined || (set === 'izlato' && expert)) return random.pick(['covered', 'not-covered'])
  return cause === 'manufacturing' ? 'covered' : 'not-covered'
}

/** What happened to the piece between its delivery and a later moment; some of it still runs, some of it overlaps. */
export function generateHistory(from: number, until: number, manner: Manner, random: Random): HistoryEvent[] | undefined {
  const count = random.weighed(manner === 'everyday' ? [[0, 92], [1, 6], [2, 2]] : [[0, 55], [1, 18], [2, 14], [3, 9], [5, 4]])
  if (count === 0 || until - from < 3 * day) return undefined
  const span = until - from
  const events = Array.from({ length: count }, (): HistoryEvent => {
    const begun = from + Math.floor(random.next() * span)
    const later = (most: number): number => Math.min(until, begun + Math.floor(random.next() * most * day))
    const fault = random.chance(0.7) ? { fault: random.pick(codes.slice(0, 2)) } : {}
    const kind = random.weighed([['repair', 50], ['replacement', 15], ['expert-assessment', 20], ['refusal', 15]] as const)
    const ended = (at: number): string | null | undefined => (random.chance(0.85) ? instantText(at) : random.pick([null, undefined]))
    if (kind === 'repair') {
      const started = later(10)
      const readyAt = ended(Math.min(until, started + Math.floor(random.next() * 40 * day)))
      const startedAt = random.chance(0.92) || readyAt ? instantText(started) : null
      return { kind, claimedAt: instantText(begun), startedAt, ...(readyAt === undefined ? {} : { readyAt }), ...fault }
    }
    if (kind === 'replacement') {
      const deliveredAt = ended(later(40))
      return { kind, claimedAt: instantText(begun), ...(deliveredAt === undefined ? {} : { deliveredAt }) }
    }
    if (kind === 'expert-assessment') {
      const returnedAt = ended(later(30))
      return { kind, sentAt: instantText(begun), ...(returnedAt === undefined ? {} : { returnedAt }), ...(returnedAt ? { finding: random.pick(['covered', 'not-covered']) } : {}), ...fault }
    }
    return { kind, refusedAt: instantText(begun), ...fault }
  })
  return events
}
