import type { ClaimEvent } from '../claim/events.ts'
import type { Facts } from '../decision/request.ts'

/**
 * What was known of a line when its claim was opened: what is known now, with everything taken back that its events have
 * brought since. Where an inspection took the place of what the customer had said, that isn't on record any more, and counts
 * as not known. `events` are those about the line, the oldest first.
 */
export function factsThen(known: Facts, events: readonly ClaimEvent[]): Facts {
  return [...events].reverse().reduce(before, known)
}

function before(facts: Facts, event: ClaimEvent): Facts {
  switch (event.type) {
    case 'facts-recorded':
      return event.facts.reduceRight((known, { path, from }) => withFact(known, path, from), facts)
    case 'received':
      return withFact(facts, 'received.goodsAt', null)
    case 'sent':
      return event.proof ? withFact(facts, 'received.proofOfDispatchAt', null) : facts
    case 'inspected':
      return ['goods.condition', 'goods.missing'].reduce((known, path) => withFact(known, path, null), facts)
    case 'sent-to-expert':
      return ['case.expertFrom', 'case.expertUntil', 'case.expertBefore'].reduce((known, path) => withFact(known, path, null), facts)
    case 'expert-reported':
      return ['case.expertUntil', 'assessment.by', 'assessment.finding'].reduce((known, path) => withFact(known, path, null), facts)
    case 'remedy-given-up':
      return (event.remedy === 'replacement' ? ['fault.replacementAvailable'] : ['fault.repairTooExpensive', 'fault.repairable']).reduce((known, path) => withFact(known, path, null), facts)
    case 'extended':
      return withFact(facts, 'case.agreedSettleBy', null)
    default:
      return facts
  }
}

/** The facts with one of them set by its path; null takes it out, and a group that is left empty with it. */
function withFact(facts: Facts, path: string, value: unknown): Facts {
  const [group = '', key] = path.split('.')
  const all: Record<string, unknown> = { ...facts }
  const inner: Record<string, unknown> = key === undefined ? {} : { ...(all[group] as Record<string, unknown> | undefined) }
  if (key !== undefined) {
    if (value === null || value === undefined) delete inner[key]
    else inner[key] = value
  }
  const filled = key === undefined ? value : Object.keys(inner).length > 0 ? inner : null
  if (filled === null || filled === undefined) delete all[group]
  else all[group] = filled
  return all as Facts
}
