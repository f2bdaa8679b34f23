import { optional, record } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'
import type { Proof } from './evidence/proofs.ts'
import { factDefinitions } from './fact-definitions.ts'

/**
 * What the shopper or staff have recorded, as it stands in a request. What is left out is not known, which is a third
 * value beside true and false.
 */
export interface Facts {
  buyer?: 'consumer' | 'business'
  claimant?: 'purchaser' | 'gift-holder'
  goods?: {
    missing?: Array<'gift-box' | 'certificate' | 'tags' | 'original-packaging' | 'dispatch-note' | 'accessories'>
    condition?: 'as-delivered' | 'used' | 'damaged'
    alteredElsewhere?: boolean
    /** Changed to the buyer's own wish, where the order line doesn't show it. */
    customised?: boolean
    unchangedExceptions?: Array<'changed-by-inspection' | 'used-before-discovery' | 'not-caused-by-customer' | 'consumed-before-discovery'>
  }
  fault?: {
    code?: string
    cause?: 'manufacturing' | 'wear' | 'damage' | 'chemicals' | 'water' | 'misuse' | 'allergy' | 'colour-on-screen'
    simultaneous?: number
    preventsUse?: boolean
    repairable?: boolean
    repairTooExpensive?: boolean
    replacementAvailable?: boolean
    replacementDisproportionate?: boolean
    priceLoweredForIt?: boolean
    /** The reduction of the price that is offered is reasonable. */
    reductionReasonable?: boolean
    visibleOnDelivery?: boolean
    knownBeforeAcceptance?: boolean
    materialBreach?: boolean
    usedAfterNoticing?: boolean
    causedByCustomer?: boolean
    /** Of used goods: the defect matches the use or wear they had when they were accepted. */
    matchesUseWhenBought?: boolean
    /** A replacement instead of a repair would cause the buyer serious problems. */
    replacementSeriousProblems?: boolean
    /** Which head of conformity is lacking. */
    conformityHead?: 'qualities' | 'quantity' | 'legislation' | 'purpose' | 'quality-standard' | 'title-and-documents'
    /** ISO date. */
    noticedOn?: string
  }
  assessment?: { by?: 'seller' | 'expert'; finding?: 'covered' | 'not-covered' }
  /** Instants; proofs are whether staff hold them. */
  received?: { goodsAt?: string; proofOfDispatchAt?: string } & Partial<Record<Proof, boolean>>
  /** Dates, but `settledAt` an instant; `expertBefore`: the days of earlier visits to an expert, each as `from/until`. */
  case?: { complex?: boolean; agreedSettleBy?: string; expertFrom?: string; expertUntil?: string; expertBefore?: string[]; settledAt?: string }
  giftCard?: { redeemed?: boolean }
  delivery?: {
    /** ISO date. */
    on?: string
    parcelRefused?: 'justified' | 'unjustified'
  }
  /** Whole months of a longer warranty that the shop stated for these goods. */
  warranty?: { statedMonths?: number }
  order?: { accepted?: boolean; cancellationAgreed?: boolean; priceReceived?: boolean; /** ISO dates. */ paidOn?: string; cancelledBySellerOn?: string; patentPriceError?: boolean; cannotBeSupplied?: boolean }
}

/** The shape of `facts` in a request, made from the definitions. */
export const factsShape: Check = (() => {
  const groups = new Map<string, Record<string, ReturnType<typeof optional>>>()
  const members: Record<string, ReturnType<typeof optional>> = {}
  for (const [path, { check }] of Object.entries(factDefinitions)) {
    const [group = '', key] = path.split('.')
    if (key === undefined) members[group] = optional(check)
    else groups.set(group, { ...groups.get(group), [key]: optional(check) })
  }
  for (const [group, inner] of groups) members[group] = optional(record(inner))
  return record(members)
})()

/** Compiles a path into a reader of that fact; the reader gives undefined for what is not known. */
export function factReader(path: string): (facts: Facts) => unknown {
  const [group = '', key] = path.split('.')
  if (key === undefined) return (facts) => (facts as Record<string, unknown>)[group]
  return (facts) => (facts as Record<string, Record<string, unknown> | undefined>)[group]?.[key]
}
