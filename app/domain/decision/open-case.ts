import type { CaseFile, PastEvent } from '../clauses/case-file.ts'
import { fromIsoDate } from '../kernel/time/day.ts'
import { fromInstant } from '../kernel/time/instant.ts'
import { localDay } from '../kernel/time/zone.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import { readDelivery } from './delivery.ts'
import type { HistoryEvent } from './history.ts'
import type { DecisionRequest } from './request.ts'

/** Turns a request into what clauses look at: days of the policy's zone, traits, deliveries and the piece's past. */
export function openCase(policy: CompiledPolicySet, request: DecisionRequest, nowMs: number): CaseFile {
  const { order, ask, lineItemId } = request
  const facts = request.facts ?? {}
  const dayOf = (ms: number) => localDay(policy.zone, ms)
  const line = order.lineItems.nodes.find((one) => one.id === lineItemId)
  if (!line) throw new Error(`The order ${order.id} has no line ${lineItemId}; the request was not checked.`)
  const { on } = facts.delivery ?? {}
  const delivery = readDelivery(order, lineItemId, on === undefined ? undefined : fromIsoDate(on), { dayOf, assumedDeliveryDays: policy.set.settings.assumedDeliveryDays })
  return {
    ground: ask.ground,
    askedOn: dayOf(ask.askedAt === undefined ? nowMs : fromInstant(ask.askedAt)),
    today: dayOf(nowMs),
    purchasedOn: dayOf(fromInstant(order.processedAt ?? order.createdAt)),
    facts,
    buyer: buyerOf(request),
    line: delivery.line,
    order: delivery.order,
    traits: policy.readTraits(line),
    country: order.shippingAddress?.countryCodeV2 ?? null,
    events: request.history ? request.history.map((event) => toPastEvent(event, dayOf)) : [],
    zone: policy.zone,
    calendar: policy.calendar,
    periods: [],
    settleBy: null,
  }
}

/** Who bought: what was said of it, else what Shopify knows. */
export const buyerOf = ({ order, facts }: Pick<DecisionRequest, 'order' | 'facts'>): 'consumer' | 'business' => facts?.buyer ?? (order.purchasingEntity?.__typename === 'PurchasingCompany' ? 'business' : 'consumer')

function toPastEvent(event: HistoryEvent, dayOf: (ms: number) => number): PastEvent {
  const day = (instant: string | null | undefined) => (instant === undefined || instant === null ? null : dayOf(fromInstant(instant)))
  const past = { finding: null, fault: event.fault ?? null }
  switch (event.kind) {
    case 'repair':
      return { ...past, kind: event.kind, claimedOn: dayOf(fromInstant(event.claimedAt)), startedOn: day(event.startedAt), endedOn: day(event.readyAt) }
    case 'replacement':
      return { ...past, kind: event.kind, claimedOn: dayOf(fromInstant(event.claimedAt)), startedOn: null, endedOn: day(event.deliveredAt) }
    case 'expert-assessment': {
      const sentOn = dayOf(fromInstant(event.sentAt))
      return { ...past, kind: event.kind, claimedOn: sentOn, startedOn: sentOn, endedOn: day(event.returnedAt), finding: event.finding ?? null }
    }
    case 'refusal': {
      const refusedOn = dayOf(fromInstant(event.refusedAt))
      return { ...past, kind: event.kind, claimedOn: refusedOn, startedOn: null, endedOn: refusedOn }
    }
    default:
      return event satisfies never
  }
}
