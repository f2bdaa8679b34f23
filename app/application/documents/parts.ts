import type { Decision } from '../../domain/decision/decision.ts'
import { noticesAt } from '../../domain/policy/notices.ts'
import type { LineTerms } from '../claims/terms-in-mails.ts'
import type { LetterClaim, LetterLine } from '../mails/letter-claim.ts'
import type { Speech } from '../mails/words.ts'
import { documentAnchor, termsUrl } from '../policies/terms-address.ts'
import type { Place } from '../../domain/clauses/notice/places.ts'
import type { Paper, PaperBlock } from './paper.ts'

/** What every paper is made from: who gives it out, in which words, about which claim, and when. */
export interface PaperDesk { shop: { name: string; timeZone: string }; speech: Speech; claim: LetterClaim; terms: LineTerms[]; madeAt: string }

type Row = { label: string; value: string }
export const facts = (...rows: Array<Row | null>): PaperBlock[] => { const given = rows.filter((row) => row !== null); return given.length ? [{ kind: 'facts', rows: given }] : [] }
export const heading = (text: string): PaperBlock => ({ kind: 'heading', text })

export function paper({ shop, speech, madeAt }: PaperDesk, title: string, blocks: PaperBlock[]): Paper {
  const foot = speech.say('paper.issued', { shop: shop.name, at: speech.instant(madeAt, shop.timeZone) })
  return { language: speech.language, title, author: shop.name, madeAt, blocks, foot, pageWords: speech.say('paper.page', { page: '{page}', pages: '{pages}' }) }
}

/** Whose claim it is, on which order, and since when. */
export function headOf({ shop, speech: { say, instant }, claim, madeAt }: PaperDesk, ended = false): PaperBlock[] {
  return facts(
    { label: say('paper.number'), value: claim.number },
    { label: say('paper.order'), value: claim.orderName },
    claim.customer.name ? { label: say('paper.customer'), value: claim.customer.name } : null,
    { label: say(ended ? 'paper.asked-on' : 'paper.received-on'), value: instant(claim.openedAt, shop.timeZone) },
    ended ? { label: say('paper.ended-on'), value: instant(madeAt, shop.timeZone) } : null,
  )
}

/** The numbers that the pieces of these lines carry; null where none is on record. */
export function serialRow({ speech: { say } }: PaperDesk, lines: LetterLine[]): Row | null {
  const serials = lines.flatMap((line) => line.serials)
  return serials.length ? { label: say('paper.serial'), value: serials.join(', ') } : null
}

/** Of several lines all returned without a reason it is a request, otherwise a claim. */
export const kindOf = (lines: LetterLine[]) => (lines.every((line) => line.ground === 'change-of-mind') ? 'request' : 'claim')

/** The versions of the terms that bind these lines, by their titles, each with its page. */
export function termsBlocks({ terms, speech: { say } }: PaperDesk, lines: LetterLine[]): PaperBlock[] {
  const named = lines.flatMap((line) => {
    const policy = terms.find((one) => one.lineId === line.id)?.policy
    return line.decision.governing.map(({ document, effectiveFrom }) => {
      const title = policy?.compiled.set.documents.find((one) => one.document === document)?.title ?? document
      return { text: effectiveFrom ? `${title}, ${say('paper.terms.version', { day: effectiveFrom })}` : title, url: policy ? `${termsUrl(policy)}#${documentAnchor({ document, effectiveFrom })}` : '' }
    })
  })
  const once = [...new Map(named.map((one) => [`${one.text} ${one.url}`, one])).values()]
  return once.length ? [heading(say('paper.terms')), { kind: 'links', items: once }] : []
}

/** The days that the terms set, the earliest of each over these lines; for money where it is money that settles them. */
export function daysBlocks({ speech: { say, day } }: PaperDesk, lines: LetterLine[], names: Array<keyof Decision['deadlines']>): PaperBlock[] {
  const rows = names.flatMap((name) => {
    const [first] = lines.flatMap((line) => (name === 'refundBy' ? line.moneyBy : line.decision.deadlines[name]) ?? []).sort()
    return first ? [{ label: say(`paper.day.${name}`), value: day(first) }] : []
  })
  return rows.length ? [heading(say('paper.days')), { kind: 'facts', rows }] : []
}

/** What the terms want said at one of these places about these lines, each once. */
export function quotesAt({ terms, speech: { say, quoted } }: PaperDesk, lines: LetterLine[], places: Place[]): PaperBlock[] {
  const meant = terms.filter((one) => lines.some((line) => line.id === one.lineId))
  const said = new Map(meant.flatMap(({ policy, about }) => places.flatMap((place) => noticesAt(policy.compiled, place, about).map((wording) => ({ ...wording, url: termsUrl(policy, wording) })))).map((wording) => [wording.id, wording]))
  const quotes = [...said.values()].map(({ heading: about, documentTitle, cites, text, url }) => ({ source: `${about} (${[documentTitle, ...cites].join(', ')})`, text: quoted(text), url }))
  return quotes.length ? [heading(say('terms.heading')), { kind: 'quotes', quotes }] : []
}
