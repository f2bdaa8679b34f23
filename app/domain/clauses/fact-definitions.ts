import { date, flag, instant, listOf, oneOf, span, text, wholeNumber } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'
import { proofs } from './evidence/proofs.ts'

export type Recorder = 'shopper' | 'staff' | 'expert'
/** What is kept with a fact that is a judgement, so that another can see what it rests on. */
export type EvidenceKind = 'photo' | 'statement' | 'bench-report' | 'expert-report' | 'message' | 'receipt' | 'calculation'

export interface FactDefinition {
  check: Check
  type: 'boolean' | 'number' | 'choice' | 'list' | 'text' | 'date' | 'instant' | 'spans'
  values?: readonly string[]
  /** Who may record it. */
  by: readonly Recorder[]
  /** Somebody has to judge it: the evidence that goes with it. Left out where it can be seen or read off. */
  evidence?: readonly EvidenceKind[]
}

type Who = Pick<FactDefinition, 'by' | 'evidence'>
const told: Who = { by: ['shopper', 'staff'] }
const seen: Who = { by: ['staff'] }
const judged = (...evidence: EvidenceKind[]): Who => ({ by: ['staff'], evidence })
const examined: Who = { by: ['staff', 'expert'], evidence: ['photo', 'bench-report', 'expert-report'] }

const bool = (who: Who): FactDefinition => ({ check: flag, type: 'boolean', ...who })
const day = (who: Who): FactDefinition => ({ check: date, type: 'date', ...who })
const moment = (who: Who): FactDefinition => ({ check: instant, type: 'instant', ...who })
const choice = (who: Who, ...values: string[]): FactDefinition => ({ check: oneOf(values), type: 'choice', values, ...who })
const several = (who: Who, ...values: string[]): FactDefinition => ({ check: listOf(oneOf(values)), type: 'list', values, ...who })

/** Every fact by its path: what a request may hold, what a clause may read, who may record it and what goes with it. */
export const factDefinitions: Record<string, FactDefinition> = {
  buyer: choice(seen, 'consumer', 'business'),
  claimant: choice(told, 'purchaser', 'gift-holder'),
  'goods.missing': several(told, 'gift-box', 'certificate', 'tags', 'original-packaging', 'dispatch-note', 'accessories'),
  'goods.condition': choice({ by: ['shopper', 'staff'], evidence: ['photo'] }, 'as-delivered', 'used', 'damaged'),
  'goods.alteredElsewhere': bool({ by: ['shopper', 'staff'], evidence: ['photo', 'statement'] }),
  'goods.customised': bool(judged('message')),
  'goods.unchangedExceptions': several(judged('statement', 'bench-report'), 'changed-by-inspection', 'used-before-discovery', 'not-caused-by-customer', 'consumed-before-discovery'),
  'fault.code': { check: text, type: 'text', ...examined },
  'fault.cause': choice({ by: ['shopper', 'staff', 'expert'], evidence: ['photo', 'bench-report', 'expert-report'] }, 'manufacturing', 'wear', 'damage', 'chemicals', 'water', 'misuse', 'allergy', 'colour-on-screen'),
  'fault.conformityHead': choice(examined, 'qualities', 'quantity', 'legislation', 'purpose', 'quality-standard', 'title-and-documents'),
  'fault.causedByCustomer': bool(examined),
  'fault.simultaneous': { check: wholeNumber(0), type: 'number', ...examined },
  'fault.preventsUse': bool({ ...examined, by: ['shopper', 'staff', 'expert'] }),
  'fault.repairable': bool(examined),
  'fault.repairTooExpensive': bool(judged('calculation')),
  'fault.replacementAvailable': bool(seen),
  'fault.replacementDisproportionate': bool(judged('calculation')),
  'fault.replacementSeriousProblems': bool(judged('statement', 'message')),
  'fault.priceLoweredForIt': bool(judged('receipt', 'message')),
  'fault.reductionReasonable': bool(judged('calculation', 'bench-report')),
  'fault.matchesUseWhenBought': bool(examined),
  'fault.visibleOnDelivery': bool({ by: ['shopper', 'staff'], evidence: ['photo'] }),
  'fault.knownBeforeAcceptance': bool(judged('message', 'statement')),
  'fault.materialBreach': bool(judged('bench-report', 'statement')),
  'fault.usedAfterNoticing': bool({ by: ['shopper', 'staff'], evidence: ['statement', 'bench-report'] }),
  'fault.noticedOn': day(told),
  'assessment.by': choice(seen, 'seller', 'expert'),
  'assessment.finding': choice(examined, 'covered', 'not-covered'),
  'received.goodsAt': moment(seen),
  'received.proofOfDispatchAt': moment(seen),
  ...Object.fromEntries(proofs.map((proof) => [`received.${proof}`, bool(seen)])),
  'case.complex': bool(judged('bench-report')),
  'case.agreedSettleBy': day({ by: ['staff'], evidence: ['message'] }),
  'case.expertFrom': day(seen),
  'case.expertUntil': day(seen),
  'case.expertBefore': { check: listOf(span), type: 'spans', ...seen },
  'case.settledAt': moment(seen),
  'giftCard.redeemed': bool(told),
  'delivery.on': day(told),
  'delivery.parcelRefused': choice(judged('photo', 'statement'), 'justified', 'unjustified'),
  'warranty.statedMonths': { check: wholeNumber(1), type: 'number', by: ['staff'], evidence: ['receipt'] },
  'order.accepted': bool(seen),
  'order.priceReceived': bool(seen),
  'order.cancellationAgreed': bool(judged('message', 'calculation')),
  'order.paidOn': day(seen),
  'order.cancelledBySellerOn': day(seen),
  'order.patentPriceError': bool(judged('calculation')),
  'order.cannotBeSupplied': bool(judged('statement')),
}
