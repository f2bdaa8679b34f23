import { expect, it } from 'vitest'
import { areSameUnits, sumOfUnits } from '../../app/application/claims/edited-units.ts'

const of = (...units: Array<[string, number]>) => units.map(([lineItemId, more]) => ({ lineItemId, more }))

it('an edit comes to one sum a line, without what it put in and took out again', () => {
  expect(sumOfUnits(of(['a', -1], ['b', 2], ['a', -1], ['b', -2], ['c', 0]))).toEqual(of(['a', -2]))
})

it('two edits are the same by what they come to, in whichever order and parts they say it', () => {
  expect(areSameUnits(of(['a', -2], ['b', 1]), of(['b', 1], ['a', -1], ['c', 0], ['a', -1]))).toBe(true)
  expect(areSameUnits(of(['a', -2]), of(['a', -1]))).toBe(false)
  expect(areSameUnits(of(['a', -2]), of(['a', -2], ['b', 1]))).toBe(false)
})
