import { factDefinitions } from '../../../app/domain/clauses/fact-definitions.ts'
import { factReader } from '../../../app/domain/clauses/facts.ts'
import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compile.ts'
import { lastParcel, pragueDay, warrantyUntil } from '../by-hand-days.ts'
import type { PeerRule } from './terms.ts'

export type PeerFacts = Record<string, string | number | boolean | null | readonly string[]>

/** Names that every expression language takes. */
export const plainName = (fact: string): string => fact.replace(/[^A-Za-z]/g, '_')

/**
 * What the rules ask for, flat and ready, so that no engine spends time on finding it: days of the shop's zone, traits,
 * the parcel that counts and the ledger of the item's history are worked out here, outside the measured time.
 */
export function peerFacts(request: DecisionRequest, policy: CompiledPolicySet, rules: PeerRule[]): PeerFacts {
  const asked = new Set(rules.flatMap((rule) => [...rule.cases, ...rule.unless].flatMap((all) => all.map((test) => test.fact))))
  const derive = deriving(request, policy)
  return Object.fromEntries([...asked].map((fact) => [plainName(fact), derive(fact)]))
}

function deriving(request: DecisionRequest, policy: CompiledPolicySet): (fact: string) => PeerFacts[string] {
  const { order, facts = {}, history = [] } = request
  const line = order.lineItems.nodes.find((one) => one.id === request.lineItemId)
  if (!line) throw new Error(`There is no line ${request.lineItemId}.`)
  const dayOf = (instant: string) => pragueDay(Date.parse(instant))
  const today = dayOf(request.now ?? '')
  const asked = request.ask.askedAt === undefined ? today : dayOf(request.ask.askedAt)
  const purchased = dayOf(order.processedAt ?? order.createdAt)
  const bought = new Date(purchased * 86_400_000)
  const [ofLine, ofOrder] = [lastParcel(request, line.id), lastParcel(request, null)]
  const traits = policy.readTraits(line).present
  const names = Object.keys(policy.set.traits)
  const covered = ofLine.on === null ? null : warrantyUntil(ofLine.on, request, Math.max(today, asked))
  const since = (day: number | null) => (day === null ? null : asked - day)
  const derived: PeerFacts = {
    buyer: facts.buyer ?? (order.purchasingEntity?.__typename === 'PurchasingCompany' ? 'business' : 'consumer'),
    purchased,
    split: ofOrder.split,
    begun: ofLine.begun,
    country: order.shippingAddress?.countryCodeV2 ?? null,
    'purchased-month-day': (bought.getUTCMonth() + 1) * 100 + bought.getUTCDate(),
    'days-since:return': since(ofOrder.on),
    'days-since:gift-card-return': since(ofLine.on),
    'over:warranty': covered !== null && asked > covered,
    'had:repair': history.some((one) => one.kind === 'repair'),
    'had:replacement': history.some((one) => one.kind === 'replacement'),
    'repairs-of-same-fault': history.filter((one) => one.kind === 'repair' && one.readyAt && one.fault === facts.fault?.code).length,
    'settlement-overdue': today > asked + 30,
  }
  return (fact) => {
    if (fact in derived) return derived[fact] ?? null
    if (fact.startsWith('trait:')) return (traits & (1 << names.indexOf(fact.slice('trait:'.length)))) !== 0
    const value = factReader(fact)(facts) as PeerFacts[string] | undefined
    return value ?? (factDefinitions[fact]?.type === 'list' ? [] : null)
  }
}
