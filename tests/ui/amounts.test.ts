import { expect, test } from 'vitest'
import { lessAmount, lesserAmount } from '../../app/ui/format/amounts.ts'
import { moneyWords } from '../../app/ui/format/money.ts'

test('money is grouped as text, so that no digit is lost', () => {
  expect(moneyWords({ amount: '1400.00', currencyCode: 'CZK' })).toBe('1,400.00 CZK')
  expect(moneyWords({ amount: '999.00', currencyCode: 'EUR' })).toBe('€999.00')
  expect(moneyWords({ amount: '-200.50', currencyCode: 'GBP' })).toBe('−£200.50')
  expect(moneyWords({ amount: '90071992547409931.01', currencyCode: 'CZK' })).toBe('90,071,992,547,409,931.01 CZK')
  expect(moneyWords({ amount: '1400', currencyCode: 'JPY' })).toBe('1,400 JPY')
})

test('a sum taken from a sum leaves the rest to the cent', () => {
  // 12 790.00 − 90.50
  expect(lessAmount('12790.00', '90.50')).toBe('12699.50')
  expect(lessAmount('12790.00', '90,5')).toBe('12699.50')
  expect(lessAmount('0.30', '0.10')).toBe('0.20')
  expect(lessAmount('1400', '400')).toBe('1000')
})

test('all of it can be taken, a cent more can’t', () => {
  expect(lessAmount('100.00', '100.00')).toBe('0.00')
  expect(lessAmount('100.00', '100.01')).toBeNull()
})

test('of two sums the lesser one goes out', () => {
  expect([lesserAmount('60.00', '90.00'), lesserAmount('90.00', '60.00'), lesserAmount('60.00', '60.01'), lesserAmount('9.99', '10.00')]).toEqual(['60.00', '60.00', '60.00', '9.99'])
})

test('what is no sum of that currency is refused', () => {
  expect(lessAmount('100.00', 'ten')).toBeNull()
  expect(lessAmount('100.00', '-5')).toBeNull()
  expect(lessAmount('100.00', '5.001')).toBeNull()
  expect(lessAmount('100', '5.5')).toBeNull()
})
