import { expect, test } from 'vitest'
import { currencyDigits, fromMinor, parseMinor, roundAmount, toMinor } from '../../../app/domain/kernel/money.ts'

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

test('a sum below zero keeps its sign both ways, and nothing has none', () => {
  expect([parseMinor('-12.50', 'EUR'), parseMinor('-3', 'JPY'), fromMinor(-1250, 'EUR'), fromMinor(-3, 'JPY')]).toEqual([-1250, -3, '-12.50', '-3'])
  // Object.is tells 0 from -0, which JSON would write alike and a sum would carry on.
  expect([Object.is(parseMinor('-0.00', 'EUR'), 0), fromMinor(-0, 'EUR')]).toEqual([true, '0.00'])
})

test('a sum that a number can’t hold exactly is none', () => {
  // The largest is 2^53 - 1 minor units.
  expect([parseMinor('90071992547409.91', 'EUR'), parseMinor('90071992547409.92', 'EUR')]).toEqual([9007199254740991, undefined])
  expect([parseMinor('999999999999999', 'JPY'), parseMinor('1000000000000000', 'JPY')]).toEqual([999999999999999, undefined])
  expect([parseMinor('1.000000000000000', 'EUR'), parseMinor('1.0000000000000000', 'EUR')]).toEqual([100, undefined])
  for (const minor of [0.5, NaN, 9007199254740992]) expect(() => fromMinor(minor, 'EUR')).toThrow('no whole number of minor units')
})

test('an amount that was checked before comes out in minor units', () => {
  expect([toMinor('1400.00', 'CZK'), toMinor('0', 'JPY')]).toEqual([140000, 0])
})

test('text before or after an amount makes it none', () => {
  for (const text of ['x1', '1x', '1.x', 'CZK 5', '5 CZK', '5.0x', '+5', '--5', '1.2.3']) expect([text, parseMinor(text, 'CZK'), roundAmount(text, 'CZK')]).toEqual([text, undefined, text])
})

test.each([
  [0, ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']],
  [3, ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']],
  // No currency is called that: what isn't known has hundredths, also where an object has such a member.
  [2, ['CZK', 'EUR', 'GBP', 'HUF', 'toString', '']],
])('there are %i decimals in %j', (digits, currencies) => {
  expect(currencies.map((one) => [one, currencyDigits(one)])).toEqual(currencies.map((one) => [one, digits]))
})
