import type { MailKind } from '../../domain/mail/mail-kinds.ts'
import type { Letter, Told } from './customer-letter.ts'
import { earliest } from './letter-claim.ts'
import type { LetterClaim } from './letter-claim.ts'
import { openedByMissed } from './missed.ts'
import type { Speech } from './words.ts'

/** What an event has the shop be told: what its customer has done, what is due, and what went wrong. Null for the rest. */
export function staffLetter({ event, all, actor }: Told, claim: LetterClaim, { say, day, either, minor }: Speech): Letter | null {
  const letter = (kind: MailKind, values: Record<string, string> = {}): Letter => ({ kind, values })
  const byCustomer = actor.kind === 'shopper'
  switch (event.type) {
    case 'opened': {
      const due = earliest(claim.lines.map((line) => line.decision.deadlines.decideBy))
      // Of a return that Shopify's own admin has made, staff learn only by this that it is a claim.
      return byCustomer || actor.kind === 'shopify' ? letter('staff-opened', { 'decide-by': due ? say('staff.decide-by', { day: due }) : '' }) : null
    }
    case 'message':
      return byCustomer ? letter('staff-message', { text: event.text }) : null
    case 'answer-taken':
      return byCustomer ? letter('staff-message', { text: say('staff.file', { file: event.note }) }) : null
    case 'disputed':
      return byCustomer ? letter('staff-disputed', { text: event.text }) : null
    case 'quote-answered':
      return byCustomer ? letter('staff-quote-answered', { answer: say('staff.quote-answer', { accepted: event.accepted }), note: event.note }) : null
    case 'withdrawn':
    case 'canceled':
      return byCustomer ? letter('staff-withdrawn') : null
    case 'assigned':
      return event.to && event.to.id !== actor.id ? letter('staff-assigned', { by: actor.name }) : null
    case 'reminded':
      // What the customer has to do they are reminded of themselves.
      return event.deadline === 'sendBackBy' ? null : letter('staff-reminded', { day: day(event.day), what: say('staff.due', { deadline: event.deadline, day: event.day }) })
    case 'deadline-missed': {
      const remedies = openedByMissed(event, all, claim)
      const follows = event.deadline === 'sendBackBy' ? say('staff.missed.send-back') : remedies.length ? say('staff.missed.opens', { remedies: either(remedies.map((remedy) => say('remedy.noun', { remedy }))) }) : say('staff.missed.late')
      return letter('staff-deadline-missed', { day: day(event.day), what: say('staff.missed', { deadline: event.deadline, day: event.day }), follows })
    }
    case 'wait-over':
      return letter('staff-follow-up', { day: day(event.since), what: say('staff.wait', { wait: event.wait, day: event.since }), next: say('staff.wait.next', { wait: event.wait }) })
    case 'quote-lapsed':
      return letter('staff-follow-up', { day: day(event.day), what: say('staff.wait', { wait: 'quote', day: event.day }), next: say('staff.wait.next', { wait: 'quote' }) })
    case 'step-refused':
      return letter('staff-step-refused', { reason: event.sentence })
    case 'difference-found':
      return letter('staff-difference-found', { reason: event.sentence })
    case 'payment-failed':
      return event.less ? null : letter('staff-difference-found', { reason: say('staff.payment-failed', { amount: minor(event.failed.amount) }) })
    default:
      return null
  }
}
