import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import { noticesAt } from '../../../app/domain/policy/notices.ts'
import type { ClauseWording } from '../../../app/domain/policy/wording.ts'
import type { SaidCase } from './rule-case.ts'

/** A day on which every document of the library has its latest version in force. */
const purchasedOn = fromIsoDate('2026-11-20')

/** What is said at the place of the case, of goods as it describes them; of plain goods where it doesn't. */
export function saidAt(policy: CompiledPolicySet, { at, goods = {} }: Pick<SaidCase, 'at' | 'goods'>): ClauseWording[] {
  const line = { isGiftCard: goods.giftCard ?? false, customAttributes: [], product: { productType: goods.productType ?? 'Ring', tags: goods.tags ?? [] } }
  return noticesAt(policy, at, { governing: policy.selectionOn(purchasedOn).governing, ...(goods.ground ? { ground: goods.ground } : {}), line })
}

export function saidDifferences(policy: CompiledPolicySet, it: SaidCase): string[] {
  const said = saidAt(policy, it)
  const found = said.find((one) => one.id === it.clause)
  if (it.silent) return found ? [`${it.clause} is said at ${it.at}: ${found.text}`] : []
  if (!found) return [`${it.clause} is not said at ${it.at}; what is said there: ${said.map((one) => one.id).join(', ') || 'nothing'}`]
  return found.text.includes(it.says) ? [] : [`${it.clause} says “${found.text}”, without “${it.says}”`]
}
