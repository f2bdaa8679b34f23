import { expect, it } from 'vitest'
import { channelName, countryName, placementWords, ruleWords } from '../../../app/domain/decision/routing-words.ts'
import { countryCodes } from '../../../app/domain/kernel/countries.ts'

it('a rule says which orders it takes', () => {
  expect(ruleWords({ policy: 'all' })).toBe('Every order')
  expect(ruleWords({ policy: 'trade', customers: 'business' })).toBe('Orders by businesses')
  expect(ruleWords({ policy: 'till', channels: ['pos', 'catalogue'] })).toBe('Orders placed at the point of sale or on the channel “catalogue”')
  expect(ruleWords({ policy: 'south', countries: ['AT', 'DE', 'CH'], channels: ['web'], customers: 'consumer' })).toBe('Orders from Austria, Germany or Switzerland, placed on the online store, by consumers')
})

it('an order says where and by whom it was placed, and what of it is not known', () => {
  expect(placementWords({ country: 'AT', channel: 'web', customers: 'consumer' })).toBe('An order from Austria by a consumer on the online store')
  expect(placementWords({ country: null, channel: 'shopify_draft_order', customers: 'business' })).toBe('An order from an unknown country by a business as a draft order')
  expect(placementWords({ country: 'CZ', channel: null, customers: 'consumer' })).toBe('An order from Czechia by a consumer on an unknown channel')
})

it('every country has its name, and what is none keeps its code', () => {
  expect(countryCodes.filter((code) => countryName(code) === code)).toEqual([])
  expect([countryCodes.length, countryName('EUR'), countryName(''), channelName('catalogue')]).toEqual([249, 'EUR', '', 'catalogue'])
})
