import { allClosed, noDeadlines } from './answer.ts'
import type { Period, ReferenceAnswer } from './answer.ts'
import { plusDays } from './days.ts'
import type { Case } from './order.ts'

type Rest = Omit<ReferenceAnswer, 'governing'>

/** KLENOTA's return without a reason: section 7 of its terms (002). */
export function klenotaReturn(c: Case): Rest {
  // KT-5 with KT-4: the wording in force on the purchase day binds, and before it there is none.
  if (c.purchaseDay < '2021-03-05') return { verdict: 'needs-review', periods: [], remedies: allClosed, refund: null }

  const period = c.traits.giftCard ? giftCardPeriod(c) : returnPeriod(c)
  const inTime = period.lastDay === null || c.askedDay <= period.lastDay
  const against: string[] = []
  if (c.business) against.push('KT-1')
  if (c.traits.customised && !c.traits.giftCard) against.push('KT-41')
  if (c.traits.giftCard && c.facts.giftCard?.redeemed === true) against.push('KT-42')
  if (!inTime) against.push(...period.rules)
  if (against.length > 0) return { verdict: 'ineligible', periods: [period], determining: against, remedies: allClosed, refund: null, deductions: [] }

  // KT-42: the card's right hangs on whether it was redeemed, which no later step would ask for.
  if (c.traits.giftCard && c.facts.giftCard?.redeemed === undefined) return { verdict: 'needs-information', periods: [period], determining: ['KT-42'] }

  return {
    verdict: 'eligible',
    periods: [period],
    determining: period.rules,
    remedies: { ...allClosed, refund: { open: true } },
    // KT-31: all payments received; KT-38: not before the goods are back or proof of dispatch is given.
    refund: c.traits.giftCard ? { payee: 'purchaser' } : { payee: 'purchaser', method: 'original-payment-method', includesOutboundShipping: true, gate: 'goods-or-proof-of-dispatch' },
    // KT-39
    ...(c.traits.giftCard ? {} : { returnShipping: { paidBy: 'customer', rules: ['KT-39'] } }),
    ...(c.traits.giftCard ? {} : { deductions: returnDeductions(c) }),
    // KT-32 and KT-37: both count from the notice. A gift card has nothing to send back.
    deadlines: { ...noDeadlines, sendBackBy: c.traits.giftCard ? null : plusDays(c.askedDay, 14), refundBy: plusDays(c.askedDay, 14) },
  }
}

function returnPeriod(c: Case): Period {
  const { day, assumed, split } = c.orderDelivery
  // KT-25: bought from 1 October to 23 December, 100 days instead of KT-23's 60.
  const monthAndDay = c.purchaseDay.slice(5)
  const season = monthAndDay >= '10-01' && monthAndDay <= '12-23'
  const rules = season ? ['KT-23', 'KT-25'] : ['KT-23']
  // KT-24: the last shipment of a split order starts it.
  if (split) rules.push('KT-24')
  return { startsOn: day, lastDay: day && plusDays(day, season ? 100 : 60), assumed, rules }
}

function giftCardPeriod(c: Case): Period {
  const { day, assumed } = c.lineDelivery
  // KT-42
  return { startsOn: day, lastDay: day && plusDays(day, 14), assumed, rules: ['KT-42'] }
}

function returnDeductions(c: Case): NonNullable<Rest['deductions']> {
  const missing = c.facts.goods?.missing ?? []
  const condition = c.facts.goods?.condition
  const deductions: NonNullable<Rest['deductions']> = []
  // KT-28 and KT-29, only where the line came with them (KT-27).
  if (c.traits.giftBox && missing.includes('gift-box')) deductions.push({ kind: 'missing-gift-box', amount: '250.00', currencyCode: 'CZK', atLeast: true, rules: ['KT-28'] })
  if (c.traits.certificate && missing.includes('certificate')) deductions.push({ kind: 'missing-certificate', amount: '1400.00', currencyCode: 'CZK', atLeast: true, rules: ['KT-29'] })
  // KT-40: a person sets the decline in value.
  if (condition === 'used' || condition === 'damaged') deductions.push({ kind: 'diminished-value', amount: null, rules: ['KT-40'] })
  return deductions
}
