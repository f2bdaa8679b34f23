import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Actor, StoredEvent } from '../store-ports.ts'
import type { TimelineEntry } from '../views.ts'
import { moneyWords } from '../words.ts'

const remedyWords: Record<string, string> = { repair: 'repair', replacement: 'replacement', 'price-reduction': 'a price reduction', 'missing-items': 'sending what was missing', refund: 'a refund' }

/** Events as sentences, the newest first. Steps that were only ordered say nothing: their outcome will. */
export function toTimeline(events: StoredEvent[]): TimelineEntry[] {
  return events.flatMap(({ id, at, actor, event }) => {
    const told = tell(event, actor)
    return told ? [{ id, at, actor: { kind: actor.kind, name: actor.name }, ...told }] : []
  }).reverse()
}

function tell(event: ClaimEvent, actor: Actor): Pick<TimelineEntry, 'text' | 'detail' | 'tone'> | null {
  switch (event.type) {
    case 'opened':
      return { text: actor.kind === 'shopper' ? 'Claim opened by the customer' : 'Claim opened', detail: null, tone: 'neutral' }
    case 'step-ordered':
      return null
    case 'return-requested':
      return { text: `Return ${event.returnName} requested in Shopify`, detail: null, tone: 'neutral' }
    case 'return-created':
      return { text: `Return ${event.returnName} opened in Shopify`, detail: null, tone: 'neutral' }
    case 'approved':
      return { text: 'Approved', detail: null, tone: 'success' }
    case 'declined':
      return { text: 'Declined', detail: [...event.reasons, event.note].filter(Boolean).join('\n') || null, tone: 'critical' }
    case 'received':
      return { text: 'Goods received', detail: null, tone: 'neutral' }
    case 'decided-anew':
      return { text: 'Facts recorded, decided anew', detail: null, tone: 'neutral' }
    case 'refunded':
      return { text: `Refunded ${moneyWords(event.amount, event.currencyCode)} in Shopify`, detail: event.note || null, tone: 'success' }
    case 'settled':
      return { text: `Settled by ${remedyWords[event.remedy] ?? event.remedy}`, detail: event.note || null, tone: 'success' }
    case 'return-closed':
      return { text: 'Return closed in Shopify', detail: null, tone: 'neutral' }
    case 'canceled':
      return { text: actor.kind === 'shopper' ? 'Taken back by the customer' : 'Canceled', detail: event.note || null, tone: 'attention' }
    case 'step-refused':
      return { text: 'Shopify refused a step', detail: event.sentence, tone: 'critical' }
    case 'retry-ordered':
      return { text: 'Tried again', detail: null, tone: 'neutral' }
    case 'changed-in-shopify':
      return { text: `Changed in Shopify: the return is ${event.status.toLowerCase()}`, detail: null, tone: 'attention' }
    default:
      return event satisfies never
  }
}
