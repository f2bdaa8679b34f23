import { expect, it } from 'vitest'
import { actWords, conditionWords, ruleInWords } from '../../../app/application/automation/rule-words.ts'
import { noGoods } from '../../../app/domain/automation/rule.ts'
import { ruleWith } from '../../domain/automation/case.ts'

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

it('goods are told by each list that says something', () => {
  const goods = { traits: ['gold'], types: [], tags: ['sale'], vendors: ['Lumen', 'Kestia'], collections: ['rings'], products: [{ id: 'gid://shopify/Product/7', title: 'Moon ring' }] }
  expect(conditionWords(ruleWith({ kind: 'approve' }, { goods: { only: goods, never: { ...goods, traits: [], tags: [] } } })).when).toEqual([
    'every ground', 'goods with the trait “gold”', 'goods tagged “sale”', 'goods by the vendor “Lumen” or “Kestia”', 'goods in the collection “rings”', 'goods named “Moon ring”', 'goods not by the vendor “Lumen” or “Kestia”', 'goods not in the collection “rings”', 'goods not named “Moon ring”',
  ])
})

it('one that asks nothing says that it is for every ground; the log keeps where a label leads', () => {
  expect(conditionWords(ruleWith())).toEqual({ when: ['every ground'], limits: [] })
  expect(ruleInWords(ruleWith({ kind: 'send-label', link: 'https://labels.example/{claim}', carriage: 'either' }, {}, { perDay: 1 }))).toBe('Sends a label; https://labels.example/{claim}; every ground; at most 1 a day')
  expect(conditionWords(ruleWith({ kind: 'approve' }, { grounds: ['change_of_mind' as never] })).when).toEqual(['“change_of_mind”, which is no ground'])
})
