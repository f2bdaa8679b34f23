import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { NewMail, StoredClaim, StoredShop } from '../store-ports.ts'
import { dayWords, instantWords, moneyWords } from '../words.ts'
import { termsParagraphs } from './terms-in-mails.ts'
import type { LineTerms } from './terms-in-mails.ts'

/** What a mail needs to know of a claim; a claim being opened is not stored yet. */
export interface MailClaim { number: string; orderName: string; customer: StoredClaim['customer']; openedAt: string; items: Array<{ lineId: string; text: string; sendsBack: boolean; sendTo?: string[] }>; sendBackBy: string | null; refundBy: string | null }

const remedyWords: Record<string, string> = { repair: 'repaired', replacement: 'replaced', 'price-reduction': 'settled with a price reduction', 'missing-items': 'settled by sending what was missing', refund: 'refunded' }

/** The mails to the shopper that these events ask for, each closing with what its lines' terms have to say there; none where the shopper has no address. */
export function composeMails(shop: Pick<StoredShop, 'name' | 'timeZone'>, claim: MailClaim | StoredClaim, events: ClaimEvent[], terms: LineTerms[]): NewMail[] {
  const to = claim.customer.email
  if (!to) return []
  const mailed = 'items' in claim ? claim : fromStored(claim)
  return events.flatMap((event) => {
    const body = bodyOf(mailed, event, shop.timeZone)
    if (!body) return []
    const text = [`Dear ${mailed.customer.name},`, ...body.paragraphs, `Your claim is ${mailed.number} for order ${mailed.orderName}.`, shop.name, ...termsParagraphs(event, terms)].join('\n\n')
    return [{ kind: event.type, to, locale: mailed.customer.locale, subject: `${shop.name}: ${body.subject} (${mailed.number})`, text }]
  })
}

function bodyOf(claim: MailClaim, event: ClaimEvent, timeZone: string): { subject: string; paragraphs: string[] } | null {
  // Only the lines the event is about: declining one of two must not read as declining both.
  const meant = claim.items.filter((item) => !('lineIds' in event) || (event.lineIds ?? []).includes(item.lineId))
  const items = meant.map((item) => `- ${item.text}`).join('\n')
  switch (event.type) {
    case 'opened':
      return { subject: 'We have your claim', paragraphs: [`We received your request on ${instantWords(claim.openedAt, timeZone)} about:`, items, 'We are looking at it and will write to you again.'] }
    case 'approved':
      return { subject: 'Your claim is approved', paragraphs: ['Your request is approved for:', items, ...sendingBack(claim, meant)] }
    case 'declined':
      return { subject: 'Your claim is declined', paragraphs: ['We have to decline your request about:', items, ...(event.reasons.length ? ['Why:', event.reasons.map((reason) => `- ${reason}`).join('\n')] : []), ...(event.note ? [event.note] : [])] }
    case 'received':
      return { subject: 'Your parcel has arrived', paragraphs: ['We received:', items, claim.refundBy ? `You will have your money by ${dayWords(claim.refundBy)} at the latest.` : 'We will write to you as soon as it is settled.'] }
    case 'refunded':
      return { subject: 'Your refund is on its way', paragraphs: [`We refunded ${moneyWords(event.paid.amount, event.paid.currencyCode)} to the means of payment you used. Your bank may take a few days to show it.`] }
    case 'settled':
      return { subject: 'Your claim is settled', paragraphs: [`Your item has been ${remedyWords[event.remedy] ?? 'settled'}:`, items, ...(event.note ? [event.note] : [])] }
    case 'canceled':
      return { subject: 'Your claim is canceled', paragraphs: ['Your claim has been canceled.', ...(event.note ? [event.note] : [])] }
    case 'step-ordered':
    case 'return-requested':
    case 'return-created':
    case 'decided-anew':
    case 'return-closed':
    case 'step-refused':
    case 'retry-ordered':
    case 'changed-in-shopify':
      return null
    default:
      return null
  }
}

/** What goes back, by when, and where to; two addresses each with what is sent there. */
function sendingBack({ sendBackBy }: MailClaim, meant: MailClaim['items']): string[] {
  const back = meant.filter((item) => item.sendsBack)
  if (back.length === 0) return ['You need not send anything back. We will write to you as soon as it is settled.']
  const addresses = [...new Set(back.flatMap((item) => (item.sendTo?.length ? [item.sendTo.join('\n')] : [])))]
  const whatGoesTo = (address: string) => back.filter((item) => item.sendTo?.join('\n') === address).map((item) => item.text).join(', ')
  return [
    sendBackBy ? `Please send it back by ${dayWords(sendBackBy)}, well packed, and keep the proof of posting.` : 'Please send it to us well packed, and keep the proof of posting.',
    ...addresses.map((address) => (addresses.length === 1 ? `The address is:\n${address}` : `The address for ${whatGoesTo(address)} is:\n${address}`)),
  ]
}

function fromStored(claim: StoredClaim): MailClaim {
  const earliest = (days: Array<string | null>) => days.filter((day) => day !== null).sort()[0] ?? null
  return {
    number: claim.number, orderName: claim.orderName, customer: claim.customer, openedAt: claim.openedAt,
    items: claim.lines.map((line) => ({ lineId: line.id, text: `${claim.state.lines.find((one) => one.id === line.id)?.quantity ?? 1} × ${line.title}${line.variantTitle ? ` (${line.variantTitle})` : ''}`, sendsBack: claim.state.lines.find((one) => one.id === line.id)?.reception !== 'not-required', ...(line.decision.sendTo ? { sendTo: line.decision.sendTo.lines } : {}) })),
    sendBackBy: earliest(claim.lines.map((line) => line.decision.deadlines.sendBackBy)),
    refundBy: earliest(claim.lines.map((line) => line.decision.deadlines.refundBy)),
  }
}
