import { calendarCodes } from '../kernel/time/working-days.ts'
import type { Length } from '../kernel/time/length.ts'
import type { ClauseOf, ClauseTranslation, PolicyClause, PolicySet } from '../policy/document.ts'
import { isReadFromNothing } from '../policy/traits.ts'
import type { SetUpAnswers } from './answers.ts'
import { emailMark, fieldsOf, sellerMark } from './fields.ts'
import { withoutTraits } from './leave-out.ts'

/** What is known of the shop before anything is entered. */
export interface ShopFacts { name: string; email: string | null; currencyCode: string; timeZone: string; countryCode: string }

/** The business, its e-mail address, clock and holidays as entered, or as the shop has them; a template's own holidays where the shop's country's are not known. */
export function detailsOf(set: PolicySet, answers: SetUpAnswers, shop: ShopFacts): { seller: string; email: string; timeZone: string; calendar: string } {
  return {
    seller: answers.seller?.trim() || shop.name,
    email: answers.email?.trim() || (shop.email ?? ''),
    timeZone: answers.timeZone || shop.timeZone,
    calendar: answers.calendar || (calendarCodes.includes(shop.countryCode) ? shop.countryCode : set.calendar),
  }
}

/**
 * The policy of that name which a template becomes with a shop's answers, in the language that `set` is written in, titled as
 * the business where it has no title of its own: names, addresses,
 * clock and holidays put in, traits read as mapped, what is for goods that the shop doesn't have left out, and the legal guarantee
 * as long as the law beside it gives in the shop's own country.
 */
export function fillTemplate(set: PolicySet, answers: SetUpAnswers, shop: ShopFacts, name: string, title: string | null = null): PolicySet {
  const { seller, email, timeZone, calendar } = detailsOf(set, answers, shop)
  const put = (text: string) => text.replaceAll(sellerMark, () => seller).replaceAll(emailMark, () => email)
  const longer = guaranteeIn(set, shop.countryCode)
  const traits = Object.fromEntries(Object.entries(set.traits).map(([name, reading]) => [name, answers.traits?.[name] ?? reading]))
  const filled: PolicySet = {
    ...set, name, title: title ?? seller, timeZone, calendar, traits,
    // Sums are published in the template's own currency: nobody has said what they would be in another.
    currency: fieldsOf(set).sums ? set.currency : shop.currencyCode,
    documents: set.documents.map((document) => ({ ...document, clauses: document.clauses.map((clause) => putIn(asLongAs(longer, clause), put, answers.addresses?.[`${document.document}/${clause.id}`])) })),
  }
  return withoutTraits(filled, Object.entries(traits).flatMap(([name, reading]) => (isReadFromNothing(reading) ? [name] : [])))
}

/** What the law in a set gives in a country by a law of its own, where that is more than in the Union. */
function guaranteeIn(set: PolicySet, country: string): Length | null {
  const own = set.documents.flatMap(({ clauses }) => clauses).find((clause) => clause.kind === 'window-season' && clause.law?.in.includes(country))
  return own ? (own as ClauseOf<'window-season'>).params.length : null
}

/** The right of the default's own window that stands for the law's. */
const legalGuarantee = 'guarantee'

function asLongAs(length: Length | null, clause: PolicyClause): PolicyClause {
  if (length === null || clause.kind !== 'window') return clause
  const { params } = clause as ClauseOf<'window'>
  return params.right === legalGuarantee ? ({ ...clause, params: { ...params, length } } as PolicyClause) : clause
}

function putIn(clause: PolicyClause, put: (text: string) => string, entered: string[] | undefined): PolicyClause {
  const said = (words: ClauseTranslation): ClauseTranslation => Object.fromEntries(Object.entries(words).map(([member, text]) => [member, put(String(text))]))
  const { translations } = clause
  const worded = { ...clause, heading: put(clause.heading), text: put(clause.text), ...(clause.reading === undefined ? {} : { reading: put(clause.reading) }), ...(translations ? { translations: inEach(translations, said) } : {}) }
  return worded.kind === 'address' ? withLines(worded as ClauseOf<'address'>, entered?.length ? entered : worded.params.lines.map(put)) : worded
}

const inEach = (translations: Record<string, ClauseTranslation>, change: (words: ClauseTranslation) => ClauseTranslation) => Object.fromEntries(Object.entries(translations).map(([language, words]) => [language, change(words)]))

const slot = (i: number) => `{lines.${i}}`

/** An address clause with other lines, each with its slot where the old ones had theirs, parted as those were. */
function withLines(clause: ClauseOf<'address'>, lines: string[]): ClauseOf<'address'> {
  const { text, params, translations } = clause
  const last = params.lines.length - 1
  const shown = (said: string): string => {
    const [begin, end] = [said.indexOf(slot(0)), said.indexOf(slot(last)) + slot(last).length]
    const parting = last > 0 ? said.slice(begin + slot(0).length, said.indexOf(slot(1))) : ', '
    return begin < 0 ? said : `${said.slice(0, begin)}${lines.map((_, i) => slot(i)).join(parting)}${said.slice(end)}`
  }
  return { ...clause, params: { ...params, lines }, text: shown(text), ...(translations ? { translations: inEach(translations, (words) => (words.text === undefined ? words : { ...words, text: shown(words.text) })) } : {}) }
}
