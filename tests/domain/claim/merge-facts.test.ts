import { expect, it } from 'vitest'
import { mergeFacts } from '../../../app/domain/claim/merge-facts.ts'

it('facts of one group stand beside each other', () => {
  expect(mergeFacts({ fault: { code: 'clasp', simultaneous: 1 } }, { fault: { repairable: true } })).toEqual({ fault: { code: 'clasp', simultaneous: 1, repairable: true } })
})

it('facts of other groups stay as they were', () => {
  expect(mergeFacts({ buyer: 'consumer', goods: { condition: 'used' } }, { assessment: { by: 'seller' } })).toEqual({ buyer: 'consumer', goods: { condition: 'used' }, assessment: { by: 'seller' } })
})

it('a fact recorded again takes the new value; a list is replaced as a whole', () => {
  expect(mergeFacts({ goods: { missing: ['gift-box', 'tags'], condition: 'used' } }, { goods: { missing: ['certificate'] } })).toEqual({ goods: { missing: ['certificate'], condition: 'used' } })
  expect(mergeFacts({ claimant: 'gift-holder' }, { claimant: 'purchaser' })).toEqual({ claimant: 'purchaser' })
})

it('what isn’t a group on both sides is replaced', () => {
  const merge = mergeFacts as (earlier: object, later: object) => object
  expect(merge({ a: 'text' }, { a: { b: 1 } })).toEqual({ a: { b: 1 } })
  expect(merge({ a: { b: 1 } }, { a: 'text' })).toEqual({ a: 'text' })
  expect(merge({ a: { b: 1 } }, { a: null })).toEqual({ a: null })
  expect(merge({ a: null }, { a: { b: 1 } })).toEqual({ a: { b: 1 } })
  expect(merge({ a: ['x'] }, { a: { b: 1 } })).toEqual({ a: { b: 1 } })
  expect(merge({ a: { b: 1 } }, { a: ['x'] })).toEqual({ a: ['x'] })
})

it('neither of the two is changed', () => {
  const earlier = { fault: { code: 'clasp' } }
  const later = { fault: { repairable: true } }
  mergeFacts(earlier, later)
  expect([earlier, later]).toEqual([{ fault: { code: 'clasp' } }, { fault: { repairable: true } }])
})
