import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { MailKind, MailLanguage } from '../../domain/mail/mail-kinds.ts'
import type { MailTemplate } from '../../domain/mail/template.ts'
import type { Actor } from '../actor.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { mailsAbout } from './compose-mails.ts'
import type { LetterClaim } from './letter-claim.ts'
import type { MailPreview } from './mails-view.ts'
import { wordingKey } from './shipped-wording.ts'
import { speechIn } from './words.ts'
import type { Speech } from './words.ts'

/** The mail that a wording would make for a made-up claim, by the same steps as a real one. `today`: an ISO date. */
export function sampleLetter(kind: MailKind, language: MailLanguage, wording: MailTemplate, shop: Pick<StoredShop, 'name' | 'timeZone' | 'currencyCode' | 'appUrl'>, today: string): MailPreview {
  const speech = speechIn(language)
  const claim = sampleClaim(language, shop.currencyCode, speech, today)
  const actor: Actor = kind.startsWith('staff-') && kind !== 'staff-assigned' ? { kind: 'shopper', id: null, name: claim.customer.name } : { kind: 'staff', id: null, name: 'Ada Hill' }
  const desk = { shop: { ...shop, email: 'shop@shop.example' }, wordings: new Map([[wordingKey(kind, language), wording]]), terms: [], staff: new Map([['1', 'staff@shop.example']]), assigneeId: null, addressOf: () => `${shop.appUrl}/app/claims`, history: [], labels: new Map() }
  const event = sampleEvent(kind, shop.currencyCode, speech, today)
  const all: ClaimEvent[] = [event, { type: 'decided-anew', lineId: 'sample', verdict: 'eligible', openRemedies: ['refund', 'replacement'] }]
  const mail = mailsAbout(desk, claim, { event, all, actor, timeZone: shop.timeZone, attached: 1 }).find((one) => one.kind === kind)
  if (!mail) throw new Error(`Nothing is written of the sample of ${kind}.`)
  return { subject: mail.subject, text: mail.text, html: mail.html ?? '' }
}

function sampleClaim(language: MailLanguage, currencyCode: string, { say }: Speech, today: string): LetterClaim {
  const decision: Decision = {
    id: 'sample', verdict: 'eligible', governing: [], periods: [], findings: [], determining: [], remedies: [], refund: null, returnShipping: { paidBy: 'customer', rules: [] }, sendTo: { lines: ['Sample Street 1', '120 00 Prague'], rules: [] },
    deductions: [], costs: [], deadlines: { sendBackBy: today, refundBy: today, decideBy: today, settleBy: today }, refusal: { requires: [], rules: [] }, missingFacts: [],
  }
  return {
    id: 'sample', number: 'R-1001', orderName: '#1001', customer: { name: say('sample.person'), email: 'customer@shop.example', locale: language }, openedAt: `${today}T09:00:00Z`, currencyCode,
    lines: [{ id: 'sample', title: say('sample.item'), quantity: 1, ground: 'defect', buyer: 'consumer', wish: 'repair', note: null, serials: [], unitPriceMinor: 120_000, sendsBack: true, keeps: null, goodwill: false, decision, moneyBy: today, openBefore: [] }],
  }
}

function sampleEvent(kind: MailKind, currencyCode: string, { say }: Speech, today: string): ClaimEvent {
  const lineIds = ['sample']
  const sum = { amount: '1150.00', currencyCode }
  const paid = { ...sum, paid: sum }
  const money = { amount: 25_000, currency: currencyCode }
  const [text, note, sorry, answer] = [say('sample.text'), say('sample.note'), say('sample.sorry'), say('sample.answer')]
  const deduction = { kind: 'deduction' as const, code: 'missing-gift-box', title: '', quantity: 1, amountMinor: -5_000, rules: [] }
  switch (kind) {
    case 'opened': case 'staff-opened': return { type: 'opened' }
    case 'approved': return { type: 'approved', lineIds }
    case 'declined': return { type: 'declined', lineIds, reason: 'OTHER', note: sorry, reasons: [say('sample.reason')], expert: say('sample.expert') }
    case 'customer-asked': return { type: 'customer-asked', text }
    case 'message': return { type: 'message', text }
    case 'staff-message': return { type: 'message', text: answer }
    case 'label-sent': return { type: 'label-sent', lineIds, label: { evidenceId: 'sample', url: 'https://labels.example/R-1001', tracking: { carrier: 'Post', number: '123456789', url: null } } }
    case 'received': return { type: 'received', lineIds }
    case 'not-received': return { type: 'not-received', lineIds, what: 'short', note: '' }
    case 'sent-to-expert': return { type: 'sent-to-expert', lineIds, expert: say('sample.expert'), orderedBy: 'merchant', on: today, note: '' }
    case 'expert-reported': return { type: 'expert-reported', lineIds, report: { finding: 'covered', on: today, summary: '', cost: money, paidBy: 'merchant', evidenceIds: [] } }
    case 'repair-started': return { type: 'repair-started', lineIds, job: { technician: '', work: say('sample.work'), parts: [], on: today } }
    case 'repair-ready': return { type: 'repair-ready', lineIds, on: today, note }
    case 'quote-offered': return { type: 'quote-offered', lineIds, amount: money, work: say('sample.work'), validUntil: today }
    case 'quote-answered': case 'staff-quote-answered': return { type: 'quote-answered', lineIds, accepted: true, note: '' }
    case 'remedy-chosen': return { type: 'remedy-chosen', lineIds, remedy: 'repair', goodwill: null }
    case 'goodwill': return { type: 'remedy-chosen', lineIds, remedy: 'repair', goodwill: { reason: note } }
    case 'remedy-given-up': return { type: 'remedy-given-up', lineIds, remedy: 'repair', why: 'impossible', note: '' }
    case 'refunded': return { type: 'refunded', lineIds, note: '', ...paid, items: [{ kind: 'goods', code: 'goods', title: say('sample.item'), quantity: 1, amountMinor: 120_000, rules: [] }, deduction] }
    case 'exchanged': return { type: 'exchanged', lineIds, exchange: { variantId: 'sample', title: say('sample.exchange'), price: money }, note: '', refunded: paid, owed: null }
    case 'replaced': return { type: 'replaced', lineIds, replacement: { variantId: null, title: say('sample.item'), difference: null }, orderId: 'sample', orderName: '#1002', note: '' }
    case 'paid-back': return { type: 'paid-back', lineIds, as: 'price-reduction', note: '', ...paid }
    case 'settled': return { type: 'settled', lineIds, remedy: 'repair', note }
    case 'given-back': return { type: 'given-back', lineIds, tracking: { carrier: 'DHL', number: '00340434161094', url: null }, note, on: today }
    case 'left-here': return { type: 'given-back', lineIds, tracking: null, note, left: true }
    case 'extended': return { type: 'extended', until: today, note: '' }
    case 'reminded': return { type: 'reminded', deadline: 'sendBackBy', day: today }
    case 'staff-reminded': return { type: 'reminded', deadline: 'decideBy', day: today }
    case 'question-reminded': return { type: 'wait-reminded', wait: 'question', lineIds, text }
    case 'quote-reminded': return { type: 'wait-reminded', wait: 'quote', lineIds, amount: money, work: say('sample.work'), day: today }
    case 'quote-lapsed': return { type: 'quote-lapsed', lineIds, amount: money, work: say('sample.work'), day: today }
    case 'choice-reminded': return { type: 'wait-reminded', wait: 'choice', lineIds, remedies: ['refund', 'replacement'] }
    case 'goods-reminded': return { type: 'wait-reminded', wait: 'goods', lineIds }
    case 'staff-follow-up': return { type: 'wait-over', wait: 'question', since: today, lineIds }
    case 'deadline-missed': case 'staff-deadline-missed': return { type: 'deadline-missed', deadline: 'settleBy', day: today, lineIds }
    case 'disputed': case 'staff-disputed': return { type: 'disputed', text: answer }
    case 'dispute-resolved': return { type: 'dispute-resolved', outcome: 'upheld', note: '' }
    case 'reopened': return { type: 'reopened', lineIds, note: '' }
    case 'canceled': return { type: 'canceled', lineIds, note: sorry }
    case 'withdrawn': case 'staff-withdrawn': return { type: 'withdrawn', lineIds, note: '' }
    case 'merged-away': return { type: 'merged-away', claimId: 'sample', number: 'R-1000' }
    case 'staff-assigned': return { type: 'assigned', to: { id: '1', name: 'Ben Dale' } }
    case 'staff-step-refused': return { type: 'step-refused', step: 'refund-return', sentence: 'Shopify: this order has nothing left to refund.' }
    case 'staff-difference-found': return { type: 'difference-found', sentence: 'Shopify has refunded 50.00 more than this claim knows of.' }
    default: return kind satisfies never
  }
}
