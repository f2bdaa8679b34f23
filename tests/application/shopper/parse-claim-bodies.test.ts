import { describe, expect, it } from 'vitest'
import { parseClaimBody, parseParcelBody, parseQuoteBody, parseTextBody } from '../../../app/application/shopper/parse-claim-bodies.ts'
import type { FieldProblems } from '../../../app/application/shopper/problems.ts'
import type { Result } from '../../../app/domain/kernel/result.ts'

const file = '0b5b6f0e-6f9c-4a53-9c1e-0f3a1a8d2c11'
const codes = (parsed: Result<unknown, FieldProblems>) => (parsed.ok ? null : Object.fromEntries(Object.entries(parsed.error).map(([field, { code }]) => [field, code])))

it.each([[null], [undefined], [[]], ['x'], [{ version: '1' }], [{ version: -1 }], [{ version: 0.5 }], [{ version: 2 ** 31 }]])('%j tells a claim nothing', (body) => {
  expect(codes(parseClaimBody(body))).toEqual({ version: 'version' })
})

describe('a text', () => {
  it('is taken without what stands around it', () => {
    expect(parseTextBody({ locale: 'cs-CZ', version: 3, text: ' It broke.\0 ' })).toEqual({ ok: true, value: { locale: 'cs', version: 3, text: 'It broke.' } })
  })

  it.each<[unknown, string | null]>([[undefined, 'text-empty'], [7, 'text-empty'], [' \n ', 'text-empty'], ['x'.repeat(2000), null], ['x'.repeat(2001), 'text-long']])('of %j', (text, code) => {
    expect(codes(parseTextBody({ version: 1, text }))).toEqual(code && { text: code })
  })

  it('and the version are both told where both are wrong', () => {
    expect(codes(parseTextBody({ text: '' }))).toEqual({ version: 'version', text: 'text-empty' })
  })
})

describe('an answer to a quote', () => {
  it.each<[object, object | null]>([
    [{ accepted: true, lineIds: ['a'] }, null],
    [{ accepted: false, lineIds: ['a', 'b.2'] }, null],
    [{ accepted: 'yes', lineIds: ['a'] }, { accepted: 'accepted' }],
    [{ accepted: true }, { lineIds: 'claim-lines' }],
    [{ accepted: true, lineIds: [] }, { lineIds: 'claim-lines' }],
    [{ accepted: true, lineIds: ['x'.repeat(65)] }, { lineIds: 'claim-lines' }],
  ])('%j', (body, problems) => {
    expect(codes(parseQuoteBody({ version: 1, ...body }))).toEqual(problems)
  })
})

describe('what was sent', () => {
  it('needs a carrier; a number and files may be left out, and no file’s id that is none counts', () => {
    expect(parseParcelBody({ locale: 'en', version: 1, lineIds: ['a', 'a'], carrier: ' Royal Mail ', evidence: [file, 'x', 7] })).toEqual({ ok: true, value: { locale: 'en', version: 1, lineIds: ['a'], carrier: 'Royal Mail', number: '', evidence: [file] } })
  })

  it.each<[object, object | null]>([
    [{ carrier: '', number: 'RM 1' }, { carrier: 'carrier' }],
    [{ carrier: 'x'.repeat(80), number: 'x'.repeat(80) }, null],
    [{ carrier: 'x'.repeat(81), number: 'x'.repeat(81) }, { carrier: 'name-long', number: 'name-long' }],
    [{ carrier: 'Post', number: 7 }, { number: 'name-long' }],
  ])('%j', (body, problems) => {
    expect(codes(parseParcelBody({ version: 1, lineIds: ['a'], ...body }))).toEqual(problems)
  })
})
