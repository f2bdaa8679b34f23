import { describe, expect, test } from 'vitest'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { requestOf } from '../support/ask.ts'
import type { Loose } from '../support/loose.ts'

const good = () => ({ ...requestOf({ policy: 'klenota', now: '2026-02-20T09:00:00Z', ground: 'defect', attributes: [{ key: 'Engraving', value: 'Ann' }] }), history: [
  { kind: 'repair', claimedAt: '2025-03-01T09:00:00Z', startedAt: '2025-03-02T09:00:00Z', readyAt: '2025-03-05T09:00:00Z', fault: 'clasp' }, { kind: 'replacement', claimedAt: '2025-03-01T09:00:00Z', deliveredAt: '2025-03-05T09:00:00Z', fault: 'clasp' },
  { kind: 'expert-assessment', sentAt: '2025-03-01T09:00:00Z', returnedAt: '2025-03-05T09:00:00Z', finding: 'covered', fault: 'clasp' }, { kind: 'refusal', refusedAt: '2025-03-01T09:00:00Z', fault: 'clasp' },
] }) as Loose
/** What is wrong with a request whose member at a path is another; undefined takes it away. */
const error = (path: string, value: unknown) => {
  const request = good()
  const keys = path.split('.')
  const last = keys.pop()!
  const holder = keys.reduce((inner, key) => inner[key], request)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  const result = parseDecisionRequest(request)
  return result.ok ? null : `${result.error.path} ${result.error.code}`
}
const line = 'order.lineItems.nodes.0'
const parcel = 'order.fulfillments.0'
const jsonPath = (path: string) => `$.${path}`.replaceAll(/\.(\d)/g, '[$1]')

test('a request with all its members is taken', () => {
  expect(parseDecisionRequest(good()).ok).toBe(true)
})

describe('a member', () => {
  test.each(['id', 'policy', 'order', 'lineItemId', 'ask', 'ask.ground', 'order.id', 'order.name', 'order.createdAt', 'order.currencyCode', 'order.lineItems', 'order.lineItems.nodes', 'order.fulfillments', `${line}.id`, `${line}.title`, `${line}.quantity`, `${line}.isGiftCard`, `${line}.customAttributes`, `${line}.customAttributes.0.key`,
    `${line}.discountedUnitPriceAfterAllDiscountsSet`, `${line}.discountedUnitPriceAfterAllDiscountsSet.shopMoney`, `${line}.product`, `${line}.product.id`, `${line}.product.productType`, `${line}.product.tags`, `${parcel}.id`, `${parcel}.createdAt`, `${parcel}.fulfillmentLineItems`, `${parcel}.fulfillmentLineItems.nodes`, `${parcel}.fulfillmentLineItems.nodes.0.lineItem`,
    `${parcel}.fulfillmentLineItems.nodes.0.lineItem.id`, 'history.0.claimedAt', 'history.1.claimedAt', 'history.2.sentAt', 'history.3.refusedAt'])('%s is wanted', (path) => {
    expect([error(path, undefined), error(path, null) === null]).toEqual([`${jsonPath(path)} missing`, path.endsWith('.product')])
  })

  test.each(['now', 'order.processedAt', 'order.purchasingEntity', 'order.shippingAddress', 'order.shippingAddress.countryCodeV2', `${line}.customAttributes.0.value`, `${parcel}.deliveredAt`, `${parcel}.fulfillmentLineItems.nodes.0.quantity`, 'history', 'history.0.startedAt', 'history.0.readyAt', 'history.0.fault', 'history.1.deliveredAt', 'history.1.fault', 'history.2.returnedAt', 'history.2.finding', 'history.2.fault', 'history.3.fault'])('%s may be left out', (path) => {
    expect([error(path, undefined), error(path, 7.5)]).toEqual([null, expect.stringContaining(jsonPath(path))])
  })

  test.each(['order.processedAt', 'order.purchasingEntity', 'order.shippingAddress', 'order.shippingAddress.countryCodeV2', `${line}.customAttributes.0.value`, `${line}.product`, `${parcel}.deliveredAt`, `${parcel}.fulfillmentLineItems.nodes.0.quantity`, 'history.0.startedAt', 'history.0.readyAt', 'history.1.deliveredAt', 'history.2.returnedAt', 'history.2.finding'])('%s may be null', (path) => {
    expect(error(path, null)).toBeNull()
  })

  test.each(['id', 'lineItemId', 'now', 'ask.askedAt', 'facts', 'history', 'order.name', 'order.currencyCode', `${line}.title`, `${line}.isGiftCard`, `${line}.currentQuantity`, `${parcel}.status`, 'history.0.fault', 'history.0.claimedAt', 'history.3.refusedAt'])('%s may not be null', (path) => {
    expect(error(path, null)).toContain(jsonPath(path))
  })

  test.each<[string, unknown[], unknown[]]>([
    ['policy', ['klenota', {}], [7, [], true]], ['locale', ['en', 'cs', 'sk', 'de'], ['fr', 'EN', '']], ['ask.ground', ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect'], ['regret', '']],
    ['ask.remedy', ['refund', 'repair', 'replacement', 'price-reduction', 'missing-items'], ['paid-repair', 'voucher']], ['ask.askedAt', ['2026-02-20T09:00:00Z'], ['2026-02-20']], [`${line}.currentQuantity`, [0, 1], [-1, 0.5]], [`${line}.quantity`, [0, 3], [-1, '1']],
    [`${parcel}.status`, ['SUCCESS', 'CANCELLED'], [7]], [`${parcel}.fulfillmentLineItems.nodes.0.quantity`, [0, 2], [-1]], ['history.2.finding', ['covered', 'not-covered'], ['perhaps']], ['order.purchasingEntity', [{ __typename: 'Customer' }], [{}, { __typename: 1 }, { __typename: 'Customer', id: '1' }]],
    [`${line}.id`, [], ['', ' ']], ['order.id', [], ['']], [`${parcel}.id`, [], ['']], [`${line}.product.id`, [], ['']], [`${line}.product.tags`, [[], ['a']], [[7], 'a']], ['history.0.kind', [], ['polish', null, 'toString']], ['history.0', [], [null, 'repair']],
  ])('%s can be %j, not %j', (path, right, wrong) => {
    expect(right.map((value) => error(path, value))).toEqual(right.map(() => null))
    for (const value of wrong) expect([value, error(path, value)]).toEqual([value, expect.stringContaining(jsonPath(path))])
  })
})

test('type names are taken where the API gives them, and no other key beside', () => {
  for (const path of ['order', 'order.shippingAddress', 'order.lineItems', line, `${line}.customAttributes.0`, `${line}.discountedUnitPriceAfterAllDiscountsSet`, `${line}.discountedUnitPriceAfterAllDiscountsSet.shopMoney`, `${line}.product`, parcel, `${parcel}.fulfillmentLineItems`, `${parcel}.fulfillmentLineItems.nodes.0`, `${parcel}.fulfillmentLineItems.nodes.0.lineItem`]) {
    expect([path, error(`${path}.__typename`, 'Type'), error(`${path}.wish`, 1)]).toEqual([path, null, `${jsonPath(path)}.wish unknown-key`])
  }
  for (const path of ['ask', 'history.0', 'history.1', 'history.2', 'history.3']) expect([path, error(`${path}.wish`, 1)]).toEqual([path, `${jsonPath(path)}.wish unknown-key`])
})

test('the line in question stands in the order once', () => {
  expect([error('lineItemId', 'gid://shopify/LineItem/9'), error('order.lineItems.nodes', [good().order.lineItems.nodes[0], good().order.lineItems.nodes[0]]), error('order.lineItems.nodes', [])]).toEqual(Array.from({ length: 3 }, () => '$.lineItemId reference'))
})

test('what is no object, or no policy at all, is told by its kind', () => {
  expect([error('policy', 7), error('history.0', 'repair'), error('history.0.kind', 7), error('facts', []), error('order', null)]).toEqual(['$.policy type', '$.history[0] type', '$.history[0].kind value', '$.facts type', '$.order type'])
})
