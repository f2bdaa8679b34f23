import { expect, it } from 'vitest'
import { emptyQuestion } from '../../app/ui/simulator/question.ts'
import type { Question } from '../../app/ui/simulator/question.ts'
import { readQuestion, simulatorUrl, writeQuestion } from '../../app/ui/simulator/question-address.ts'

const lines = ['gid://shopify/LineItem/11', 'gid://shopify/LineItem/12']
const known = { lines, candidates: ['v1', 'v2'] }
const read = (query: string | Record<string, string>) => readQuestion(new URLSearchParams(query), known)

const whole: Question = { lineItemId: 'gid://shopify/LineItem/12', quantity: '2', ground: 'defect', remedy: 'repair', facts: { fault: { cause: 'wear', repairable: false, simultaneous: 3 }, goods: { missing: [] } }, day: '2026-11-01', time: '09:30', under: 'v2' }

it('a whole question comes out of its address as it went in', () => {
  expect(read(writeQuestion(whole))).toEqual(whole)
  expect(simulatorUrl('1001', { ...whole, facts: {} })).toBe('/app/policies/simulator?order=1001&line=12&quantity=2&ground=defect&remedy=repair&day=2026-11-01&time=09%3A30&under=v2')
})

it('one that is not asked yet takes no more than its line, and without it the first', () => {
  expect(writeQuestion(emptyQuestion('gid://shopify/LineItem/12'))).toEqual({ line: '12' })
  expect(read('')).toEqual(emptyQuestion('gid://shopify/LineItem/11'))
})

it('what names nothing that is known is left out', () => {
  expect(read({ line: '99', quantity: 'many', ground: 'whim', remedy: 'apology', facts: '{"fault": {"colour": "red"}, "why": 1', day: 'soon', time: 'noon', under: 'v9' })).toEqual(emptyQuestion('gid://shopify/LineItem/11'))
  expect(read({ facts: '{"fault": {"colour": "red", "cause": "wear"}}' }).facts).toEqual({ fault: { cause: 'wear' } })
})

it('a fact that does not fit stays, to be refused where it stands', () => {
  expect(read({ facts: '{"fault": {"simultaneous": 99}}' }).facts).toEqual({ fault: { simultaneous: 99 } })
})
