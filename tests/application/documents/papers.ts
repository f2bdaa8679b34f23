import { correspondOn } from '../../../app/application/mails/correspond.ts'
import type { LetterLine } from '../../../app/application/mails/letter-claim.ts'
import { aboutLine } from '../../../app/application/claims/terms-in-mails.ts'
import type { Paper, NewDocument } from '../../../app/application/documents/paper.ts'
import type { NewMail } from '../../../app/application/mails/mail-store.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { claimIn, decided, desk, line, shopper } from '../mails/letters.ts'
import { caseOf, lineItemId } from '../shopper/shop-case.ts'

const { order, policy } = caseOf({ policy: 'klenota', now: '2026-11-20T09:00:00Z' })
const { governing } = policy.compiled.selectionOn(fromIsoDate('2026-11-20'))

export const address = ['KLENOTA s.r.o.', 'Štefánikova 12', '150 00 Praha 5']
const decision = decided({ governing: [...governing], sendTo: { lines: address, rules: [] }, deadlines: { sendBackBy: '2026-12-05', refundBy: '2026-12-05', decideBy: '2026-11-25', settleBy: '2026-12-20' } })
export const ring = line({ title: 'Prsten s čirým safírem', decision, moneyBy: '2026-12-05' })
export const chain = line({ id: 'b', title: 'Řetízek', ground: 'defect', wish: 'repair', note: 'Zapínání se otvírá.', decision })

/** What is given out and written about events of a claim on KLENOTA's terms, at 14:05 UTC of 5 December 2026. */
export function given(events: ClaimEvent[], locale = 'cs', lines: LetterLine[] = [ring, chain], history: ClaimEvent[] = []): { documents: Array<NewDocument & { content: Paper }>; mails: NewMail[] } {
  const terms = lines.map((one) => ({ lineId: one.id, policy, about: aboutLine(order.facts, lineItemId, one.ground, governing) }))
  const { documents, mails } = correspondOn({ ...desk, terms, history }, claimIn(locale, { lines }), events, shopper, new Date('2026-12-05T14:05:00Z'))
  return { mails, documents: documents.map((one) => ({ ...one, content: one.content as Paper })) }
}
