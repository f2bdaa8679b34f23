import { expect, it } from 'vitest'
import { actWords, conditionWords, ruleInWords } from '../../../app/application/automation/rule-words.ts'
import { ruleWith } from '../../domain/automation/case.ts'

const noGoods = { traits: [], types: [], tags: [] }

it('a rule is told by what it does, for which claims and how far', () => {
  const rule = ruleWith({ kind: 'refund', after: 'receipt' }, {
    grounds: ['change-of-mind', 'defect'], value: { fromMinor: 10_000, toMinor: 200_000 }, goods: { only: { ...noGoods, types: ['Ring', 'Chain'] }, never: { ...noGoods, tags: ['sale'] } },
    customer: { onlyTags: ['VIP'], neverTags: [], kind: 'returning', earlierClaimsAtMost: 1 },
  }, { perClaimMinor: 500_000, perDay: 3 })
  expect(actWords(rule)).toBe('Refunds once the goods are here')
  expect(conditionWords(rule)).toEqual({
    when: ['a change of mind or a defect', 'items of 100.00 CZK to 2,000.00 CZK', 'goods of the type “Ring” or “Chain”', 'goods not tagged “sale”', 'customers who have ordered before', 'customers tagged “VIP”', 'customers with at most 1 earlier claim'],
    limits: ['at most 5,000.00 CZK a claim', 'at most 3 a day'],
  })
})

it('one that asks nothing says nothing; the log keeps where a label leads', () => {
  expect(conditionWords(ruleWith())).toEqual({ when: [], limits: [] })
  expect(ruleInWords(ruleWith({ kind: 'send-label', link: 'https://labels.example/{claim}', carriage: 'either' }, {}, { perDay: 1 }))).toBe('Sends a label; https://labels.example/{claim}; at most 1 a day')
})
