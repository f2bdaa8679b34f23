import type { ShopperClause, ShopperNotice } from '../../contracts/shopper.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { fromInstant } from '../../domain/kernel/time/instant.ts'
import { localDay } from '../../domain/kernel/time/zone.ts'
import { noticesAt } from '../../domain/policy/notices.ts'
import type { ClauseWording } from '../../domain/policy/wording.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import { termsUrl } from '../policies/terms-address.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'

/** What the terms want said on the order's page, each passage once with the items it is said of. */
export function orderNotices(policy: ShelvedPolicy, order: StoredOrder, language?: string): ShopperNotice[] {
  const governing = governingOf(policy, order)
  const found = new Map<string, ShopperNotice>()
  for (const line of order.facts.lineItems.nodes) {
    for (const wording of noticesAt(policy.compiled, 'order-page', { governing, line, ...(language ? { language } : {}) })) {
      const known = found.get(wording.id) ?? { clause: toShopperClause(policy, wording), lineItemIds: [] }
      found.set(wording.id, { ...known, lineItemIds: [...known.lineItemIds, line.id] })
    }
  }
  return [...found.values()]
}

/** What the terms want said where a shopper asks for something about a line. */
export function lineNotices(policy: ShelvedPolicy, order: StoredOrder, lineItemId: string, ground: Ground, language?: string): ShopperClause[] {
  const line = order.facts.lineItems.nodes.find((one) => one.id === lineItemId)
  return noticesAt(policy.compiled, 'claim-form', { governing: governingOf(policy, order), ground, ...(language ? { language } : {}), ...(line ? { line } : {}) }).map((wording) => toShopperClause(policy, wording))
}

const governingOf = ({ compiled }: ShelvedPolicy, { facts }: StoredOrder) => compiled.selectionOn(localDay(compiled.zone, fromInstant(facts.processedAt ?? facts.createdAt))).governing

function toShopperClause(policy: ShelvedPolicy, { id, documentTitle, effectiveFrom, language, heading, text, cites }: ClauseWording): ShopperClause {
  return { id, documentTitle, effectiveFrom, language, heading, text, cites, url: termsUrl(policy, { id, effectiveFrom }) }
}
