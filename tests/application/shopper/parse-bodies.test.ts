import { describe, expect, it } from 'vitest'
import { parsePreviewBody, parseSendBody } from '../../../app/application/shopper/parse-bodies.ts'

const id = 'gid://shopify/LineItem/1'
const line = { lineItemId: id, quantity: 1, ground: 'defect' }
const preview = (lines: unknown) => parsePreviewBody({ locale: 'cs', lines })
const problems = (lines: unknown) => { const parsed = preview(lines); return parsed.ok ? null : Object.fromEntries(Object.entries(parsed.error).map(([field, { code }]) => [field, code])) }

describe('the lines of a form', () => {
  it('are taken as they fit, with what is not known left out', () => {
    expect(preview([{ ...line, remedy: 'repair', note: ' The clasp broke. ', facts: { 'fault.cause': 'wear', 'goods.missing': [], 'fault.preventsUse': null } }])).toEqual({ ok: true, value: { locale: 'cs', lines: [{ ...line, remedy: 'repair', note: 'The clasp broke.', facts: { 'fault.cause': 'wear', 'goods.missing': [] } }] } })
  })

  it.each([[undefined], [null], [{}], ['x'], [[]]])('%j are none', (lines) => {
    expect(problems(lines)).toEqual({ lines: 'lines-none' })
  })

  it.each([[null], [7], [{}], [{ lineItemId: 'x' }], [{ lineItemId: `${id}'--` }], [{ lineItemId: 'gid://shopify/Order/1' }]])('%j is no line', (one) => {
    expect(problems([one])).toEqual({ lines: 'line' })
  })

  it('fifty may be sent at once, and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...line, lineItemId: `gid://shopify/LineItem/${i + 1}` }))
    expect(problems(many(50))).toBeNull()
    expect(problems(many(51))).toEqual({ lines: 'lines-most' })
  })

  it('each names its item once', () => {
    expect(problems([line, line])).toEqual({ lines: 'twice' })
  })

  it.each([
    ['quantity', { quantity: 0 }], ['quantity', { quantity: 1.5 }], ['quantity', { quantity: '1' }], ['quantity', { quantity: 1e9 }], ['ground', { ground: 'theft' }], ['ground', { ground: 'constructor' }], ['remedy', { remedy: 'paid-repair' }],
    ['note', { note: 'x'.repeat(1001) }], ['note', { note: 7 }], ['facts', { facts: [] }], ['facts.fault.cause', { facts: { 'fault.cause': 'magic' } }], ['facts.fault.repairable', { facts: { 'fault.repairable': true } }],
    ['facts.delivery.on', { facts: { 'delivery.on': '2026-02-30' } }], ['facts.goods.missing', { facts: { 'goods.missing': 'tags' } }], ['facts.__proto__', { facts: JSON.parse('{"__proto__": {"a": 1}}') as object }],
  ])('tells what is wrong with %s of %j', (field, change) => {
    expect(Object.keys(problems([{ ...line, ...change }]) ?? {})).toEqual([`${id}.${field}`])
  })

  it('a note of 1,000 characters is not too long', () => {
    expect(problems([{ ...line, note: 'x'.repeat(1000) }])).toBeNull()
  })
})

describe('sending and taking back', () => {
  it.each([[undefined], ['short'], ['x'.repeat(65)], ['with space'], ["a'; drop table"]])('%j is no key of a form', (requestKey) => {
    expect(parseSendBody({ locale: 'en', requestKey, lines: [line] })).toEqual({ ok: false, error: { requestKey: { code: 'request-key' } } })
  })

  it.each([['de', 'de'], ['sk-SK', 'sk'], ['CS', 'cs'], ['en', 'en']])('an account in %s is written to in %s', (writeTo, language) => {
    expect(parseSendBody({ locale: 'en', writeTo, requestKey: 'abcd-123', lines: [line] })).toMatchObject({ ok: true, value: { locale: 'en', writeTo: language } })
  })

  it.each([[undefined], ['pl'], ['skolt'], [''], [7], [['sk']], ['x'.repeat(50)]])('an account in %j leaves it to the order', (writeTo) => {
    const parsed = parseSendBody({ locale: 'cs', writeTo, requestKey: 'abcd-123', lines: [line] })
    expect(parsed.ok && Object.keys(parsed.value)).toEqual(['locale', 'lines', 'requestKey'])
  })

  it('a key of eight to 64 characters is one', () => {
    for (const requestKey of ['abcd-123', 'x'.repeat(64)]) expect(parseSendBody({ requestKey, lines: [line] })).toMatchObject({ ok: true, value: { locale: 'en', requestKey } })
  })
})
