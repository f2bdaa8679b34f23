import { describe, expect, test } from 'vitest'
import { casesShape } from '../../../app/domain/clauses/criterion-shape.ts'
import { issuesOf } from './case-fixtures.ts'

const at = '$[0][0]'
const of = (criterion: unknown) => issuesOf(casesShape, [[criterion]])

describe('a criterion', () => {
  test.each([
    { fact: 'fault.repairable', is: true }, { fact: 'fault.repairable', is: false }, { fact: 'fault.cause', is: 'wear' }, { fact: 'fault.cause', among: ['wear', 'water'] }, { fact: 'goods.missing', holds: 'gift-box' },
    { fact: 'fault.simultaneous', atLeast: 0 }, { fact: 'fault.code', is: 'clasp' }, { fact: 'buyer', is: 'business' }, { trait: 'hollow' }, { ground: ['defect', 'change-of-mind'] }, { repairsOfSameFault: 2 }, { attemptsToPutRight: 1 },
    { refusedThoughCovered: true }, { settlementOverdue: true }, { askedAfterDelivery: true }, { shippedOutside: ['CZ'] }, { shippedTo: ['GB', 'IE'] }, { over: 'return' }, { running: 'return' },
  ])('can be %j', (criterion) => {
    expect(of(criterion)).toEqual([])
  })

  test.each<[unknown, string]>([
    [{ fact: 'fault.colour', is: true }, `${at}.fact unknown-fact`],
    [{ fact: 7, is: true }, `${at}.fact unknown-fact`],
    [{ fact: 'toString', is: true }, `${at}.fact unknown-fact`],
    [{ fact: 'fault.cause', is: 'age' }, `${at}.is value`],
    [{ fact: 'fault.cause', among: ['wear', 'age'] }, `${at}.among[1] value`],
    [{ fact: 'fault.cause', among: [] }, `${at}.among too-few`],
    [{ fact: 'fault.cause', holds: 'wear' }, `${at} criterion`],
    [{ fact: 'fault.cause', is: 'wear', among: ['wear'] }, `${at} criterion`],
    [{ fact: 'fault.cause' }, `${at} criterion`],
    [{ fact: 'fault.cause', toString: 1 }, `${at} criterion`],
    [{ fact: 'goods.missing', holds: 'ring' }, `${at}.holds value`],
    [{ fact: 'goods.missing', is: 'gift-box' }, `${at} criterion`],
    [{ fact: 'fault.repairable', is: 'true' }, `${at}.is value`],
    [{ fact: 'fault.simultaneous', atLeast: -1 }, `${at}.atLeast value`],
    [{ fact: 'fault.code', is: ' ' }, `${at}.is type`],
    // A day or an instant is compared with nothing: periods and deadlines do that.
    [{ fact: 'delivery.on', is: '2026-02-10' }, `${at} criterion`],
    [{ fact: 'received.goodsAt', is: true }, `${at} criterion`],
    [{ trait: '' }, `${at}.trait type`],
    [{ trait: 'hollow', over: 'return' }, `${at}.over unknown-key`],
    [{ ground: [] }, `${at}.ground too-few`],
    [{ ground: ['regret'] }, `${at}.ground[0] value`],
    [{ repairsOfSameFault: 0 }, `${at}.repairsOfSameFault value`],
    [{ attemptsToPutRight: 0 }, `${at}.attemptsToPutRight value`],
    [{ refusedThoughCovered: false }, `${at}.refusedThoughCovered value`],
    [{ settlementOverdue: 1 }, `${at}.settlementOverdue value`],
    [{ askedAfterDelivery: false }, `${at}.askedAfterDelivery value`],
    [{ shippedOutside: [] }, `${at}.shippedOutside too-few`],
    [{ shippedTo: [''] }, `${at}.shippedTo[0] type`],
    [{ over: 1 }, `${at}.over type`],
    [{ running: '' }, `${at}.running type`],
    [{ wish: true }, `${at} criterion`],
    [{ toString: true }, `${at} criterion`],
    [{}, `${at} criterion`],
    ['trait', `${at} type`],
    [null, `${at} type`],
    [[], `${at} type`],
  ])('can not be %j: %s', (criterion, issue) => {
    expect(of(criterion)).toEqual([issue])
  })

  test('says by what a fact can be compared, or that it can’t be', () => {
    const message = (criterion: unknown) => { const issues: Array<{ path: string; code: string; message: string }> = []; casesShape([[criterion]], '$', issues); return issues[0]?.message }
    expect([message({ fact: 'fault.cause', holds: 'wear' }), message({ fact: 'delivery.on', is: 'x' })]).toEqual(['The fact fault.cause can be compared by is or among here.', 'The fact delivery.on can be compared by nothing here.'])
  })
})

test('alternatives are lists of criteria, none of them empty', () => {
  expect([[], [[]], {}, [{}], [[{ trait: 'hollow' }], []]].map((cases) => issuesOf(casesShape, cases))).toEqual([['$ too-few'], ['$[0] too-few'], ['$ type'], ['$[0] type'], ['$[1] too-few']])
})
