import type { ClaimEvent } from '../../domain/claim/events.ts'
import { latestQuotes } from '../../domain/claim/latest-quotes.ts'
import { remediesOf } from '../../domain/claim/state.ts'
import { waitsOf } from '../../domain/claim/waits.ts'
import type { WaitName } from '../../domain/claim/waits.ts'
import { recourse } from '../actor.ts'
import type { Stores } from '../store-ports.ts'
import type { ClaimChange } from './claim-store.ts'
import { changeOf, deadlinesOf } from './change-of.ts'
import { openQuestion } from './open-question.ts'
import { eventsOfLines } from './record-of-claim.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { StoredTimer } from './timer-store.ts'

/** What a wait's timer brings about: the customer is reminded, a quote runs out, or staff are to follow it up. Null where the claim waits for that no more. */
export async function changeOfWait(stores: Pick<Stores, 'claims'>, claim: StoredClaim, timer: StoredTimer, name: WaitName, at: Date): Promise<ClaimChange | null> {
  const wait = waitsOf(deadlinesOf(claim.lines, claim.state), claim.state).find((one) => one.name === name)
  const events = wait ? await eventsFor(stores, claim, timer, name, wait.lineIds) : []
  return events.length ? changeOf(claim, claim.state, events, at, recourse) : null
}

async function eventsFor(stores: Pick<Stores, 'claims'>, claim: StoredClaim, { kind, day }: StoredTimer, name: WaitName, lineIds: string[]): Promise<ClaimEvent[]> {
  if (name === 'quote') {
    const quotes = quotesUntil(day, lineIds, await eventsOfLines(stores, claim.shop, claim.id))
    return quotes.map(({ lineIds: quoted, amount, work }) => (kind === 'remind' ? { type: 'wait-reminded', wait: name, lineIds: quoted, amount, work, day } : { type: 'quote-lapsed', lineIds: quoted, amount, work, day }))
  }
  if (kind === 'breach') return [{ type: 'wait-over', wait: name, since: day, lineIds }]
  switch (name) {
    case 'question': {
      const asked = await openQuestion(stores, claim.shop, claim.id)
      return asked ? [{ type: 'wait-reminded', wait: name, lineIds, text: asked.text }] : []
    }
    case 'choice':
      return [{ type: 'wait-reminded', wait: name, lineIds, remedies: [...new Set(claim.state.lines.filter((line) => lineIds.includes(line.id)).flatMap(remediesOf))] }]
    case 'goods':
      return [{ type: 'wait-reminded', wait: name, lineIds }]
    default:
      return []
  }
}

/** Of the lines that wait for an answer to a quote, those whose latest one ends on this day, quote by quote. */
function quotesUntil(day: string, lineIds: string[], events: ClaimEvent[]) {
  const latest = latestQuotes(events)
  const ending = new Set([...latest.values()].filter((quote) => quote.validUntil === day))
  return [...ending].map((quote) => ({ ...quote, lineIds: lineIds.filter((id) => latest.get(id) === quote) })).filter((quote) => quote.lineIds.length > 0)
}
