import { describe, expect, test } from 'vitest'
import { commonReasons } from '../../../app/domain/setup/common-reasons.ts'
import { findReason, parseReasons, reasonLabel, reasonProblems } from '../../../app/domain/setup/reasons.ts'
import type { Reason } from '../../../app/domain/setup/reasons.ts'

const small = { id: 'too-small', labels: { en: 'Too small', cs: 'Příliš malé' }, ground: 'change-of-mind' as const, shopify: 'too-small' }
const fit: Reason = { id: 'fit', labels: { en: 'Does not fit' }, ground: 'change-of-mind', shopify: null, subs: [small] }

describe('the reasons of a shop', () => {
  test('are read as stored or sent; what is none is left out', () => {
    expect(parseReasons([fit, { id: 'Bad id', labels: { en: 'x' }, ground: 'defect' }, { id: 'b', labels: { en: ' Broke \n later ', xx: 'y' }, ground: 'defect', shopify: '' }, { id: 'c', ground: 'whim' }, 7, null])).toEqual([fit, { id: 'b', labels: { en: 'Broke later' }, ground: 'defect', shopify: null, subs: [] }])
    expect([parseReasons(null), parseReasons({})]).toEqual([[], []])
  })

  test('can be used where each has words of its own, and Shopify knows what it is told', () => {
    expect(reasonProblems([fit], ['too-small'])).toEqual({})
    expect(reasonProblems([fit], [])).toEqual({ 'too-small.shopify': 'Shopify has this reason no more. Choose another.' })
    expect(reasonProblems([fit], null)).toEqual({})
    expect(Object.keys(reasonProblems([fit, { ...fit, id: 'other', subs: [] }, { ...fit, id: 'none', labels: {}, subs: [] }], null))).toEqual(['fit.label', 'other.label', 'none.label'])
  })

  test('may have eighty characters and not eighty-one', () => {
    const of = (length: number) => Object.keys(reasonProblems([{ ...fit, labels: { en: 'x'.repeat(length) }, subs: [] }], null))
    expect([of(80), of(81)]).toEqual([[], ['fit.label']])
  })

  test('are found by id, also beneath another, and said in English where a language lacks them', () => {
    expect([findReason([fit], 'too-small')?.above?.id, findReason([fit], 'fit')?.above, findReason([fit], 'gone')]).toEqual(['fit', null, null])
    expect([reasonLabel(small, 'cs'), reasonLabel(small, 'de'), reasonLabel(fit, 'cs')]).toEqual(['Příliš malé', 'Too small', 'Does not fit'])
  })
})

test('the common reasons can be used as they are, in four languages, told to Shopify by those that it has', () => {
  const reasons = commonReasons(['too-small', 'damaged'])
  expect(reasonProblems(reasons, ['too-small', 'damaged'])).toEqual({})
  const all = reasons.flatMap((one) => [one, ...one.subs])
  expect(all.map(({ labels }) => Object.keys(labels).join(' ')).filter((languages) => languages !== 'en cs de sk')).toEqual([])
  expect(all.flatMap(({ shopify }) => (shopify ? [shopify] : []))).toEqual(['too-small', 'damaged'])
  expect([...new Set(all.map(({ ground }) => ground))]).toEqual(['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect'])
  expect(parseReasons(reasons)).toEqual(reasons)
})
