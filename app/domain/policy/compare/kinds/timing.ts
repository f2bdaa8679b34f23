import type { OrderTermParams } from '../../../clauses/order-term/order-term.ts'
import type { SlaParams } from '../../../clauses/sla/sla.ts'
import { opposite } from '../change.ts'
import type { Effect } from '../change.ts'
import type { KindComparison } from '../kind-comparison.ts'
import { inWords } from '../../lint/spans.ts'
import { always, ifMore, longer, ranked, shorter, worseIfSet } from '../member.ts'
import type { Both } from '../member.ts'

/** Sending back is the shopper's deadline, every other is the merchant's. */
const isShoppers = ({ deadline }: SlaParams) => deadline === 'sendBackBy'

/** An effect told from the merchant's side, for the side whose deadline it is; where that changed nobody can say. */
const forWhom = ({ before, after }: Both<SlaParams>, merchants: Effect): Effect => (before.deadline !== after.deadline ? 'unclear' : isShoppers(after) ? opposite(merchants) : merchants)

export const sla: KindComparison<SlaParams> = {
  favour: (params) => (isShoppers(params) ? 'takes' : 'gives'),
  members: {
    deadline: { effect: always('unclear') },
    length: { effect: (before, after, both) => forWhom(both, shorter(before, after)) },
    // Goods are received after the notice; a delivery lies before or after either.
    from: { effect: (before, after, both) => forWhom(both, ranked('goods-received', 'goods-or-proof-of-dispatch', 'notice')(before, after)) },
    lengthIfComplex: { effect: (before, after, both) => forWhom(both, shorter(before ?? both.before.length, after ?? both.after.length)), absent: 'no other time' },
    pausedByExpert: { effect: (before, after, both) => forWhom(both, worseIfSet(before, after)), absent: 'no' },
    // A later day holds only where the customer agrees to it.
    extendable: { effect: always('neither'), absent: 'no' },
  },
}

const isCustomers = ({ before, after }: Both<OrderTermParams>) => before.by === 'customer' && after.by === 'customer'

export const orderTerm: KindComparison<OrderTermParams> = {
  favour: () => 'unclear',
  members: {
    topic: { effect: always('unclear') },
    by: { effect: always('unclear') },
    due: {
      effect: (before, after, both) => (!before || !after || before.from !== after.from || both.before.by !== both.after.by ? 'unclear' : (both.after.by === 'customer' ? longer : shorter)(before.length, after.length)),
      words: ({ length, from }) => `${inWords(length)} after ${from === 'seller-cancels' ? 'the seller cancels' : from}`, absent: 'no day',
    },
    percent: { effect: (before, after, both) => (before === undefined || after === undefined || !isCustomers(both) ? 'unclear' : after < before ? 'better' : 'worse'), words: (percent) => `${percent} %`, absent: 'no share' },
    atLeast: { effect: (before, after, both) => (isCustomers(both) ? worseIfSet(before, after) : 'unclear'), absent: 'no' },
    methods: { effect: ifMore('better'), absent: 'none' },
  },
}
