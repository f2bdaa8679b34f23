import type { ClaimEvent } from '../../domain/claim/events.ts'
import { citedParagraphs, termsParagraphs } from '../claims/terms-in-mails.ts'
import type { LineTerms } from '../claims/terms-in-mails.ts'
import type { NewMail } from './mail-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { fillTemplate } from '../../domain/mail/template.ts'
import { customerLetter } from './customer-letter.ts'
import type { Letter, Told } from './customer-letter.ts'
import { itemList, linesMeant } from './letter-claim.ts'
import type { LetterClaim } from './letter-claim.ts'
import { mailHtml } from './mail-html.ts'
import type { MailLink } from './mail-html.ts'
import { wordingOf } from './shipped-wording.ts'
import type { OwnWordings } from './shipped-wording.ts'
import { staffLetter } from './staff-letter.ts'
import { mailLanguageOf, speechIn } from './words.ts'
import type { Speech } from './words.ts'

/** What mails need beside the claim: who writes, in which words, what the lines' terms say, and where staff are reached. */
export interface Desk {
  shop: Pick<StoredShop, 'name' | 'timeZone' | 'email'>
  wordings: OwnWordings
  terms: LineTerms[]
  /** Addresses of staff by their id, where they are known. */
  staff: ReadonlyMap<string, string>
  /** Whose the claim is. */
  assigneeId: string | null
  /** Where staff have a claim in Shopify's admin. */
  addressOf(claimId: string): string
  /** What has happened to it before. */
  history: ClaimEvent[]
  /** Labels to be sent along, by the id of the uploaded file. */
  labels: ReadonlyMap<string, { fileName: string; content: Uint8Array }>
}

/**
 * The mails about one of a change's events: one to the customer in their language, closing with what the lines' terms say
 * there, and one to whom at the shop it concerns. None where there is no address.
 */
export function mailsAbout(desk: Desk, claim: LetterClaim, told: Told): NewMail[] {
  const customer = speechIn(mailLanguageOf(claim.customer.locale))
  const english = speechIn('en')
  const { event } = told
  const forCustomer = claim.customer.email ? customerLetter(told, claim, customer) : null
  const forStaff = staffLetter(told, claim, english)
  const to = staffAddress(desk, event)
  return [
    ...(forCustomer && claim.customer.email ? [mailOf(desk, claim, event, forCustomer, claim.customer.email, customer, [...citedParagraphs(event, linesMeant(claim, event), desk.terms, customer), ...termsParagraphs(event, desk.terms, customer)])] : []),
    ...(forStaff && to ? [mailOf(desk, claim, event, forStaff, to, english, [], { text: english.say('staff.link', { number: claim.number }), url: desk.addressOf(claim.id) })] : []),
  ]
}

/** Whom at the shop an event concerns: whose the claim becomes, whose it is, else whoever reads the shop's mail. */
function staffAddress({ shop, staff, assigneeId }: Desk, event: ClaimEvent): string | null {
  if (event.type === 'assigned') return (event.to && staff.get(event.to.id)) ?? null
  return (assigneeId !== null ? staff.get(assigneeId) : undefined) ?? shop.email
}

function mailOf({ shop, wordings }: Desk, claim: LetterClaim, event: ClaimEvent, { kind, values }: Letter, to: string, speech: Speech, quoted: string[], link?: MailLink): NewMail {
  const { language } = speech
  const { subject, paragraphs } = fillTemplate(wordingOf(wordings, kind, language), { customer: claim.customer.name, shop: shop.name, number: claim.number, order: claim.orderName, items: itemList(linesMeant(claim, event)), ...values })
  return { kind, to, locale: language, subject, text: [...paragraphs, ...(link ? [`${link.text}:\n${link.url}`] : []), ...quoted].join('\n\n'), html: mailHtml({ language, said: paragraphs, quoted, ...(link ? { link } : {}) }) }
}
