import { describe, expect, test } from 'vitest'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import { clause, decided, document, found, shop } from '../support/made-up-shop.ts'

const window = (days: number, heading: string) => clause('window', 'window', { right: 'window', length: { days }, from: 'delivery', beforeDelivery: 'may-ask' }, { heading })
const money = clause('money', 'remedy', { remedies: ['refund'], effect: 'offers' })
const missing = (deduction: 'missing-gift-box' | 'missing-certificate', tariff: string | null) => clause(deduction, 'deduction', { deduction, tariff, atLeast: false, when: [[{ ground: ['defect'] }]] })

describe('a decision in words', () => {
  test('has its sums as decimals, and none where a person sets it', () => {
    const policy = shop([window(30, 'Returns'), money, missing('missing-gift-box', '250'), missing('missing-certificate', null)])
    const answer = renderDecision(decided(policy), policy, 'en')
    expect(answer.deductions.map(({ text, ...one }) => [one, text.length > 0])).toEqual([
      [{ kind: 'missing-gift-box', amount: { amount: '250.00', currencyCode: 'CZK' }, atLeast: false, rules: ['R-missing-gift-box'] }, true], [{ kind: 'missing-certificate', amount: null, atLeast: false, rules: ['R-missing-certificate'] }, true],
    ])
    expect(answer.deductions[0]?.text).toContain('250.00')
  })

  test('keeps everything that is no sentence as it was decided', () => {
    const policy = shop([window(30, 'Returns'), money, clause('address', 'address', { lines: ['A street 1'] }), clause('costs', 'cost', { cost: 'claim-costs', paidBy: 'merchant' }), clause('pay', 'sla', { deadline: 'refundBy', length: { days: 14 }, from: 'notice' })])
    const decision = decided(policy)
    const { verdict, governing, periods, determining, refund, returnShipping, sendTo, costs, deadlines, refusal, missingFacts, id } = renderDecision(decision, policy, 'en')
    expect({ verdict, governing, periods, determining, refund, returnShipping, sendTo, costs, deadlines, refusal, missingFacts, id }).toEqual({ verdict: 'eligible', governing: [{ document: 'terms', effectiveFrom: null }], periods: decision.periods, determining: ['R-window'], refund: decision.refund, returnShipping: null, sendTo: { lines: ['A street 1'], rules: ['R-address'] }, costs: decision.costs, deadlines: { sendBackBy: null, refundBy: '2026-02-24', decideBy: null, settleBy: null }, refusal: { requires: [], rules: [] }, missingFacts: [], id: 'a-test' })
    expect(renderDecision(decision, policy, 'en').remedies.filter((one) => one.open).map(({ text: _, ...one }) => one)).toEqual([{ kind: 'refund', open: true, rules: ['R-money'] }])
  })

  test('names each clause as the version that binds the order calls it, in any language', () => {
    const policy = shop([document([window(30, 'Old returns')], { effectiveFrom: '2020-01-01' }), document([window(30, 'New returns')], { effectiveFrom: '2026-02-01' })])
    const words = (purchased: string, locale: string) => renderDecision(decided(policy, { purchased, delivered: '2026-02-05T09:00:00Z' }), policy, locale).findings.map((one) => one.text)
    expect(words('2026-01-31T09:00:00Z', 'en')[0]).toContain('“Old returns”')
    expect(words('2026-02-01T09:00:00Z', 'en')[0]).toContain('“New returns”')
    expect(words('2026-02-01T09:00:00Z', 'cs')[0]).toContain('„New returns“')
    expect(words('2026-01-31T09:00:00Z', 'en')[0]).toContain('“Old returns”')
    expect(words('2026-02-01T09:00:00Z', 'en')[0]).not.toBe(words('2026-02-01T09:00:00Z', 'cs')[0])
  })
})

test('a clause of law for others is noted as being about another case', () => {
  const law = { in: ['GB'], anchor: 'purchase', from: null, source: 'An act', checkedOn: '2026-11-21', confirmed: true } as const
  const british = clause('british', 'coverage', { buyer: 'consumer' }, { tier: 'statutory', law: { ...law, in: ['GB'] } })
  expect([found(decided(shop([british]), { country: 'CZ' })), found(decided(shop([british]), { country: 'GB' }))]).toEqual([['british: not-applicable, other-case'], ['british: met, coverage.met']])
})
