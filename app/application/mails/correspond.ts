import type { ClaimEvent } from '../../domain/claim/events.ts'
import { documentsOf } from '../documents/documents-of.ts'
import type { NewDocument } from '../documents/paper.ts'
import type { Actor } from '../actor.ts'
import type { ClaimChange } from '../claims/claim-store.ts'
import type { NewMail } from './mail-store.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import { mailsAbout } from './compose-mails.ts'
import type { Desk } from './compose-mails.ts'
import { toLetterClaim } from './letter-claim.ts'
import type { LetterClaim } from './letter-claim.ts'
import { mailLanguageOf, speechIn } from './words.ts'

type Letters = Required<Pick<ClaimChange, 'mails' | 'documents'>>

/** What is written to customer and staff about events, to be stored with them. The claim is as it was before them. */
export const correspond = (desk: Desk, claim: StoredClaim, events: ClaimEvent[], actor: Actor, at: Date): Letters => correspondOn(desk, toLetterClaim(claim, events, at), events, actor, at)

/** The same about a claim as it stands after the events. The customer's mail about an event carries the papers that it has given out. */
export function correspondOn(desk: Desk, claim: LetterClaim, events: ClaimEvent[], actor: Actor, at: Date): Letters {
  const documents: NewDocument[] = []
  const mails: NewMail[] = []
  const speech = speechIn(mailLanguageOf(claim.customer.locale))
  for (const event of events) {
    const given = [...documentsOf({ shop: desk.shop, speech, claim, terms: desk.terms, madeAt: at.toISOString() }, event, [...desk.history, ...events]), ...labelOf(desk, event, speech.language)]
    const positions = given.map((_, i) => documents.length + i)
    documents.push(...given)
    for (const mail of mailsAbout(desk, claim, { event, all: events, actor, timeZone: desk.shop.timeZone, attached: given.length })) {
      mails.push(mail.to === claim.customer.email && !mail.kind.startsWith('staff-') ? { ...mail, documents: positions } : mail)
    }
  }
  return { mails, documents }
}

function labelOf({ labels }: Desk, event: ClaimEvent, locale: string): NewDocument[] {
  const label = event.type === 'label-sent' && event.label.evidenceId ? labels.get(event.label.evidenceId) : undefined
  return label ? [{ kind: 'label', locale, fileName: label.fileName, content: label.content }] : []
}
