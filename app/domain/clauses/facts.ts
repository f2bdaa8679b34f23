import { date, flag, instant, listOf, oneOf, optional, record, text, wholeNumber } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'

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
    visibleOnDelivery?: boolean
    knownBeforeAcceptance?: boolean
    materialBreach?: boolean
    usedAfterNoticing?: boolean
    /** ISO date. */
    noticedOn?: string
  }
  assessment?: { by?: 'seller' | 'expert'; finding?: 'covered' | 'not-covered' }
  /** Instants; proofs are whether staff hold them. */
  received?: { goodsAt?: string; proofOfDispatchAt?: string; proofOfPurchase?: boolean; claimForm?: boolean; proofOfPostage?: boolean }
  /** Dates, but `settledAt` an instant. */
  case?: { complex?: boolean; agreedSettleBy?: string; expertFrom?: string; expertUntil?: string; settledAt?: string }
  giftCard?: { redeemed?: boolean }
  /** ISO date. */
  delivery?: { on?: string }
}

interface FactDefinition { check: Check; type: 'boolean' | 'number' | 'choice' | 'list' | 'text' | 'date' | 'instant'; values?: readonly string[] }

const bool: FactDefinition = { check: flag, type: 'boolean' }
const day: FactDefinition = { check: date, type: 'date' }
const moment: FactDefinition = { check: instant, type: 'instant' }
const choice = (...values: string[]): FactDefinition => ({ check: oneOf(values), type: 'choice', values })
const several = (...values: string[]): FactDefinition => ({ check: listOf(oneOf(values)), type: 'list', values })

/** Every fact by its path: what a request may hold and what a clause may read. The last two of `fault` are registered by remedies. */
export const factDefinitions: Record<string, FactDefinition> = {
  buyer: choice('consumer', 'business'),
  claimant: choice('purchaser', 'gift-holder'),
  'goods.missing': several('gift-box', 'certificate', 'tags', 'original-packaging', 'dispatch-note', 'accessories'),
  'goods.condition': choice('as-delivered', 'used', 'damaged'),
  'goods.alteredElsewhere': bool,
  'goods.unchangedExceptions': several('changed-by-inspection', 'used-before-discovery', 'not-caused-by-customer', 'consumed-before-discovery'),
  'fault.code': { check: text, type: 'text' },
  'fault.cause': choice('manufacturing', 'wear', 'damage', 'chemicals', 'water', 'misuse', 'allergy', 'colour-on-screen'),
  'fault.simultaneous': { check: wholeNumber(0), type: 'number' },
  'fault.preventsUse': bool,
  'fault.repairable': bool,
  'fault.repairTooExpensive': bool,
  'fault.replacementAvailable': bool,
  'fault.visibleOnDelivery': bool,
  'fault.knownBeforeAcceptance': bool,
  'fault.materialBreach': bool,
  'fault.usedAfterNoticing': bool,
  'fault.noticedOn': day,
  'fault.replacementDisproportionate': bool,
  'fault.priceLoweredForIt': bool,
  'assessment.by': choice('seller', 'expert'),
  'assessment.finding': choice('covered', 'not-covered'),
  'received.goodsAt': moment,
  'received.proofOfDispatchAt': moment,
  'received.proofOfPurchase': bool,
  'received.claimForm': bool,
  'received.proofOfPostage': bool,
  'case.complex': bool,
  'case.agreedSettleBy': day,
  'case.expertFrom': day,
  'case.expertUntil': day,
  'case.settledAt': moment,
  'giftCard.redeemed': bool,
  'delivery.on': day,
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
