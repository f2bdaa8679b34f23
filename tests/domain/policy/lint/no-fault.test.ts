import { describe, expect, test } from 'vitest'
import { claims, clauseOf, codesAfter, returns } from './changed.ts'
import type { Loose } from '../../support/loose.ts'
import type { Change } from './changed.ts'

const both = { grounds: ['change-of-mind', 'defect'] }

describe('what is no fault', () => {
  test.each<[string, (it: Change) => void]>([
    ['two payers whose cases rule each other out', ({ clause, add }) => {
      clause('return-costs').params.when = [[{ shippedTo: ['CZ', 'SK'] }]]
      add(clauseOf('return-shipping', 'abroad', both, { paidBy: 'merchant', when: [[{ shippedOutside: ['CZ', 'SK'] }]] }))
    }],
    ['two deductions of which only one can be due', ({ clause, add }) => {
      clause('gift-box').params.when[0].push({ fact: 'goods.condition', is: 'used' })
      add(clauseOf('deduction', 'unused', returns, { deduction: 'missing-gift-box', tariff: '5.00', atLeast: false, when: [[{ fact: 'goods.missing', holds: 'gift-box' }, { fact: 'goods.condition', among: ['as-delivered', 'damaged'] }]] }, 'EUR {tariff}.'))
    }],
    ['a remedy closed while a right is over, and another offered while it runs', ({ add }) => add(
      clauseOf('remedy', 'late', claims, { remedies: ['price-reduction'], effect: 'opens', when: [[{ running: 'warranty' }]] }),
      clauseOf('remedy', 'too-late', claims, { remedies: ['price-reduction'], effect: 'closes', when: [[{ over: 'warranty' }]] }),
    )],
    ['a remedy closed for some goods only', ({ add }) => add(clauseOf('remedy', 'no-repair-of-customised', { ...claims, has: ['customised'] }, { remedies: ['repair'], effect: 'closes' }))],
    ['a remedy closed outright, with an exception', ({ add }) => add(
      clauseOf('remedy', 'no-repair', claims, { remedies: ['repair'], effect: 'closes' }),
      clauseOf('exception', 'unless-covered', claims, { lifts: ['no-repair'], when: [[{ fact: 'assessment.finding', is: 'covered' }]] }),
    )],
    ['a remedy closed outright that the offer overrides', ({ clause, add }) => {
      clause('repair').overrides = ['no-repair']
      add(clauseOf('remedy', 'no-repair', claims, { remedies: ['repair'], effect: 'closes' }))
    }],
    ['a second deadline from another event', ({ add }) => add(clauseOf('sla', 'from-goods', returns, { deadline: 'refundBy', length: { days: 5 }, from: 'delivery' }, 'Within {length.days} days of delivery.'))],
    ['one deadline said twice in other words', ({ add }) => add(clauseOf('sla', 'again', returns, { deadline: 'refundBy', length: { days: 14 }, from: 'notice' }, 'Money comes within {length.days} days.'))],
    ['a deposit of half beside one of at least a fifth', ({ add }) => add(
      clauseOf('order-term', 'half', both, { topic: 'deposit', by: 'customer', percent: 50 }, '{percent}%.'),
      clauseOf('order-term', 'fifth', both, { topic: 'deposit', by: 'customer', percent: 20, atLeast: true }, 'At least {percent}%.'),
    )],
    ['a cost borne by one in the first year and by the other later', ({ add }) => add(
      clauseOf('cost', 'first', claims, { cost: 'expert-assessment', paidBy: 'merchant', age: { within: { months: 12 } } }, 'Within {age.within.months} months.'),
      clauseOf('cost', 'later', claims, { cost: 'expert-assessment', paidBy: 'customer', age: { after: { years: 1 } } }, 'After {age.after.years} year.'),
    )],
    ['a return fee beside the shop’s paying where the claim is approved', ({ clause }) => {
      clause('return-costs').params.fee = '8.00'
      clause('return-costs').text = 'You pay EUR {fee} for sending goods in.'
    }],
    ['a restocking fee where no law gives a withdrawal', ({ clause, law }) => {
      law.clauses = law.clauses.filter((one: Loose) => one.kind !== 'window')
      clause('refund-gate').params.restockingFeePercent = 10
      clause('refund-gate').text = 'We keep {restockingFeePercent} %.'
    }],
    ['a restocking fee of businesses, which no consumers’ law protects', ({ clause }) => {
      clause('consumers').params.buyer = 'business'
      clause('refund-gate').params.restockingFeePercent = 10
      clause('refund-gate').text = 'We keep {restockingFeePercent} %.'
    }],
    ['an address of its own for another country', ({ add }) => add(
      clauseOf('address', 'here', both, { lines: ['The shop'] }, '{lines.0}'),
      clauseOf('address', 'there', both, { lines: ['The other shop'], when: [[{ shippedTo: ['US'] }]] }, '{lines.0}', { overrides: ['here'] }),
    )],
    ['a clock that suspends and begins no new period', ({ add }) => add(
      clauseOf('clock', 'suspended', claims, { right: 'warranty', on: ['repair'], effect: 'suspend', countedFrom: 'start' }),
      clauseOf('clock', 'no-new', claims, { right: 'warranty', on: ['repair'], effect: 'none', countedFrom: 'claim' }),
    )],
    ['goods without a window that are ruled out', ({ clause, add }) => {
      clause('warranty').appliesTo.lacks = ['gift-box']
      add(clauseOf('exclusion', 'no-boxes', claims, { when: [[{ trait: 'gift-box' }]] }))
    }],
    ['goods with a window each', ({ clause, add }) => {
      clause('returns').appliesTo.lacks = ['gift-box']
      add(clauseOf('window', 'boxes', { ...returns, has: ['gift-box'] }, { right: 'box-return', length: { days: 20 }, from: 'delivery', beforeDelivery: 'may-ask' }, 'Within {length.days} days.'))
    }],
    ['a weaker tier that betters', ({ add }) => add(clauseOf('remedy', 'goodwill', claims, { remedies: ['replacement'], effect: 'offers' }, 'A new one.', { tier: 'goodwill' }))],
    ['a weaker tier that repeats what a stronger one says', ({ add }) => add(clauseOf('exclusion', 'wear-again', claims, { when: [[{ fact: 'fault.cause', is: 'wear' }]] }, 'Nor wear by goodwill.', { tier: 'goodwill' }))],
    ['a document that prevails over one that offers more', ({ set, add }) => {
      set.precedence = ['terms', 'page', 'law']
      set.documents.push({ document: 'page', title: 'A page', language: 'en', effectiveFrom: null, tier: 'merchant-policy', clauses: [clauseOf('remedy', 'exchange', claims, { remedies: ['replacement'], effect: 'offers' })] })
      add(clauseOf('remedy', 'no-exchange', claims, { remedies: ['replacement'], effect: 'closes' }))
    }],
    ['the same right in the laws of two countries', ({ law }) => law.clauses.push({ ...law.clauses[0], id: 'withdrawal-uk', params: { ...law.clauses[0].params, length: { days: 15 } }, law: { ...law.clauses[0].law, in: ['GB'] } })],
    ['the same right in a law and in the one that follows it', ({ law }) => {
      law.clauses.push({ ...law.clauses[0], id: 'withdrawal-new', params: { ...law.clauses[0].params, length: { days: 20 } }, law: { ...law.clauses[0].law, from: '2027-01-01' } })
      law.clauses[0].law = { ...law.clauses[0].law, until: '2026-12-31' }
    }],
    ['a law that lifts the shop’s limit of time while its own right runs', ({ law }) => law.clauses.push({ ...law.clauses[0], id: 'prevails', kind: 'exception', text: 'The law prevails.', params: { lifts: { every: 'weaker-time-limit' }, when: [[{ running: 'withdrawal' }]] } })],
    ['two versions with other numbers', ({ set }) => {
      const next = structuredClone(set.documents[0])
      next.effectiveFrom = '2027-01-01'
      next.clauses.find((one: { id: string }) => one.id === 'returns').params.length = { days: 45 }
      set.documents.push(next)
    }],
  ])('%s', (_, change) => {
    expect(codesAfter(change)).toEqual([])
  })

  test.each([
    'We refund within {length.days} days, and you may return goods within 30 days.', // as the clause on returns says
    'We refund within {length.days} days, which is two weeks.', // 14 days
    'We refund 100 % within {length.days} days.', // wholly
    'We refund within {length.days} days under the Act of 5 March 2021.',
    'We refund within {length.days} days in one of the following ways.',
    'We refund within {length.days:words} days.',
  ])('the text “%s”', (text) => {
    expect(codesAfter(({ clause }) => void (clause('refund-deadline').text = text))).toEqual([])
  })

  test.each([
    ['We refund within {length.days} days, and you may return goods within 31 days.', 'unslotted-number'],
    ['We refund within {length.days} days, which is 3 weeks.', 'unslotted-number'],
    ['We refund 99 % within {length.days} days.', 'unslotted-number'],
    ['We refund within {length.days} days from 5 March.', 'unslotted-number'],
    ['We refund within {length.days} days but for € 5.', 'unslotted-number'],
    ['We refund within {length.days} days but for 5 EUR.', 'unslotted-number'],
    ['We refund within {length.days} days or twenty-one working days.', 'unslotted-number'],
    ['We refund within {length.days } days.', 'unread-slot'],
  ])('but the text “%s” is one: %s', (text, code) => {
    expect(codesAfter(({ clause }) => void (clause('refund-deadline').text = text))).toContain(code)
  })
})
