import { mailsAbout } from '../../../app/application/mails/compose-mails.ts'
import type { Desk } from '../../../app/application/mails/compose-mails.ts'
import type { LetterClaim, LetterLine } from '../../../app/application/mails/letter-claim.ts'
import type { Actor } from '../../../app/application/actor.ts'
import type { NewMail } from '../../../app/application/mails/mail-store.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { Decision } from '../../../app/domain/decision/decision.ts'

export const decided = (changed: Partial<Decision> = {}): Decision => ({
  id: 'd', verdict: 'eligible', governing: [], periods: [], findings: [], determining: [], remedies: [], refund: null, returnShipping: null, sendTo: null, deductions: [], costs: [],
  deadlines: { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }, refusal: { requires: [], rules: [] }, missingFacts: [], ...changed,
})

export const line = (changed: Partial<LetterLine> = {}): LetterLine => ({ id: 'a', title: 'Gold ring (54)', quantity: 1, ground: 'change-of-mind', buyer: 'consumer', wish: 'refund', note: null, serials: [], unitPriceMinor: 1_270_000, sendsBack: true, keeps: null, goodwill: false, decision: decided(), moneyBy: null, openBefore: [], ...changed })

export const claimIn = (locale: string, changed: Partial<LetterClaim> = {}): LetterClaim => ({
  id: 'c', number: 'R-1001', orderName: '#K2001', customer: { name: 'Jana Nová', email: 'jana@dopisy.example', locale }, openedAt: '2026-11-20T23:30:00Z', currencyCode: 'CZK',
  lines: [line({ decision: decided({ deadlines: { sendBackBy: '2026-12-05', refundBy: '2026-12-05', decideBy: null, settleBy: null } }), moneyBy: '2026-12-05' }), line({ id: 'b', title: 'Chain', sendsBack: false })], ...changed,
})

export const desk: Desk = { shop: { name: 'KLENOTA', timeZone: 'Europe/Prague', email: 'info@klenota.example' }, wordings: new Map(), terms: [], staff: new Map([['2', 'ada@klenota.example']]), assigneeId: null, addressOf: (claimId) => `https://admin.example/app/claims/${claimId}`, history: [], labels: new Map() }
export const staff: Actor = { kind: 'staff', id: '9', name: 'Matěj Suchý' }
export const shopper: Actor = { kind: 'shopper', id: '7', name: 'Jana Nová' }

/** The mails about a change's events, one after the other. */
export const composeMails = (at: Desk, claim: LetterClaim, events: ClaimEvent[], actor: Actor): NewMail[] => events.flatMap((event) => mailsAbout(at, claim, { event, all: events, actor, timeZone: at.shop.timeZone, attached: 0 }))

/** What the customer is written about an event, in a language. */
export function toCustomer(event: ClaimEvent, locale = 'en', claim = claimIn(locale), beside: ClaimEvent[] = []): NewMail | undefined {
  return composeMails(desk, claim, [event, ...beside], staff).find((mail) => mail.to === claim.customer.email)
}
