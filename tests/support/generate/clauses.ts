import type { Criterion } from '../../../app/domain/clauses/criterion.ts'
import { grounds, remedyKinds } from '../../../app/domain/clauses/ask.ts'
import type { Ground } from '../../../app/domain/clauses/ask.ts'
import type { ClauseKindName } from '../../../app/domain/clauses/registry.ts'
import { tiers } from '../../../app/domain/policy/document.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../../../app/domain/policy/document.ts'
import type { Random } from './random.ts'

/** What a clause can be drawn for: the document that it is to stand in, its set, and the rights that windows give there. */
export interface Place { set: PolicySet; document: PolicyDocument; rights: string[] }

export const rightsOf = (set: PolicySet): string[] => [...new Set(set.documents.flatMap(({ clauses }) => clauses.flatMap((clause) => (clause.kind === 'window' ? [clause.params.right] : []))))]

const some = <T>(random: Random, all: readonly T[]): T[] => { const few = all.filter(() => random.chance(0.5)); return few.length ? few : [random.pick(all)] }
const maybe = (random: Random, share: number, member: () => object): object => (random.chance(share) ? member() : {})
const lengthOf = (random: Random): object => random.pick([{ days: 14 }, { days: 30 }, { days: 60 }, { days: 100 }, { workingDays: 10 }, { months: 1 }, { months: 12 }, { years: 2 }])

export function drawCriterion({ rights, set }: Place, random: Random): Criterion {
  const traits = Object.keys(set.traits)
  return random.weighed<() => Criterion>([
    [() => ({ running: random.pick(rights) }), 18], [() => ({ over: random.pick(rights) }), 18],
    [() => ({ fact: 'goods.condition', is: random.pick(['used', 'damaged']) }), 12], [() => ({ fact: 'goods.alteredElsewhere', is: random.chance(0.5) }), 8],
    [() => ({ fact: 'fault.cause', is: random.pick(['wear', 'manufacturing']) }), 10], [() => ({ fact: 'fault.cause', among: ['wear', 'damage', 'misuse'] }), 4], [() => ({ fact: 'fault.preventsUse', is: true }), 6],
    [() => ({ fact: 'assessment.finding', is: random.pick(['covered', 'not-covered']) }), 4], [() => ({ fact: 'goods.missing', holds: 'gift-box' }), 4], [() => ({ fact: 'fault.simultaneous', atLeast: random.whole(1, 3) }), 3],
    [() => (traits.length ? { trait: random.pick(traits) } : { settlementOverdue: true }), 6], [() => ({ ground: some(random, grounds) }), 3], [() => ({ shippedTo: some(random, ['CZ', 'SK', 'GB', 'DE']) }), 3],
    [() => ({ repairsOfSameFault: random.whole(1, 2) }), 4], [() => ({ attemptsToPutRight: random.whole(1, 2) }), 5], [() => ({ refusedThoughCovered: true }), 2], [() => ({ settlementOverdue: true }), 6], [() => ({ askedAfterDelivery: true }), 2],
  ])()
}

export const drawAlternative = (place: Place, random: Random): Criterion[] => Array.from({ length: random.weighed([[1, 70], [2, 30]]) }, () => drawCriterion(place, random))
const drawCases = (place: Place, random: Random): Criterion[][] => Array.from({ length: random.weighed([[1, 60], [2, 40]]) }, () => drawAlternative(place, random))

type Draw = (place: Place, random: Random) => object
const when = (share: number): Draw => (place, random) => maybe(random, share, () => ({ when: drawCases(place, random) }))
const age: Draw = (_place, random) => maybe(random, 0.3, () => ({ age: random.chance(0.5) ? { within: { months: 12 } } : { after: { months: 6 } } }))
const right = ({ rights }: Place, random: Random) => ({ right: random.pick(rights) })
const liftable = ({ document }: Place) => document.clauses.filter(({ kind }) => ['window', 'exclusion', 'evidence', 'remedy'].includes(kind)).map(({ id }) => id)

/** Parameters of each kind that decides anything of a claim. */
export const paramsByKind: Record<Exclude<ClauseKindName, 'notice' | 'order-term'>, Draw> = {
  window: ({ rights }, random) => ({ right: random.chance(0.6) ? random.pick(rights) : random.pick(['exchange', 'goodwill']), length: lengthOf(random), from: random.weighed([['delivery', 70], ['purchase', 30]]), beforeDelivery: random.pick(['may-ask', 'nothing-to-cover']), ...maybe(random, 0.1, () => ({ orStated: true })) }),
  'window-anchor': (place, random) => ({ ...right(place, random), from: 'last-delivery-of-the-order' }),
  'window-season': (place, random) => ({ ...right(place, random), ...random.pick([{ purchasedFrom: '10-01', purchasedUntil: '12-23' }, { purchasedFrom: '11-01', purchasedUntil: '01-10' }, { purchasedFrom: '02-01', purchasedUntil: '09-30' }]), length: lengthOf(random) }),
  clock: (place, random) => ({ ...right(place, random), on: some(random, ['repair', 'replacement', 'expert-assessment']), ...random.pick([{ effect: 'suspend' }, { effect: 'suspend', countsBothDays: true }, { effect: 'suspend', leaves: { days: 30 } }, { effect: 'restart' }, { effect: 'extend', length: { months: 1 } }, { effect: 'none' }]), countedFrom: random.pick(['claim', 'start']) }),
  exclusion: (place, random) => ({ when: drawCases(place, random), ...maybe(random, 0.2, () => ({ askFirst: true })) }),
  exception: (place, random) => ({ lifts: random.chance(0.6) && liftable(place).length ? some(random, liftable(place)).slice(0, 3) : { every: random.pick(['refusal', 'weaker-term', 'weaker-time-limit']) }, when: drawCases(place, random) }),
  coverage: () => ({ buyer: 'consumer' }),
  evidence: (_place, random) => ({ proof: random.pick(['claimForm', 'proofOfPurchase']), weight: random.pick(['required', 'recommended']) }),
  remedy: (place, random) => ({ remedies: some(random, remedyKinds).slice(0, 2), effect: random.weighed([['offers', 40], ['opens', 25], ['closes', 35]]), ...maybe(random, 0.3, () => right(place, random)), ...when(0.7)(place, random), ...maybe(random, 0.15, () => ({ outsideCover: true })) }),
  deduction: (place, random) => ({ deduction: random.pick(['missing-gift-box', 'diminished-value']), tariff: random.pick(['100.00', '250.00', null]), atLeast: random.chance(0.3), when: drawCases(place, random) }),
  'return-shipping': (place, random) => ({ ...random.pick([{ paidBy: 'merchant' }, { paidBy: 'customer' }, { paidBy: 'customer', fee: '5.00' }, { paidBy: 'customer', fee: '10.00' }]), ...maybe(random, 0.2, () => ({ ifApproved: true })), ...when(0.4)(place, random) }),
  refund: (_place, random) => ({ ...maybe(random, 0.4, () => ({ gate: random.pick(['goods-or-proof-of-dispatch', 'goods-received', 'none']) })), ...maybe(random, 0.5, () => ({ includesOutboundShipping: random.chance(0.5) })), ...maybe(random, 0.4, () => ({ restockingFeePercent: random.pick([5, 10, 20]) })), method: 'original-payment-method' }),
  refusal: (place, random) => ({ requires: random.weighed([['written-reasons', 20], ['expert-assessment', 50], ['named-expert', 15], ['proof-of-conformity', 15]]), ...age(place, random), ...maybe(random, 0.3, () => ({ apparentWithin: lengthOf(random) })), ...maybe(random, 0.3, () => ({ onMeritsOnly: true })) }),
  sla: (_place, random) => ({ deadline: random.pick(['sendBackBy', 'refundBy', 'decideBy', 'settleBy']), length: lengthOf(random), from: random.pick(['notice', 'goods-received', 'goods-or-proof-of-dispatch', 'delivery']), ...maybe(random, 0.2, () => ({ lengthIfComplex: lengthOf(random) })), ...maybe(random, 0.3, () => ({ pausedByExpert: true })) }),
  cost: (place, random) => ({ cost: random.pick(['claim-costs', 'expert-assessment']), paidBy: random.pick(['customer', 'merchant']), ...maybe(random, 0.2, () => ({ ifApproved: true })), ...maybe(random, 0.3, () => ({ askBy: { ...right(place, random), length: lengthOf(random) } })), ...maybe(random, 0.3, () => ({ payBy: { length: lengthOf(random) } })), ...age(place, random), ...when(0.5)(place, random) }),
  address: (place, random) => ({ lines: [random.pick(['Brno', 'Praha'])], ...when(0.3)(place, random) }),
}
export type DrawnKind = keyof typeof paramsByKind
export const drawnKinds = Object.keys(paramsByKind) as DrawnKind[]
export const isDrawn = (kind: ClauseKindName): kind is DrawnKind => Object.hasOwn(paramsByKind, kind)

export function drawReach({ set }: Place, random: Random): NonNullable<PolicyClause['appliesTo']> {
  const [of, traits] = [grounds.filter((ground: Ground) => set.grounds[ground]), Object.keys(set.traits)]
  return { grounds: random.chance(0.5) ? of : some(random, of), ...maybe(random, traits.length ? 0.12 : 0, () => ({ has: [random.pick(traits)] })), ...maybe(random, traits.length ? 0.12 : 0, () => ({ lacks: [random.pick(traits)] })) }
}

/** A clause of a kind, with a rule by which it is known again. */
export function drawClause(place: Place, kind: DrawnKind, id: string, random: Random): PolicyClause {
  const others = place.document.clauses.filter((one) => one.kind === kind).map((one) => one.id)
  const overrides = ['remedy', 'return-shipping', 'cost', 'address'].includes(kind) && others.length && random.chance(0.15) ? { overrides: [random.pick(others)] } : {}
  return { id, kind, heading: `About ${kind}`, text: 'As published.', cites: ['1'], rules: [`R-${id}`], ...maybe(random, 0.4, () => ({ tier: random.pick(tiers.slice(1)) })), appliesTo: drawReach(place, random), ...overrides, params: paramsByKind[kind](place, random) } as PolicyClause
}
