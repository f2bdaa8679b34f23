import { expect, test } from 'vitest'
import { parseAnswers } from '../../../app/domain/setup/answers.ts'
import { laterOf, stepAmong, stepsOf } from '../../../app/domain/setup/steps.ts'

test('answers are read as they were sent, without blank lines and words', () => {
  expect(parseAnswers({ template: 'eu-default', addresses: { 'terms/address': [' Lumen ', '', ' \t', 'Berlin'] }, traits: { hollow: { tags: ['tube', ' '], metafields: [{ key: 'custom.hollow' }] } } })).toEqual({ template: 'eu-default', addresses: { 'terms/address': ['Lumen', 'Berlin'] }, traits: { hollow: { tags: ['tube'], metafields: [{ key: 'custom.hollow' }] } } })
})

test.each([null, 7, 'x', [], { template: 7 }, { traits: { a: 7 } }, { traits: { a: { tags: [7] } } }, { traits: { a: { metafields: [{ key: 'plain' }] } } }, { addresses: { a: 'x' } }, { reach: 'some' }, { law: ['US'] }, { route: { countries: 'DE' } }, { route: { customers: 'friends' } }, { wish: true }])('%j are no answers', (value) => {
  expect(parseAnswers(value)).toBeNull()
})

test('a further policy is set up without the steps that are the shop’s', () => {
  expect([stepsOf(true).length, stepsOf(false)]).toEqual([6, ['template', 'details', 'goods', 'publish']])
  expect([stepAmong('reasons', stepsOf(false)), stepAmong('reasons', stepsOf(true)), stepAmong('goods', stepsOf(false))]).toEqual(['publish', 'reasons', 'goods'])
  expect([laterOf('goods', 'details'), laterOf('details', 'goods')]).toEqual(['goods', 'goods'])
})
