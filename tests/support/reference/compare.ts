import type { DecisionAnswer } from '../../../app/domain/decision/answer.ts'
import type { ReferenceAnswer, Remedy } from './answer.ts'

/*
 * Left out of the comparison, because the contract or the texts leave it open:
 * - findings and every wording; the order of rules; the names of rights; the method of a refund under a warranty.
 * - determining where no terms are in force, and where a favoured repeated claim (IZ-39) is eligible.
 * - rules of a closed remedy where no sentence closes it by itself; paid repair at KLENOTA, of which its texts are silent;
 *   remedies while a person (needs-review) or a fact (needs-information) has to come first.
 * - repair where something is missing on delivery; Kestia's and, for missing items, iZlato's answers to that ground.
 * - refund terms, carriage and deductions of gift cards: what goes for the goods that they are not.
 * - a finding for the shopper beside a reason against him, unless an expert of iZlato's found on the cause; Kestia's verdict
 *   rules where no receipt came with what was faulty on delivery.
 * - carriage and return deadlines of a refused request; what a formal refusal after iZlato's first year must name.
 * - missing facts: an estimated delivery that nothing hangs on; whatever is named beside the deciding ones in a needs-review.
 */

export interface Difference { member: string; reference: unknown; engine: unknown }

const sorted = (rules: readonly string[]): string[] => [...new Set(rules)].sort()
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

// Rules that only go along with another one in the same sentence of a text: whether an answer names them beside it is free.
const companions = ['KT-24', 'KW-6', 'KW-7', 'KE-10', 'KE-13', 'IZ-7', 'IZ-22', 'IZ-33', 'IZ-36']
const settled = (rules: readonly string[]): string[] => sorted(rules.filter((rule) => !companions.includes(rule)))

// The facts of the contract that a verdict can hang on; a clause kind may register more, which the texts' reader can't know.
const contractFacts = ['goods.missing', 'goods.condition', 'goods.alteredElsewhere', 'fault.code', 'fault.cause', 'fault.repairable', 'fault.visibleOnDelivery', 'fault.knownBeforeAcceptance', 'fault.usedAfterNoticing', 'assessment.by', 'assessment.finding', 'received.claimForm', 'giftCard.redeemed', 'delivery.on']

/** Every member on which an engine's answer differs from the reference's; what the reference leaves out is not compared. */
export function differences(reference: ReferenceAnswer, engine: DecisionAnswer): Difference[] {
  const found: Difference[] = []
  const check = (member: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && !same(wanted, got)) found.push({ member, reference: wanted, engine: got })
  }
  const holds = (member: string, wanted: readonly string[] | undefined, got: readonly string[]): void => {
    if (wanted && !wanted.every((rule) => got.includes(rule))) found.push({ member, reference: sorted(wanted), engine: sorted(got) })
  }
  const list = <T>(all: readonly T[] | undefined, of: (one: T) => unknown): string[] | undefined => all && all.map((one) => JSON.stringify(of(one))).sort()

  check('verdict', reference.verdict, engine.verdict)
  check('governing', list(reference.governing, (one) => [one.document, one.effectiveFrom]), list(engine.governing, (one) => [one.document, one.effectiveFrom]))
  check('periods', list(reference.periods, (one) => [one.startsOn, one.lastDay, one.assumed]), list(engine.periods, (one) => [one.startsOn, one.lastDay, one.assumed]))
  if (reference.periods) {
    check('periods.rules', list(reference.periods, (one) => settled(one.rules)), list(engine.periods, (one) => settled(one.rules)))
  }
  if (reference.determining) check('determining', settled(reference.determining), settled(engine.determining))
  for (const [kind, wanted] of Object.entries(reference.remedies ?? {}) as Array<[Remedy, { open: boolean; rules?: string[] } | undefined]>) {
    const got = engine.remedies.find((one) => one.kind === kind)
    check(`remedies.${kind}`, wanted?.open, got?.open)
    holds(`remedies.${kind}.rules`, wanted?.rules, got?.rules ?? [])
  }
  check('refund', reference.refund === undefined ? undefined : reference.refund !== null, engine.refund !== null)
  if (reference.refund && engine.refund) for (const name of ['payee', 'method', 'includesOutboundShipping', 'gate'] as const) check(`refund.${name}`, reference.refund[name], engine.refund[name])
  if (reference.returnShipping !== undefined) {
    check('returnShipping', reference.returnShipping?.paidBy ?? null, engine.returnShipping?.paidBy ?? null)
    holds('returnShipping.rules', reference.returnShipping?.rules, engine.returnShipping?.rules ?? [])
  }
  check('deductions', list(reference.deductions, (one) => [one.kind, one.amount, one.amount === null ? null : one.currencyCode]), list(engine.deductions, (one) => [one.kind, one.amount?.amount ?? null, one.amount?.currencyCode ?? null]))
  for (const one of reference.deductions ?? []) holds(`deductions.${one.kind}.rules`, one.rules, engine.deductions.find(({ kind }) => kind === one.kind)?.rules ?? [])
  for (const [name, wanted] of Object.entries(reference.deadlines ?? {})) check(`deadlines.${name}`, wanted, engine.deadlines[name as keyof typeof engine.deadlines])
  if (reference.refusal) {
    check('refusal', sorted(reference.refusal.requires), sorted(engine.refusal.requires))
    holds('refusal.rules', reference.refusal.rules, engine.refusal.rules)
  }
  if (reference.missingFacts) {
    const { paths, leftOpen } = reference.missingFacts
    // Where a person has to look first, whatever that could bring to light may be named beside it.
    if (reference.verdict === 'needs-review') holds('missingFacts', paths, engine.missingFacts)
    else check('missingFacts', sorted(paths), sorted(engine.missingFacts.filter((path) => contractFacts.includes(path) && !leftOpen.includes(path))))
  }
  return found
}
