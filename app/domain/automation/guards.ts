import { factDefinitions } from '../clauses/fact-definitions.ts'
import { isToRefund } from '../claim/state.ts'
import type { ClaimLine } from '../claim/state.ts'
import { reason } from './reason.ts'
import type { Reason } from './reason.ts'
import type { RuleAct } from './rule.ts'
import type { RuleFacts, RuleLine } from './rule-facts.ts'

/** What no rule may pass over, whatever it says: how the claim stands as a whole. */
export function claimGuards({ kind }: RuleAct, { state, differs, unread, unseen }: RuleFacts): Reason[] {
  return [
    ...(state.pendingStep ? [reason('pending')] : []),
    ...(state.failure ? [reason('failed')] : []),
    ...(state.disputed ? [reason('disputed')] : []),
    ...(state.awaitingAnswer ? [reason('asked')] : []),
    ...(unread ? [reason('unread')] : []),
    ...(unseen ? [reason('unseen')] : []),
    ...(state.payments === 'outside' ? [reason('outside')] : []),
    ...(kind === 'refund' && state.payments === 'replaced-order' ? [reason('paid-elsewhere')] : []),
    ...(kind === 'refund' && differs ? [reason('differs')] : []),
  ]
}

/** The same of a line: it acts only on what the terms allow, with nothing unknown and nothing left to a person. */
export function lineGuards(act: RuleAct, line: ClaimLine, facts: RuleLine): Reason[] {
  const of = (code: Parameters<typeof reason>[0], args: Reason['args'] = {}) => reason(code, args, facts.title)
  const found: Reason[] = []
  if (line.goodwill) found.push(of('goodwill'))
  else if (line.verdict !== 'eligible') found.push(of('not-eligible', { verdict: line.verdict }))
  else if (line.openRemedies.length === 0) found.push(of('no-remedy'))
  const needed = neededFacts(act, facts.missing)
  const judged = needed.filter((path) => !isTold(path))
  if (needed.length > judged.length) found.push(of('facts-missing', { count: needed.length - judged.length }))
  if (judged.length > 0) found.push(of('judgement-awaited', { count: judged.length }))
  if (facts.unclear) found.push(of('goods-unclear'))
  if (facts.serialElsewhere) found.push(of('serial-elsewhere'))
  if (line.assessment === 'awaiting-expert') found.push(of('with-expert'))
  if (line.assessment === 'rejected') found.push(of('assessed-against'))
  if (line.repair !== 'none' || line.quote === 'offered' || line.quote === 'accepted') found.push(of('in-repair'))
  if (act.kind === 'approve' && facts.reopened) found.push(of('reopened'))
  if (act.kind !== 'refund' && line.remedy === null && line.wish !== null && line.openRemedies.length > 0 && !line.openRemedies.includes(line.wish)) found.push(of('wish-closed'))
  if (act.kind === 'send-label' && act.carriage === 'merchant' && facts.carriage !== 'merchant') found.push(of('carriage'))
  return act.kind === 'refund' ? [...found, ...refundGuards(act.after, line, facts)] : found
}

function refundGuards(after: 'receipt' | 'inspection', line: ClaimLine, facts: RuleLine): Reason[] {
  const of = (code: Parameters<typeof reason>[0]) => reason(code, {}, facts.title)
  const another = line.remedy === null ? line.wish !== null && line.wish !== 'refund' : line.remedy !== 'refund'
  const unchosen = line.remedy === null && line.wish === null && line.openRemedies.some((one) => one !== 'refund')
  return [
    ...(another ? [of('another-remedy')] : isToRefund(line) ? [] : [of('refund-closed')]),
    ...(unchosen ? [of('remedy-open')] : []),
    ...(facts.deducted ? [of('deduction')] : []),
    ...(facts.deductionUnknown ? [of('deduction-unknown')] : []),
    ...(facts.inspection === 'something-found' ? [of('inspection-finding')] : []),
    ...(after === 'inspection' && facts.inspection === 'none' ? [of('not-inspected')] : []),
  ]
}

/** A label brings in the goods that are to be looked at: what only looking at them can tell is not needed for it. */
const neededFacts = ({ kind }: RuleAct, missing: string[]): string[] => (kind === 'send-label' ? missing.filter(isTold) : missing)

/** Whoever asks can tell it; every other fact has to be seen or judged by somebody else. */
const isTold = (path: string): boolean => factDefinitions[path]?.by.includes('shopper') ?? false
