import type { AddressParams } from '../../../clauses/address/address.ts'
import type { CostParams } from '../../../clauses/cost/cost.ts'
import type { DeductionParams } from '../../../clauses/deduction/deduction.ts'
import type { NoticeParams } from '../../../clauses/notice/notice.ts'
import type { RefundParams } from '../../../clauses/refund/refund.ts'
import type { RemedyParams } from '../../../clauses/remedy/remedy.ts'
import type { ReturnShippingParams } from '../../../clauses/return-shipping/return-shipping.ts'
import { opposite, widening } from '../change.ts'
import type { Effect, Favour } from '../change.ts'
import type { KindComparison } from '../kind-comparison.ts'
import { inWords } from '../../lint/spans.ts'
import { letsDearerIn } from '../fees.ts'
import { always, betterIfSet, ifMore, longer, ranked, shorter, worseIfSet } from '../member.ts'
import type { Both } from '../member.ts'
import { isSameClause, meet, standingsOf } from '../weighed-together.ts'

export const remedy: KindComparison<RemedyParams> = {
  favour: ({ effect }) => (effect === 'closes' ? 'takes' : 'gives'),
  members: {
    remedies: { effect: (before, after, { favour }) => ifMore(widening(favour))(before, after) },
    effect: { effect: ranked('closes', 'opens', 'offers') },
    // With a right it ends with that right's period.
    right: { effect: (before, after, { favour }) => (before === undefined ? opposite(widening(favour)) : after === undefined ? widening(favour) : 'unclear'), absent: 'no right' },
    outsideCover: { effect: (before, _after, { favour }) => (before ? opposite(widening(favour)) : widening(favour)), absent: 'no' },
  },
}

export const deduction: KindComparison<DeductionParams> = {
  favour: () => 'takes',
  members: {
    deduction: { effect: always('unclear') },
    tariff: { effect: (before, after) => (before === null || after === null ? 'unclear' : Number(after) < Number(before) ? 'better' : Number(after) > Number(before) ? 'worse' : 'neither'), absent: 'what a person sets' },
    atLeast: { effect: worseIfSet },
  },
}

const payerFavour = ({ paidBy }: { paidBy: 'customer' | 'merchant' }): Favour => (paidBy === 'merchant' ? 'gives' : 'takes')
const payer = ranked<'customer' | 'merchant'>('customer', 'merchant')

/** A fee that the shopper bears: the less the better, and none where it is left out, unless that lets in another. */
const less = (before: string | number | undefined, after: string | number | undefined, { standings }: Both<unknown>): Effect => {
  const [was, is] = [Number(before ?? 0), Number(after ?? 0)]
  if (is < was) return letsDearerIn(standings.before, standings.after) ? 'unclear' : 'better'
  return is > was ? 'worse' : 'neither'
}

export const returnShipping: KindComparison<ReturnShippingParams> = {
  favour: payerFavour,
  members: {
    paidBy: { effect: (before, after, { standings }) => (after === 'merchant' && letsDearerIn(standings.before, standings.after) ? 'unclear' : payer(before, after)) },
    fee: { effect: less, absent: 'none' },
  },
}

const isMerchants = ({ favour }: Both<CostParams>) => favour === 'gives'

export const cost: KindComparison<CostParams> = {
  favour: payerFavour,
  members: {
    cost: { effect: always('unclear') },
    paidBy: { effect: payer },
    askBy: {
      effect: (before, after, both) => {
        if (!isMerchants(both) || (before && after && before.right !== after.right)) return 'unclear'
        return before && after ? longer(before.length, after.length) : after ? 'worse' : 'better'
      },
      words: ({ right, length }) => `${inWords(length)} after the period of “${right}”`, absent: 'any day',
    },
    payBy: { effect: (before, after, both) => (!isMerchants(both) ? 'unclear' : before && after ? shorter(before.length, after.length) : after ? 'better' : 'worse'), words: ({ length }) => inWords(length), absent: 'no day' },
  },
}

/** Whether another clause says that shipping is paid back: the first that says anything of it is heard, and a no may come before that. */
const isPromisedBeside = ({ standings: { before, after } }: Both<RefundParams>): boolean =>
  [before.set, after.set].some((set) => standingsOf(set, 'refund').some((other) => other.clause.params.includesOutboundShipping === true && !isSameClause(other, after) && meet(other, after)))

/** What it says of shipping and of a fee can be told; what it says of way and time only beside what was said before. */
function refundFavour({ includesOutboundShipping, gate, restockingFeePercent }: RefundParams): Favour {
  if (gate !== undefined || (includesOutboundShipping === undefined && restockingFeePercent === undefined)) return 'unclear'
  if (!includesOutboundShipping) return 'takes'
  return restockingFeePercent === undefined ? 'gives' : 'unclear'
}

export const refund: KindComparison<RefundParams> = {
  favour: refundFavour,
  members: {
    method: { effect: ranked<RefundParams['method']>(undefined, 'original-payment-method'), absent: 'no way of paying' },
    payee: { effect: always('unclear'), absent: 'nobody' },
    includesOutboundShipping: { effect: (before, after, both) => (before === undefined && after === false && isPromisedBeside(both) ? 'unclear' : betterIfSet(before, after)), absent: 'not said' },
    gate: { effect: ranked<RefundParams['gate']>('goods-received', 'goods-or-proof-of-dispatch', 'none'), absent: 'nothing' },
    restockingFeePercent: { effect: less, words: (percent) => `${percent} %`, absent: 'none' },
  },
}

export const address: KindComparison<AddressParams> = { favour: () => 'neutral', members: { lines: { effect: always('neither'), words: (lines) => lines.join(', ') } } }

export const notice: KindComparison<NoticeParams> = { favour: () => 'neutral', members: { at: { effect: always('neither'), absent: 'nowhere' } } }
