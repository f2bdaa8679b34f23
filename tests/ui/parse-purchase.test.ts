import { expect, test } from 'vitest'
import { parsePurchase } from '../../app/routes/app.claims.new/parse-purchase.ts'
import { emptyPurchase } from '../../app/ui/off-shop/draft.ts'

const known = { currencyCode: 'EUR', today: '2026-11-20' }
const form = { key: '', currencyCode: 'EUR', country: 'SK', today: '2026-11-20', traits: [], locales: ['en', 'cs', 'sk', 'de'], reasons: [] }
const begun = emptyPurchase(form)
const parse = (change: object) => parsePurchase(JSON.stringify({ ...begun, ...change }), known)

test('the form as it begins can be read, in the language of the shop’s country', () => {
  expect(parse({})).toEqual({ ok: true, input: begun })
  expect([begun.customer.locale, emptyPurchase({ ...form, country: 'FR' }).customer.locale]).toEqual(['sk', 'en'])
})

test('what was typed comes through trimmed, a price without its spaces', () => {
  expect(parse({ boughtAt: ' Market ', price: '1 249,00', facts: { fault: { cause: 'wear' } }, proofIds: ['a'] })).toMatchObject({ ok: true, input: { boughtAt: 'Market', price: '1249,00', facts: { fault: { cause: 'wear' } }, proofIds: ['a'] } })
})

test('a reason comes by its id; what can be none counts as none', () => {
  expect([parse({ reason: 'too-small' }), parse({ reason: 'None of these' })]).toMatchObject([{ ok: true, input: { reason: 'too-small' } }, { ok: true, input: { reason: '' } }])
})

test('a ground or remedy that is none counts as not chosen', () => {
  expect(parse({ ground: 'magic', remedy: 'gold' })).toMatchObject({ ok: true, input: { ground: '', remedy: '' } })
})

test('a fact that does not fit is told by its path', () => {
  expect(parse({ facts: { fault: { cause: 'magic' } } })).toEqual({ ok: false, sentence: 'Some of what was entered does not fit.', fields: { 'fault.cause': 'Choose one of the answers.' } })
})

test('what is no form of ours is refused whole', () => {
  for (const bad of [{ customer: 'Petra' }, { item: null }, { price: 12 }, { traits: [] }, { proofIds: [1] }]) expect(parse(bad)).toMatchObject({ ok: false, fields: {} })
  for (const bad of [null, '', '{', '[]', 'null']) expect(parsePurchase(bad, known).ok).toBe(false)
})
