import type { ShopperRight } from '../../contracts/shopper.ts'
import { decideLine } from '../claims/decide-lines.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'
import type { StoredOrder } from '../store-ports.ts'
import { isGiftCard, saysOfGiftCards } from './gift-card.ts'
import { readLine, wordingOf } from './read-line.ts'
import type { ReadLine } from './read-line.ts'
import { sayToShopper } from './words.ts'

const groundOf = { return: 'change-of-mind', warranty: 'defect' } as const

/** What the terms leave open for one line today, without any fact. A right that the terms don't speak of is left out, and so is the warranty of a gift card. */
export function rightsOf(policy: ShelvedPolicy, order: StoredOrder, lineItemId: string, at: Date, locale: string): ShopperRight[] {
  const giftCard = isGiftCard(order, lineItemId)
  const kinds: Array<ShopperRight['kind']> = giftCard ? ['return'] : ['return', 'warranty']
  return kinds.flatMap((kind) => {
    const { decision } = decideLine(policy.compiled, policy.name, order, { lineItemId, ground: groundOf[kind], remedy: null, facts: {} }, at, at)
    const line = readLine(decision, policy.compiled, locale)
    if (line.standing === 'no-terms') return []
    if (giftCard && !saysOfGiftCards(decision, policy.compiled, groundOf[kind])) return [{ kind, state: 'ask' as const, lastDay: null, text: sayToShopper(locale, 'right.ask.gift-card'), clauses: [] }]
    return [toRight(kind, line, line.standing, policy, locale)]
  })
}

function toRight(kind: ShopperRight['kind'], line: ReadLine, standing: Exclude<ReadLine['standing'], 'no-terms'>, policy: ShelvedPolicy, locale: string): ShopperRight {
  const { decision, deciding, lastDay: day, assumed, heading } = line
  const clauses = [...new Set(deciding.map((finding) => finding.clause))].flatMap((id) => wordingOf(decision, policy.compiled, id))
  const say = (code: string) => sayToShopper(locale, `right.${code}`, { kind, day, assumed, heading })
  switch (standing) {
    case 'open':
      return { kind, state: 'open', lastDay: day, text: say(day === null ? 'open.no-day' : 'open'), clauses }
    case 'over':
      return { kind, state: 'over', lastDay: day, text: say('over'), clauses }
    case 'not-begun':
      return { kind, state: 'excluded', lastDay: null, text: say(day === null ? 'not-begun' : 'not-begun.until'), clauses }
    case 'excluded':
      return { kind, state: 'excluded', lastDay: null, text: say('excluded'), clauses }
    case 'ask':
      return { kind, state: 'ask', lastDay: day, text: say(deciding.length === 0 ? 'ask.no-terms' : day === null ? 'ask' : 'ask.until'), clauses }
    default:
      return standing satisfies never
  }
}
