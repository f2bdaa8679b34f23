import type { Cases, Criterion } from '../../clauses/criterion.ts'
import { plainWords } from './member.ts'

/** What is so, where a fact is a yes. */
const statements: Record<string, string> = {
  'goods.alteredElsewhere': 'altered outside the shop’s workshop',
  'goods.customised': 'changed to the customer’s own wish',
  'fault.causedByCustomer': 'caused by the customer',
  'fault.preventsUse': 'the fault prevents use',
  'fault.repairable': 'the fault can be repaired',
  'fault.repairTooExpensive': 'a repair would cost too much',
  'fault.replacementAvailable': 'a replacement is available',
  'fault.replacementDisproportionate': 'a replacement would cost too much',
  'fault.replacementSeriousProblems': 'a replacement would cause serious problems',
  'fault.priceLoweredForIt': 'the price was lowered for the fault',
  'fault.reductionReasonable': 'the reduction on offer is reasonable',
  'fault.matchesUseWhenBought': 'it matches the wear it was sold with',
  'fault.visibleOnDelivery': 'the fault was visible on delivery',
  'fault.knownBeforeAcceptance': 'the fault was known before acceptance',
  'fault.materialBreach': 'it is a material breach',
  'fault.usedAfterNoticing': 'used on after the fault was noticed',
  'case.complex': 'the case is complex',
  'giftCard.redeemed': 'the gift card is redeemed',
  'order.accepted': 'the order is accepted',
  'order.priceReceived': 'the price is received',
  'order.cancellationAgreed': 'cancelling was agreed',
  'order.patentPriceError': 'the price is manifestly wrong',
  'order.cannotBeSupplied': 'the goods can’t be supplied',
}

/** What a fact of several values is about. */
const subjects: Record<string, string> = {
  buyer: 'the buyer', claimant: 'who asks', 'goods.missing': 'a missing part', 'goods.condition': 'condition', 'goods.unchangedExceptions': 'why it is not as delivered', 'fault.code': 'name of the fault', 'fault.cause': 'cause',
  'fault.conformityHead': 'what does not conform', 'fault.simultaneous': 'faults at once', 'assessment.by': 'looked at by', 'assessment.finding': 'finding', 'delivery.parcelRefused': 'refusal of the parcel', 'warranty.statedMonths': 'months of warranty stated',
}

/** `received.proofOfPurchase` as “proof of purchase”. */
const proofWords = (fact: string) => fact.slice('received.'.length).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
const isProof = (fact: string) => fact.startsWith('received.')
export const statementOf = (fact: string): string => statements[fact] ?? (isProof(fact) ? `the ${proofWords(fact)} is there` : fact)
export const subjectOf = (fact: string): string => subjects[fact] ?? fact
export const goodsWords = (trait: string): string => `goods that are “${trait}”`

/** What a clause asks of a case, in words: alternatives parted by “or”. */
export const casesWords = (cases: Cases): string => cases.map(alternativeWords).join(', or ')
export const alternativeWords = (all: Criterion[]): string => all.map(criterionWords).join(' and ')

/** Countries by their codes; a list that nobody reads is counted. */
const countryWords = (countries: string[]) => (countries.length > 6 ? `${countries.length} countries` : countries.join(', '))

export function criterionWords(criterion: Criterion): string {
  if ('fact' in criterion) return factWords(criterion)
  if ('trait' in criterion) return goodsWords(criterion.trait)
  if ('ground' in criterion) return `asked for: ${plainWords(criterion.ground)}`
  if ('repairsOfSameFault' in criterion) return `${criterion.repairsOfSameFault} repairs of the same fault before`
  if ('attemptsToPutRight' in criterion) return criterion.attemptsToPutRight === 1 ? 'a repair or replacement before' : `${criterion.attemptsToPutRight} repairs or replacements before`
  if ('refusedThoughCovered' in criterion) return 'the same fault was refused though an expert found it covered'
  if ('settlementOverdue' in criterion) return 'the settlement is overdue'
  if ('askedAfterDelivery' in criterion) return 'asked for on a later day than the goods came'
  if ('shippedOutside' in criterion) return `sent outside ${countryWords(criterion.shippedOutside)}`
  if ('shippedTo' in criterion) return `sent to ${countryWords(criterion.shippedTo)}`
  if ('over' in criterion) return `the period of “${criterion.over}” is over`
  if ('running' in criterion) return `the period of “${criterion.running}” runs`
  return criterion satisfies never
}

function factWords(criterion: Extract<Criterion, { fact: string }>): string {
  const { fact } = criterion
  if ('is' in criterion && typeof criterion.is === 'boolean') return criterion.is ? statementOf(fact) : `not: ${statementOf(fact)}`
  const value = 'is' in criterion ? plainWords(criterion.is) : 'among' in criterion ? criterion.among.map(plainWords).join(' or ') : 'holds' in criterion ? plainWords(criterion.holds) : `at least ${criterion.atLeast}`
  return `${subjectOf(fact)}: ${value}`
}
