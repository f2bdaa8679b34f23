import { expect, it } from 'vitest'
import { serialKey, typedSerial, whyNoSerial } from '../../../app/domain/claim/serial.ts'

it.each([
  ['K 77', 'k77'], ['  K77  ', 'K 7 7'], ['ｋ７７', 'K77'], ['certifikát č. 5', 'CERTIFIKÁT Č.5'], ['K\u00a077', 'K77'],
])('%s and %s are the same number', (one, other) => {
  expect(serialKey(one)).toBe(serialKey(other))
})

it.each([['K-77', 'K77'], ['K77', 'K78'], ['0', 'O'], ['e', 'é']])('%s and %s are two', (one, other) => {
  expect(serialKey(one)).not.toBe(serialKey(other))
})

it('is shown as it was typed, without the spaces around it', () => {
  expect([typedSerial('  GIA  2141438171 '), typedSerial(' ')]).toEqual(['GIA  2141438171', ''])
})

it('has 60 characters, and one more is too many', () => {
  expect([whyNoSerial('7'.repeat(60)), whyNoSerial(` ${'7'.repeat(60)} `), whyNoSerial('')]).toEqual([null, null, null])
  expect(whyNoSerial('7'.repeat(61))).toBe('A serial number has at most 60 characters. Enter the number alone, without what stands around it.')
})

it.each([['a tab', 'K\t77'], ['the end of a line', 'K\n77'], ['a null', 'K\u000077'], ['another end of a line', 'K\u202877'], ['a turn of the writing', 'K\u202e77'], ['a space without width', 'K\u200b77'], ['half a character', 'K\ud80077']])('what can’t be seen is refused: %s', (_, text) => {
  expect(whyNoSerial(text)).toBe('This number holds characters that can’t be seen, such as a tab or the end of a line. Type it anew.')
})
