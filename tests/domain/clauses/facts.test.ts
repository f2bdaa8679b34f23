import { describe, expect, test } from 'vitest'
import { factDefinitions } from '../../../app/domain/clauses/fact-definitions.ts'
import { factReader, factsShape } from '../../../app/domain/clauses/facts.ts'
import { issuesOf } from './case-fixtures.ts'

/** The facts of the decision contract: path, kind, and what it can be where it is one of some. */
const contract: Array<[string, string, string?]> = [
  ['buyer', 'choice', 'consumer business'],
  ['claimant', 'choice', 'purchaser gift-holder'],
  ['goods.missing', 'list', 'gift-box certificate tags original-packaging dispatch-note accessories'],
  ['goods.condition', 'choice', 'as-delivered used damaged'],
  ['goods.alteredElsewhere', 'boolean'],
  ['goods.unchangedExceptions', 'list', 'changed-by-inspection used-before-discovery not-caused-by-customer consumed-before-discovery'],
  ['fault.code', 'text'],
  ['fault.cause', 'choice', 'manufacturing wear damage chemicals water misuse allergy colour-on-screen'],
  ['fault.simultaneous', 'number'],
  ...['preventsUse', 'repairable', 'repairTooExpensive', 'replacementAvailable', 'visibleOnDelivery', 'knownBeforeAcceptance', 'materialBreach', 'usedAfterNoticing'].map((key): [string, string] => [`fault.${key}`, 'boolean']),
  ['fault.noticedOn', 'date'],
  ['assessment.by', 'choice', 'seller expert'],
  ['assessment.finding', 'choice', 'covered not-covered'],
  ['received.goodsAt', 'instant'],
  ['received.proofOfDispatchAt', 'instant'],
  ...['proofOfPurchase', 'claimForm', 'proofOfPostage'].map((key): [string, string] => [`received.${key}`, 'boolean']),
  ['case.complex', 'boolean'],
  ['case.agreedSettleBy', 'date'],
  ['case.expertFrom', 'date'],
  ['case.expertUntil', 'date'],
  ['case.settledAt', 'instant'],
  ['giftCard.redeemed', 'boolean'],
  ['delivery.on', 'date'],
]
/** Facts that the library's clauses register beside those, where they are one of some. */
const registered: Array<[string, string, string]> = [
  ['fault.conformityHead', 'choice', 'qualities quantity legislation purpose quality-standard title-and-documents'],
  ['delivery.parcelRefused', 'choice', 'justified unjustified'],
]
/** What Recourse itself keeps beside them. */
const kept: Array<[string, string]> = [['case.expertBefore', 'spans']]
const examples: Record<string, [right: unknown[], wrong: unknown[]]> = {
  boolean: [[true, false], ['true', null, 1]],
  number: [[1, 7], [-1, 1.5, '1', null]],
  text: [['clasp'], [1, null]],
  spans: [[[], ['2026-04-11/2026-04-11'], ['2026-04-11/2026-04-12', '2026-05-01/2026-05-02']], ['2026-04-11/2026-04-12', ['2026-04-12/2026-04-11'], ['2026-04-11'], ['2026-04-11/2026-04-31'], ['2026-04-11/2026-04-12/2026-04-13'], null]],
  date: [['2026-04-11'], ['2026-04-31', '2026-04-11T00:00:00Z', null]],
  instant: [['2026-04-11T21:59:59Z'], ['2026-04-11', null]],
}
const nested = (path: string, value: unknown) => { const [group = '', key] = path.split('.'); return key === undefined ? { [group]: value } : { [group]: { [key]: value } } }
const issues = (path: string, value: unknown) => issuesOf(factsShape, nested(path, value)).length

describe.each([...contract, ...registered, ...kept])('the fact %s', (path, type, values) => {
  const all = values?.split(' ') ?? []
  const [right, wrong] = type === 'choice' ? [all, ['no such value', null, true, all]] : type === 'list' ? [[[], all, all.slice(1)], [['no such value'], 'no such value', null]] : (examples[type] ?? [[], []])

  test('can be recorded as what it can be, and as nothing else', () => {
    expect(factDefinitions[path]).toMatchObject({ type, ...(values && { values: all }) })
    for (const value of right) expect([value, issues(path, value)]).toEqual([value, 0])
    for (const value of wrong) expect([value, issues(path, value)]).toEqual([value, 1])
  })

  test('is read where it was recorded, and is not known elsewhere', () => {
    const read = factReader(path)
    expect([read(nested(path, 'told')), read({}), read(nested('goods.other', 1))]).toEqual(['told', undefined, undefined])
  })
})

test('whatever may be recorded is checked by its own kind', () => {
  for (const [path, { type }] of Object.entries(factDefinitions)) {
    const [right, wrong] = examples[type] ?? [[], [null, 'no such value']]
    for (const value of right) expect([path, value, issues(path, value)]).toEqual([path, value, 0])
    for (const value of wrong) expect([path, value, issues(path, value)]).toEqual([path, value, 1])
  }
})

test('a number counts from none, and a stated warranty from one month', () => {
  expect([issues('fault.simultaneous', 0), issues('warranty.statedMonths', 1), issues('warranty.statedMonths', 0)]).toEqual([0, 0, 1])
})

test('a group or a fact that is not known is told by its path', () => {
  expect([issuesOf(factsShape, { fautl: {} }), issuesOf(factsShape, { fault: { casue: 'wear' } }), issuesOf(factsShape, { fault: null }), issuesOf(factsShape, {})]).toEqual([['$.fautl unknown-key'], ['$.fault.casue unknown-key'], ['$.fault type'], []])
})

describe('who records a fact', () => {
  const by = (one: string) => Object.entries(factDefinitions).filter(([, fact]) => (fact.by as readonly string[]).includes(one)).map(([path]) => path)

  test('is the shopper for what can be seen by anybody, and always staff as well', () => {
    for (const path of ['claimant', 'goods.missing', 'goods.condition', 'goods.alteredElsewhere', 'fault.cause', 'fault.preventsUse', 'fault.visibleOnDelivery', 'fault.usedAfterNoticing', 'fault.noticedOn', 'giftCard.redeemed', 'delivery.on']) expect(by('shopper')).toContain(path)
    for (const path of ['buyer', 'assessment.by', 'received.goodsAt', 'received.claimForm', 'case.complex', 'fault.repairable', 'fault.materialBreach']) expect(by('shopper')).not.toContain(path)
    expect(by('staff')).toEqual(Object.keys(factDefinitions))
  })

  test('is an expert for what looking at the piece shows', () => {
    for (const path of ['fault.code', 'fault.cause', 'fault.repairable', 'assessment.finding']) expect(by('expert')).toContain(path)
    for (const path of ['claimant', 'fault.replacementAvailable', 'case.complex']) expect(by('expert')).not.toContain(path)
  })

  test('is somebody who exists, and a judgement rests on something that can be kept', () => {
    const kept = ['photo', 'statement', 'bench-report', 'expert-report', 'message', 'receipt', 'calculation']
    for (const [path, fact] of Object.entries(factDefinitions)) {
      expect([path, fact.by.filter((one) => !['shopper', 'staff', 'expert'].includes(one)), (fact.evidence ?? []).filter((one) => !kept.includes(one)), fact.evidence?.length === 0]).toEqual([path, [], [], false])
    }
    expect(['goods.condition', 'fault.cause', 'fault.repairTooExpensive', 'fault.knownBeforeAcceptance', 'fault.materialBreach', 'case.complex', 'case.agreedSettleBy'].map((path) => factDefinitions[path]?.evidence)).toEqual([
      ['photo'], ['photo', 'bench-report', 'expert-report'], ['calculation'], ['message', 'statement'], ['bench-report', 'statement'], ['bench-report'], ['message'],
    ])
    // Seen or read off, not judged.
    expect(['claimant', 'received.goodsAt', 'fault.replacementAvailable', 'delivery.on'].map((path) => factDefinitions[path]?.evidence)).toEqual([undefined, undefined, undefined, undefined])
  })
})
