import { expect, test } from 'vitest'
import { parseLines } from '../../app/routes/app.orders.$key_.claim/parse-lines.ts'

const ring = { lineItemId: 'gid://shopify/LineItem/1', quantity: 1, ground: 'change-of-mind' }

test('a line comes through with its facts and its note', () => {
  expect(parseLines(JSON.stringify([{ ...ring, facts: { goods: { condition: 'as-delivered' } }, note: ' Too small. ' }]))).toEqual({
    ok: true, lines: [{ ...ring, facts: { goods: { condition: 'as-delivered' } }, note: 'Too small.' }],
  })
})

test('a reason of the shop’s comes by its id, and one that none can have is left out', () => {
  expect(parseLines(JSON.stringify([{ ...ring, reason: 'too-small' }]))).toEqual({ ok: true, lines: [{ ...ring, facts: {}, reason: 'too-small' }] })
  for (const reason of ['None of these', 7, null, 'x'.repeat(41)]) expect(parseLines(JSON.stringify([{ ...ring, reason }]))).toEqual({ ok: true, lines: [{ ...ring, facts: {} }] })
})

test('no line at all is said plainly', () => {
  expect(parseLines('[]')).toEqual({ ok: false, sentence: 'Choose at least one item and say what happened to it.', fields: {} })
})

test('what can’t be read is refused', () => {
  for (const bad of [null, '', '{', '{}', '[1]', 'null']) expect(parseLines(bad).ok).toBe(false)
})

test('each field that does not fit has its own sentence', () => {
  expect(parseLines(JSON.stringify([{ ...ring, ground: 'boredom', quantity: 0, remedy: 'gold' }]))).toEqual({
    ok: false, sentence: '3 entries need your attention.',
    fields: { 'gid://shopify/LineItem/1.ground': 'Choose what happened.', 'gid://shopify/LineItem/1.quantity': 'Enter a whole number from 1.', 'gid://shopify/LineItem/1.remedy': 'Choose one of the remedies.' },
  })
})

test('an item can’t be named twice', () => {
  expect(parseLines(JSON.stringify([ring, ring]))).toMatchObject({ ok: false, fields: { lines: 'An item is named twice.' } })
})
