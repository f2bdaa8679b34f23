import { expect, test } from 'vitest'
import { fromMinor, parseMinor, roundAmount, toMinor } from '../../../app/domain/kernel/money.ts'

test('amounts go to minor units and back with the digits of their currency', () => {
  expect(parseMinor('1400.00', 'CZK')).toBe(140000)
  expect(parseMinor('1400', 'CZK')).toBe(140000)
  expect(parseMinor('1400.5', 'EUR')).toBe(140050)
  expect(parseMinor('1400.000', 'JPY')).toBe(1400)
  expect(parseMinor('0.001', 'KWD')).toBe(1)
  expect([fromMinor(140000, 'CZK'), fromMinor(5, 'GBP'), fromMinor(1400, 'JPY'), fromMinor(-1, 'KWD'), fromMinor(0, 'EUR')]).toEqual(['1400.00', '0.05', '1400', '-0.001', '0.00'])
})

test('what is no amount, or finer than its currency, is none', () => {
  for (const text of ['', '1,400.00', '1e3', '.5', '5.', ' 1', '1.005', 'NaN']) expect(parseMinor(text, 'CZK')).toBeUndefined()
  expect(parseMinor('1.5', 'JPY')).toBeUndefined()
  expect(() => toMinor('1.005', 'CZK')).toThrow('no amount in CZK')
})

test('an amount finer than its currency is rounded half up to the minor unit', () => {
  expect([roundAmount('33.333333', 'CZK'), roundAmount('0.004999', 'EUR'), roundAmount('0.005', 'EUR'), roundAmount('9.995', 'GBP'), roundAmount('99.999', 'GBP')]).toEqual(['33.33', '0.00', '0.01', '10.00', '100.00'])
  expect([roundAmount('1400.4', 'JPY'), roundAmount('1400.5', 'JPY'), roundAmount('1400.0', 'JPY')]).toEqual(['1400', '1401', '1400'])
  expect([roundAmount('1.0004', 'KWD'), roundAmount('1.0005', 'KWD'), roundAmount('1.5', 'KWD')]).toEqual(['1.000', '1.001', '1.500'])
  expect([roundAmount('-0.005', 'EUR'), roundAmount('-0.004', 'EUR')]).toEqual(['-0.01', '0.00'])
})

test('an amount that needs no rounding keeps its value, and what is no amount is left to be refused', () => {
  expect([roundAmount('1400', 'CZK'), roundAmount('1400.5', 'EUR'), roundAmount('123456789012345678.91', 'EUR')]).toEqual(['1400.00', '1400.50', '123456789012345678.91'])
  expect([roundAmount('', 'CZK'), roundAmount('1e3', 'CZK')]).toEqual(['', '1e3'])
})
