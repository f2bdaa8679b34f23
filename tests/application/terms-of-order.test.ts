import { expect, test } from 'vitest'
import { termsOfOrder } from '../../app/application/orders/terms-of-order.ts'
import type { OrderFacts } from '../../app/domain/decision/request.ts'
import { libraryPolicySet } from '../../app/policy-library/library.ts'
import { requestOf } from '../domain/support/ask.ts'

const order = (purchased: string, attributes: Array<{ key: string; value: string }> = []) => requestOf({ policy: 'klenota', ground: 'change-of-mind', now: purchased, purchased, attributes }).order as OrderFacts
const told = (purchased: string, locale: string, attributes?: Array<{ key: string; value: string }>) => termsOfOrder(libraryPolicySet('klenota'), order(purchased, attributes), Date.parse(purchased), locale).map((term) => term.told)

test('an order of KLENOTA’s is told by when it is paid, in the language asked for', () => {
  // five days from 2 March
  expect(told('2026-03-02T09:00:00Z', 'en')).toContain('The price is due by 7 March 2026.')
  expect(told('2026-03-02T09:00:00Z', 'cs').join(' ')).toContain('7. března 2026')
})

test('a piece made to a wish has its deposit as a sum of the order’s price', () => {
  const engraved = told('2026-03-02T09:00:00Z', 'en', [{ key: 'Engraving', value: 'Navždy' }]).join(' ')
  // at least a fifth of 12,000 CZK
  expect(engraved).toMatch(/At least CZK.2,400\.00 is to be paid in advance\./)
})

test('an order from before the terms has none of them, and the first of their first day has', () => {
  expect(told('2021-03-04T22:59:59Z', 'en')).toEqual([])
  expect(told('2021-03-04T23:00:00Z', 'en').length).toBeGreaterThan(10)
})
