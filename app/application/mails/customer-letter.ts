import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { MailKind } from '../../domain/mail/mail-kinds.ts'
import type { Actor } from '../actor.ts'
import { feeWords } from './fee-words.ts'
import { earliest, linesMeant } from './letter-claim.ts'
import type { LetterClaim } from './letter-claim.ts'
import { isEnding } from '../documents/outcome-confirmation.ts'
import { labelWords } from './label-words.ts'
import { followsOfMissed } from './missed.ts'
import { sendingBack } from './sending-back.ts'
import { sumsOf } from './sums.ts'
import { asGoodwill, paragraphs, whatComesBack, whatIsKept } from './what-is-kept.ts'
import type { Speech } from './words.ts'

/** A mail to be: its kind, and what its slots say beside those that every mail has. */
export interface Letter { kind: MailKind; values: Record<string, string> }

/** The event a letter tells of, who brought it about, and everything that happened with it. */
export interface Told { event: ClaimEvent; all: ClaimEvent[]; actor: Actor; timeZone: string; /** How many papers go with it. */ attached: number }

/** What an event has the customer be told; null where it is nothing to them. */
export function customerLetter({ event, all, actor, timeZone, attached }: Told, claim: LetterClaim, speech: Speech): Letter | null {
  const { say, day, money, minor, either } = speech
  const meant = linesMeant(claim, event)
  const kept = whatIsKept(meant, attached > 0, speech)
  const goodwill = asGoodwill(meant, speech)
  const letter = (kind: MailKind, values: Record<string, string | null | undefined> = {}): Letter => ({ kind, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])) })
  switch (event.type) {
    case 'opened':
      return letter('opened', { 'opened-on': speech.instantDay(claim.openedAt, timeZone) })
    case 'approved':
      return letter('approved', { sending: paragraphs(sendingBack(meant, attached > 0, speech), feeWords(meant, speech)) })
    case 'declined':
      return letter('declined', { reasons: event.reasons.map((reason) => `- ${reason}`).join('\n'), note: event.note, expert: event.expert ? `${say('declined.expert')} ${event.expert}` : '', back: whatComesBack(meant, speech) })
    case 'customer-asked':
      return letter('customer-asked', { text: event.text })
    case 'message':
      return actor.kind === 'shopper' ? null : letter('message', { text: event.text })
    case 'label-sent':
      return letter('label-sent', { label: paragraphs(labelWords(event.label, attached > 0 && event.label.evidenceId !== null, speech), kept) })
    case 'received': {
      const due = earliest(meant.map((line) => line.moneyBy))
      return letter('received', { due: due ? say('received.due', { day: due }) : say('received.later') })
    }
    case 'not-received':
      return letter('not-received', { what: say('not-received', { what: event.what }), note: event.note })
    case 'sent-to-expert':
      return letter('sent-to-expert', { expert: event.expert, day: day(event.on) })
    case 'expert-reported': {
      const { finding, summary, cost, paidBy } = event.report
      return letter('expert-reported', { finding: say('expert.finding', { finding }), summary, cost: cost && paidBy ? say('expert.cost', { amount: minor(cost), paidBy }) : '' })
    }
    case 'repair-started':
      return letter('repair-started', { work: event.job.work })
    case 'repair-ready':
      return letter('repair-ready', { note: event.note })
    case 'quote-offered':
      return letter('quote-offered', { amount: minor(event.amount), work: event.work, day: day(event.validUntil) })
    case 'quote-answered':
      return letter('quote-answered', { answer: say('quote.answer', { accepted: event.accepted }) })
    case 'remedy-chosen':
      return event.goodwill ? letter('goodwill', { remedy: paragraphs(say('remedy.goodwill', { remedy: event.remedy }), kept), reason: event.goodwill.reason }) : letter('remedy-chosen', { remedy: paragraphs(kept, say('remedy.to-come', { remedy: event.remedy })) })
    case 'remedy-given-up':
      return letter('remedy-given-up', { what: say('given-up', { why: event.why, remedy: event.remedy }), note: event.note })
    case 'refunded': {
      const amount = money(event.paid.amount, event.paid.currencyCode)
      return letter('refunded', { amount, how: paragraphs(say('refunded.how', { as: event.outside ? 'outside' : (event.as ?? 'original-payment'), amount, outside: event.outside ?? '' }), goodwill), sums: sumsOf(event.items ?? [], claim.currencyCode, speech) })
    }
    case 'exchanged': {
      const { refunded, owed } = event
      const difference = refunded ? say('exchanged.refunded', { amount: money(refunded.paid.amount, refunded.paid.currencyCode) }) : owed ? say('exchanged.owed', { amount: money(owed.amount, owed.currencyCode) }) : ''
      return letter('exchanged', { exchange: event.exchange.title, difference: paragraphs(difference, sumsOf(event.items ?? [], claim.currencyCode, speech), goodwill), note: event.note })
    }
    case 'replaced':
      return letter('replaced', { replacement: goodwill ? say('goodwill.item', { item: event.replacement.title }) : event.replacement.title, 'new-order': event.orderName, note: event.note })
    case 'paid-back': {
      const amount = money(event.paid.amount, event.paid.currencyCode)
      return letter('paid-back', { amount, why: paragraphs(...(isEnding(event) ? [goodwill, kept] : []), say('paid-back.why', { why: event.as, amount })), note: event.note })
    }
    case 'paid-again': {
      const amount = money(event.paid.amount, event.paid.currencyCode)
      return letter('paid-back', { amount, why: say('paid-back.why', { why: event.type, amount }), note: event.note })
    }
    case 'settled':
      return letter('settled', { remedy: paragraphs(goodwill, kept, say('remedy.done', { remedy: event.remedy })), note: event.note })
    case 'given-back':
      return event.left ? letter('left-here', { note: event.note }) : letter('given-back', { parcel: paragraphs(event.on ? say('given-back.on', { day: event.on }) : '', labelWords({ evidenceId: null, url: null, tracking: event.tracking }, false, speech)), note: event.note })
    case 'extended':
      return letter('extended', { day: day(event.until), note: event.note })
    case 'reminded':
      return event.deadline === 'sendBackBy' ? letter('reminded', { day: day(event.day) }) : null
    case 'wait-reminded':
      return letter(`${event.wait}-reminded`, { sending: event.wait === 'goods' ? sendingBack(meant, false, speech) : '', text: event.text, amount: event.amount && minor(event.amount), work: event.work, day: event.day && day(event.day), remedies: event.remedies && either(event.remedies.map((remedy) => say('remedy.noun', { remedy }))) })
    case 'quote-lapsed':
      return letter('quote-lapsed', { amount: minor(event.amount), work: event.work, day: day(event.day) })
    case 'deadline-missed':
      return letter('deadline-missed', { day: day(event.day), what: say('missed.what', { deadline: event.deadline, day: event.day }), follows: followsOfMissed(event, all, claim, speech) })
    case 'disputed':
      return letter('disputed', { text: event.text })
    case 'dispute-resolved':
      return letter('dispute-resolved', { outcome: say('dispute.outcome', { outcome: event.outcome === 'upheld' && all.some((one) => one.type === 'reopened') ? 'reopened' : event.outcome }), note: event.note })
    case 'reopened':
      return letter('reopened', { note: event.note })
    case 'canceled':
      return letter('canceled', { note: event.note, back: whatComesBack(meant, speech) })
    case 'withdrawn':
      return letter('withdrawn', { back: whatComesBack(meant, speech) })
    case 'merged-away':
      return letter('merged-away', { 'other-claim': event.number })
    case 'step-ordered':
    case 'return-requested':
    case 'return-created':
    case 'return-dissolved':
    case 'line-parted':
    case 'answer-taken':
    case 'noted':
    case 'evidence-added':
    case 'evidence-removed':
    case 'evidence-restored':
    case 'assigned':
    case 'facts-recorded':
    case 'serial-recorded':
    case 'sent':
    case 'inspected':
    case 'deduction-raised':
    case 'fee-lowered':
    case 'decided-anew':
    case 'merged-in':
    case 'wait-over':
    case 'return-closed':
    case 'step-refused':
    case 'step-skipped':
    case 'retry-ordered':
    case 'changed-in-shopify':
    case 'difference-found':
    case 'payment-failed':
      return null
    default:
      return event satisfies never
  }
}
