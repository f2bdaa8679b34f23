import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Place } from '../../domain/clauses/notice/places.ts'
import type { Ground, OrderFacts } from '../../domain/decision/request.ts'
import { noticesAt } from '../../domain/policy/notices.ts'
import type { NoticeAbout } from '../../domain/policy/notices.ts'
import type { ClauseWording } from '../../domain/policy/wording.ts'
import { clauseIn } from '../../domain/decision/explain-standing.ts'
import { decidingFindings } from '../../domain/decision/deciding-findings.ts'
import type { LetterLine } from '../mails/letter-claim.ts'
import type { Speech } from '../mails/words.ts'
import type { StoredClaim } from './stored-claim.ts'
import { termsUrl } from '../policies/terms-address.ts'
import type { PolicyShelf, ShelvedPolicy } from '../policy-shelf.ts'

/** The terms that bind a claim's line, and what of it decides which of them are said. */
export interface LineTerms { lineId: string; policy: ShelvedPolicy; about: NoticeAbout }

/** What a mail about an event is, as a place where the terms may have something to say. */
const placeOf: Partial<Record<ClaimEvent['type'], Place>> = { opened: 'request-mail', approved: 'approval-mail', declined: 'refusal-mail', refunded: 'settlement-mail', exchanged: 'settlement-mail', replaced: 'settlement-mail', 'paid-back': 'settlement-mail', settled: 'settlement-mail' }

/** What the mail about an event closes with: each notice once, as published; none where the terms have nothing to say there. */
export function termsParagraphs(event: ClaimEvent, terms: LineTerms[], { say, quoted }: Speech): string[] {
  const place = placeOf[event.type]
  const meant = terms.filter((one) => !('lineIds' in event) || (event.lineIds ?? []).includes(one.lineId))
  const said = new Map(place ? meant.flatMap(({ policy, about }) => noticesAt(policy.compiled, place, about).map((wording) => ({ ...wording, url: termsUrl(policy, wording) }))).map((wording) => [wording.id, wording]) : [])
  const quote = ({ heading, text, documentTitle, cites, url }: ClauseWording & { url: string }) => `${heading} (${[documentTitle, ...cites].join(', ')}):\n${quoted(text)}\n${url}`
  return said.size ? [say('terms.heading'), ...[...said.values()].map(quote)] : []
}

/** The clauses on which the decision rests that a mail tells of, each with the way to it in the full terms; none where it tells of no decision. */
export function citedParagraphs(event: ClaimEvent, lines: LetterLine[], terms: LineTerms[], { say }: Speech): string[] {
  if (event.type !== 'opened' && event.type !== 'approved' && event.type !== 'declined') return []
  const cited = lines.flatMap(({ id, decision }) => {
    const policy = terms.find((one) => one.lineId === id)?.policy
    return policy ? decidingFindings(decision).flatMap(({ clause }) => {
      const found = clauseIn(decision, policy.compiled, clause)
      return found ? [`- ${found.clause.heading}: ${termsUrl(policy, { id: clause, effectiveFrom: found.document.effectiveFrom })}`] : []
    }) : []
  })
  return cited.length ? [[say('terms.rests-on'), ...new Set(cited)].join('\n')] : []
}

export const aboutLine = (order: OrderFacts, lineItemId: string, ground: Ground, governing: NoticeAbout['governing']): NoticeAbout => {
  const line = order.lineItems.nodes.find((one) => one.id === lineItemId)
  return { governing, ground, ...(line ? { line } : {}) }
}

/** The terms that the lines of a claim are pinned to, with the goods as they were when it was decided. */
export async function termsOfClaim(policies: Pick<PolicyShelf, 'byId'>, claim: StoredClaim): Promise<LineTerms[]> {
  const found = await Promise.all(claim.lines.map(async ({ id, policyVersionId, request, decision }): Promise<LineTerms[]> => {
    const policy = await policies.byId(claim.shop, policyVersionId)
    return policy ? [{ lineId: id, policy, about: aboutLine(request.order, request.lineItemId, request.ask.ground, decision.governing) }] : []
  }))
  return found.flat()
}
