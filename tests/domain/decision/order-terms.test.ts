import { describe, expect, test } from 'vitest'
import type { OrderTermParams } from '../../../app/domain/clauses/order-term/order-term.ts'
import { explainOrder } from '../../../app/domain/decision/order-terms.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import { asked, clause, shop } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const term = (params: Partial<OrderTermParams> = {}, more: Partial<PolicyClause> = {}) => clause('term', 'order-term', { topic: 'deposit', by: 'customer', ...params }, more)
const terms = (clauses: PolicyClause[], it: Asked = {}) => explainOrder(shop(clauses), asked(it), Date.parse('2026-02-10T09:00:00Z'))

describe('a term of the order', () => {
  test('says whose turn it is and by which clause', () => {
    expect(terms([term({ methods: ['cash', 'card'] }), clause('note', 'notice', { at: ['order-page'] })])).toEqual([
      { topic: 'deposit', clause: 'terms/term', effectiveFrom: null, rules: ['R-term'], applies: 'yes', by: 'customer', day: null, amount: null, atLeast: false, code: 'order-term.deposit', args: { heading: 'The term', topic: 'deposit', day: null, amount: null, atLeast: false, methods: 'cash card' } },
    ])
  })

  test('is due so long after the purchase, the payment or the cancelling; not before that is on record', () => {
    const due = (from: 'purchase' | 'payment' | 'seller-cancels', order?: object) => terms([term({ due: { length: { days: 5 }, from } })], order ? { facts: { order } } : {})[0]?.day
    expect([due('purchase'), due('payment'), due('payment', { paidOn: '2026-02-06' }), due('payment', { cancelledBySellerOn: '2026-02-07' }), due('seller-cancels'), due('seller-cancels', { cancelledBySellerOn: '2026-02-07' }), due('seller-cancels', { paidOn: '2026-02-06' })]).toEqual(['2026-02-10', null, '2026-02-11', null, null, '2026-02-12', null])
    expect(terms([term({ due: { length: { days: 5 }, from: 'purchase' } })])[0]?.args.day).toBe('2026-02-10')
  })

  test('is a share of the order’s price, rounded down to the minor unit', () => {
    const lines = (order: Parameters<NonNullable<Asked['order']>>[0]) => ({ ...order, lineItems: { nodes: [{ ...order.lineItems.nodes[0]!, quantity: 3 }, { ...order.lineItems.nodes[0]!, id: 'gid://shopify/LineItem/2' }] } })
    // 3 + 1 pieces at 10.01 are 40.04; half of it is 20.02, a third less than that: 33 % are 13.2132.
    expect([50, 33].map((percent) => terms([term({ percent, atLeast: true })], { price: '10.01', order: lines })[0])).toMatchObject([{ amount: { amount: 2_002, currency: 'CZK' }, atLeast: true, args: { amount: { amount: 2_002, currency: 'CZK' }, atLeast: true } }, { amount: { amount: 1_321, currency: 'CZK' } }])
  })

  test('holds in its case, or not, or nobody knows', () => {
    const when: OrderTermParams['when'] = [[{ fact: 'order.accepted', is: true }]]
    expect([{ accepted: true }, { accepted: false }, {}].map((order) => { const [one] = terms([term({ when })], { facts: { order } }); return [one?.applies, one?.code] })).toEqual([['yes', 'order-term.deposit'], ['no', 'order-term.not-here'], ['unknown', 'order-term.unknown']])
  })

  test('of some goods is said of those only', () => {
    const hollow = term({}, { appliesTo: { grounds: ['defect'], has: ['hollow'] } })
    const solid = term({ topic: 'dispatch' }, { id: 'solid', appliesTo: { grounds: ['defect'], lacks: ['hollow'] } })
    expect([terms([hollow, solid]), terms([hollow, solid], { tags: ['hollow'] })].map((all) => all.map((one) => one.topic))).toEqual([['dispatch'], ['deposit']])
  })
})
