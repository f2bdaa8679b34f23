import { expect, it } from 'vitest'
import { recordedFacts } from '../../../app/domain/claim/recorded-facts.ts'

it('tells each fact that differs as it was and as it is, one that came or went as not known', () => {
  expect(recordedFacts({ fault: { repairable: true, code: 'clasp' }, buyer: 'consumer' }, { fault: { repairable: false, code: 'clasp' }, goods: { missing: ['tags'] } })).toEqual([
    { path: 'buyer', from: 'consumer', to: null }, { path: 'fault.repairable', from: true, to: false }, { path: 'goods.missing', from: null, to: ['tags'] },
  ])
})

it('tells nothing of what was only said again', () => {
  expect(recordedFacts({ goods: { missing: [] } }, { goods: { missing: [] } })).toEqual([])
  expect(recordedFacts({}, {})).toEqual([])
})
