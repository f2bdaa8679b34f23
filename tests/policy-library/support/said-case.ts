import { lineNotices, orderNotices } from '../../../app/application/shopper/good-to-know.ts'
import type { StoredOrder } from '../../../app/application/orders/order-store.ts'
import type { Place } from '../../../app/domain/clauses/notice/places.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import { noticesAt } from '../../../app/domain/policy/notices.ts'
import type { NoticeAbout } from '../../../app/domain/policy/notices.ts'
import { claimIn, composeMails, desk, staff } from '../../application/mails/letters.ts'
import type { SaidCase } from './rule-case.ts'

/** A day on which every document of the library has its latest version in force. */
const purchasedOn = '2026-11-20'

const events: Partial<Record<Place, ClaimEvent>> = {
  'request-mail': { type: 'opened' },
  'approval-mail': { type: 'approved', lineIds: ['a'] },
  'refusal-mail': { type: 'declined', lineIds: ['a'], reason: 'OTHER', note: 'It is worn.', reasons: [] },
  'settlement-mail': { type: 'settled', lineIds: ['a'], remedy: 'repair', note: '' },
}

/** Where a notice differs from what a case expects at its place, a sentence each; of plain goods where the case says nothing of them. */
export function saidDifferences(policy: CompiledPolicySet, it: SaidCase): string[] {
  const { goods = {} } = it
  const line = { isGiftCard: goods.giftCard ?? false, customAttributes: [], product: { productType: goods.productType ?? 'Ring', tags: goods.tags ?? [] } }
  const about: NoticeAbout = { governing: policy.selectionOn(fromIsoDate(purchasedOn)).governing, line, ...(goods.ground ? { ground: goods.ground } : {}) }
  const said = noticesAt(policy, it.at, about)
  const found = said.find((one) => one.id === it.clause)
  if (it.silent) return found ? [`${it.clause} is said at ${it.at}: ${found.text}`] : []
  if (!found) return [`${it.clause} is not said at ${it.at}; what is said there: ${said.map((one) => one.id).join(', ') || 'nothing'}`]
  if (!found.text.includes(it.says)) return [`${it.clause} says “${found.text}”, without “${it.says}”`]
  return renderedAt(policy, it.at, about).includes(it.says) ? [] : [`what ${it.clause} says does not reach ${it.at}`]
}

/** The words that reach whoever reads at the place: a mail's text, or what a screen is given to show. */
function renderedAt(compiled: CompiledPolicySet, at: Place, about: NoticeAbout): string {
  const policy = { id: 'version', shop: 'shop.myshopify.com', name: compiled.set.name, number: 1, compiled }
  const event = events[at]
  if (event) {
    return composeMails({ ...desk, terms: [{ lineId: 'a', policy, about }] }, claimIn('en'), [event], staff).map((mail) => mail.text).join()
  }
  const facts = { processedAt: `${purchasedOn}T09:00:00Z`, createdAt: `${purchasedOn}T09:00:00Z`, lineItems: { nodes: [{ id: 'a', ...about.line }] } }
  const order = { facts } as unknown as StoredOrder
  if (at === 'order-page') return orderNotices(policy, order).map((one) => one.clause.text).join('\n')
  if (at === 'claim-form' && about.ground) return lineNotices(policy, order, 'a', about.ground).map((one) => one.text).join('\n')
  return noticesAt(compiled, at, about).map((one) => one.text).join('\n')
}
