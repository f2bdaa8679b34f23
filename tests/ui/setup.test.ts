import { describe, expect, test } from 'vitest'
import { parseReasonsForm } from '../../app/routes/app.settings.reasons/parse-reasons.ts'
import { parseSetUpForm } from '../../app/routes/app.set-up.$step/parse-setup-form.ts'
import { moved } from '../../app/ui/settings/reasons/reason-draft.ts'
import { withoutWord, withWord } from '../../app/ui/setup/trait-reading.ts'

const form = (fields: Record<string, string>) => { const data = new FormData(); for (const [name, value] of Object.entries(fields)) data.set(name, value); return data }

describe('what the set-up sends', () => {
  test('is a saving, a putting aside or a publication', () => {
    expect(parseSetUpForm(form({ intent: 'save', sent: JSON.stringify({ step: 'details', seen: 3, answers: { seller: 'Lumen' }, goTo: 'goods' }) }))).toEqual({ intent: 'save', change: { step: 'details', seen: 3, answers: { seller: 'Lumen' }, goTo: 'goods' } })
    expect(parseSetUpForm(form({ intent: 'save', sent: JSON.stringify({ step: 'details', seen: 0, answers: {} }) }))).toMatchObject({ change: { goTo: null } })
    expect(parseSetUpForm(form({ intent: 'publish', sent: '{"step":"publish","seen":7,"first":true}' }))).toEqual({ intent: 'publish', asked: { seen: 7, first: true } })
    expect(parseSetUpForm(form({ intent: 'dismiss' }))).toEqual({ intent: 'dismiss' })
  })

  test.each([{}, { intent: 'save' }, { intent: 'save', sent: 'x' }, { intent: 'save', sent: '[]' }, { intent: 'save', sent: '{"step":"roof","seen":1}' }, { intent: 'save', sent: '{"step":"details","seen":-1}' }, { intent: 'save', sent: '{"step":"details","seen":1,"goTo":"roof"}' }, { intent: 'publish', sent: '{"seen":1.5,"first":true}' }, { intent: 'publish', sent: '{"seen":1}' }, { intent: 'erase', sent: '{"seen":1}' }])('%j is nothing of it', (fields) => {
    expect(parseSetUpForm(form(fields as Record<string, string>))).toBeNull()
  })
})

test('reasons are taken with the version that was seen', () => {
  expect(parseReasonsForm('{"version":2,"reasons":[]}')).toEqual({ version: 2, reasons: [] })
  for (const sent of [null, '', '[]', '{"version":"2","reasons":[]}', '{"version":2}']) expect([sent, parseReasonsForm(sent)]).toEqual([sent, null])
})

test('a word is said once in a reading, and taken out of it by what it is', () => {
  const reading = withWord(withWord({ tags: ['gold'] }, { by: 'tags', word: 'GOLD' }), { by: 'metafields', word: { key: 'custom.finish', value: 'Matte' } })
  expect(reading).toEqual({ tags: ['gold'], metafields: [{ key: 'custom.finish', value: 'Matte' }] })
  expect(withoutWord(withWord(reading, { by: 'giftCard' }), { by: 'tags', word: 'gold' })).toEqual({ tags: [], metafields: [{ key: 'custom.finish', value: 'Matte' }], giftCard: true })
  expect([withoutWord(reading, { by: 'metafields', word: { key: 'custom.finish' } }).metafields, withoutWord({ giftCard: true }, { by: 'giftCard' })]).toEqual([[{ key: 'custom.finish', value: 'Matte' }], {}])
})

test('what is moved takes its new place, and stays at the ends', () => {
  expect([moved(['a', 'b', 'c'], 0, 1), moved(['a', 'b', 'c'], 2, -1), moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([['b', 'a', 'c'], ['a', 'c', 'b'], ['a', 'b'], ['a', 'b']])
})
