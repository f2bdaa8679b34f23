import type { OrderTermParams } from '../../../clauses/order-term/order-term.ts'
import type { SlaParams } from '../../../clauses/sla/sla.ts'
import { opposite } from '../change.ts'
import type { Effect } from '../change.ts'
import type { KindComparison } from '../kind-comparison.ts'
import { inWords } from '../../lint/spans.ts'
import { always, betterIfSet, ifMore, longer, ranked, shorter, worseIfSet } from '../member.ts'
import type { Both } from '../member.ts'

/** Sending back is the shopper's deadline, every other is the merchant's. */
const isShoppers = ({ deadline }: SlaParams) => deadline === 'sendBackBy'

/** An effect told from the merchant's side, for the side whose deadline it is; where that changed nobody can say. */
const forWhom = ({ before, after }: Both<SlaParams>, merchants: Effect): Effect => (before.deadline !== after.deadline ? 'unclear' : isShoppers(after) ? opposite(merchants) : merchants)

/** Days with an expert aren’t counted: which those are hangs on when the counting begins. */
const isPaused = ({ before, after }: Both<SlaParams>) => before.pausedByExpert === true || after.pausedByExpert === true

/** Goods are received after the notice as a rule, but somebody may send them in before: that the notice comes first is not sure. A delivery lies before or after either. */
function fromEffect(before: SlaParams['from'], after: SlaParams['from'], both: Both<SlaParams>): Effect {
  const effect = isPaused(both) ? 'unclear' : forWhom(both, ranked('goods-received', 'goods-or-proof-of-dispatch', 'notice')(before, after))
  return effect === 'better' && [before, after].includes('notice') ? 'unclear' : effect
}

export const sla: KindComparison<SlaParams> = {
  favour: (params) => (isShoppers(params) ? 'takes' : 'gives'),
  members: {
    deadline: { effect: always('unclear') },
    length: { effect: (before, after, both) => forWhom(both, shorter(before, after)) },
    from: { effect: fromEffect },
    lengthIfComplex: { effect: (before, after, both) => forWhom(both, shorter(before ?? both.before.length, after ?? both.after.length)), absent: 'no other time' },
    pausedByExpert: { effect: (before, after, both) => forWhom(both, worseIfSet(before, after)), absent: 'no' },
    // A later day holds only where the customer agrees to it; for what the customer has to do it is a gain.
    extendable: { effect: (before, after, both) => (isShoppers(both.after) ? betterIfSet(before, after) : 'neither'), absent: 'no' },
  },
}

/** A share of the price that the customer pays in advance: of other topics nobody can say what a share means. */
const isDeposit = ({ before, after }: Both<OrderTermParams>) => [before, after].every(({ by, topic }) => by === 'customer' && topic === 'deposit')

export const orderTerm: KindComparison<OrderTermParams> = {
  favour: () => 'unclear',
  members: {
    topic: { effect: always('unclear') },
    by: { effect: always('unclear') },
    due: {
      effect: (before, after, both) => (!before || !after || before.from !== after.from || both.before.by !== both.after.by ? 'unclear' : (both.after.by === 'customer' ? longer : shorter)(before.length, after.length)),
      words: ({ length, from }) => `${inWords(length)} after ${from === 'seller-cancels' ? 'the seller cancels' : from}`, absent: 'no day',
    },
    percent: { effect: (before, after, both) => (before === undefined || after === undefined || !isDeposit(both) ? 'unclear' : after < before ? 'better' : 'worse'), words: (percent) => `${percent} %`, absent: 'no share' },
    atLeast: { effect: (before, after, both) => (isDeposit(both) ? worseIfSet(before, after) : 'unclear'), absent: 'no' },
    methods: { effect: ifMore('better'), absent: 'none' },
  },
}
