import type { ShopperRight } from '../../contracts/shopper.ts'
import { renderForShopper } from '../../domain/decision/explain-in-words.ts'
import { decideLine } from '../claims/decide-lines.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'
import { ownCase } from '../orders/piece-case.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import { isGiftCard, saysOfGiftCards } from './gift-card.ts'
import { readLine, wordingOf } from './read-line.ts'
import type { ReadLine } from './read-line.ts'
import { sayToShopper } from './words.ts'

const groundOf = { return: 'change-of-mind', warranty: 'defect' } as const

/** What the terms that bind the order leave open for one line, whose pieces are judged as `piece` says, today, without any fact. A right that the terms don't speak of is left out, and so is the warranty of a gift card. */
export function rightsOf(own: ShelvedPolicy, order: StoredOrder, lineItemId: string, at: Date, locale: string, piece = ownCase(own, order, lineItemId)): ShopperRight[] {
  const { policy } = piece
  const giftCard = isGiftCard(order, lineItemId)
  const kinds: Array<ShopperRight['kind']> = giftCard ? ['return'] : ['return', 'warranty']
  return kinds.flatMap((kind) => {
    const { decision } = decideLine(policy.compiled, policy.name, piece.order, { lineItemId: piece.lineItemId, ground: groundOf[kind], remedy: null, facts: {}, history: piece.history }, at, at)
    const line = readLine(decision, policy.compiled, locale)
    if (line.standing === 'silent') return []
    if (giftCard && !saysOfGiftCards(decision, policy.compiled, groundOf[kind])) return [{ kind, state: 'ask' as const, lastDay: null, text: sayToShopper(locale, 'gift-card'), clauses: [] }]
    return [toRight(kind, line, policy, locale)]
  })
}

function toRight(kind: ShopperRight['kind'], { decision, deciding, standing, lastDay }: ReadLine, policy: ShelvedPolicy, locale: string): ShopperRight {
  const clauses = [...new Set(deciding.map((finding) => finding.clause))].flatMap((id) => wordingOf(decision, policy, id, locale))
  const text = renderForShopper(decision, policy.compiled, groundOf[kind], locale)
  switch (standing) {
    case 'open':
    case 'over':
      return { kind, state: standing, lastDay, text, clauses }
    case 'not-begun':
    case 'excluded':
      return { kind, state: 'excluded', lastDay: null, text, clauses }
    case 'question':
    case 'expert':
    case 'not-in-force':
    case 'silent':
    case 'review':
      return { kind, state: 'ask', lastDay, text, clauses }
    default:
      return standing satisfies never
  }
}
