import { expect, test } from 'vitest'
import { factDefinitions } from '../../app/domain/clauses/fact-definitions.ts'
import { factFields, fieldsFor } from '../../app/ui/facts/fact-fields.ts'
import { knownFacts, withFact } from '../../app/ui/facts/fact-values.ts'
import { parseFacts } from '../../app/ui/facts/parse-facts.ts'

test('staff can record every fact that a clause can read, with the same values', () => {
  expect(factFields.map((field) => field.path).sort()).toEqual(Object.keys(factDefinitions).sort())
  for (const field of factFields) {
    if (field.kind === 'choice' || field.kind === 'several') expect(Object.keys(field.options), field.path).toEqual(factDefinitions[field.path]?.values)
  }
})

test('facts go in and come out as they were recorded', () => {
  const facts = { fault: { cause: 'wear', repairable: false, simultaneous: 2 }, goods: { missing: [] }, claimant: 'purchaser', delivery: { on: '2026-02-10' } }
  expect(parseFacts(facts)).toEqual({ facts, problems: {} })
})

test('nothing recorded is nothing known', () => {
  expect(parseFacts(undefined)).toEqual({ facts: {}, problems: {} })
  expect(parseFacts({})).toEqual({ facts: {}, problems: {} })
})

test('each fact that does not fit has its own sentence', () => {
  const { problems } = parseFacts({ fault: { cause: 'magic', repairable: 'yes', simultaneous: 0, colour: 1 }, delivery: { on: '2026-02-30' }, goods: { missing: ['soul'] } })
  expect(Object.keys(problems).sort()).toEqual(['delivery.on', 'fault.cause', 'fault.colour', 'fault.repairable', 'fault.simultaneous', 'goods.missing'])
  expect(problems['fault.simultaneous']).toBe('Enter a whole number from 1 to 20.')
})

test('a fact made not known again leaves no trace', () => {
  const once = withFact({}, 'fault.repairable', false)
  expect(once).toEqual({ fault: { repairable: false } })
  expect(withFact(once, 'fault.repairable', undefined)).toEqual({})
})

test('no missing part is said, and is not the same as not knowing', () => {
  expect(knownFacts({ goods: { missing: [] } }, 'Europe/Prague')).toEqual([{ path: 'goods.missing', label: 'Parts that are missing', value: 'Nothing is missing' }])
  expect(knownFacts({}, 'Europe/Prague')).toEqual([])
})

test('a gift card is asked whether it was redeemed, and nothing of repairs', () => {
  const { first, more } = fieldsFor('change-of-mind', true)
  expect(first.map((field) => field.path)).toEqual(['giftCard.redeemed'])
  expect(more.map((field) => field.path)).not.toContain('goods.condition')
})
