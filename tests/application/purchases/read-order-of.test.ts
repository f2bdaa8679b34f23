import { expect, it } from 'vitest'
import type { OffShopInput } from '../../../app/application/purchases/purchase-view.ts'
import { boundBy, readOrderOf } from '../../../app/application/purchases/read-order-of.ts'
import { openShopDays } from '../../../app/application/shop-days.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'

const days = openShopDays()
const input: OffShopInput = {
  customer: { name: 'Mia Clark', email: '', locale: 'en', country: 'NZ' }, item: { title: 'Silver ring', productType: 'Ring', traits: [], serial: '' }, boughtAt: 'Market', receipt: '', price: '80', quantity: '1',
  purchasedOn: '2026-05-31', deliveredOn: '2026-06-02', buyer: 'consumer', reason: '', ground: 'defect', remedy: '', facts: {}, note: '', proofIds: [], evidenceIds: [],
}
const written = (timeZone: string, now = '2026-11-20T11:00:00.000Z') => {
  const policy = compilePolicySet(policyLibrary.kestia as PolicySet)
  if (!policy.ok) throw new Error(JSON.stringify(policy.error))
  const { createdAt, processedAt, fulfillments } = readOrderOf('0123456789abcdef', input, 'GBP', policy.value, { now, noonOf: (day) => days.noonOf(day, timeZone) }).facts
  return [createdAt, processedAt, fulfillments.map((parcel) => [parcel.createdAt, parcel.deliveredAt])]
}

it.each([
  // Twelve hours ahead of UTC in winter.
  ['Pacific/Auckland', '2026-05-31T00:00:00.000Z', '2026-06-02T00:00:00.000Z'],
  ['Europe/London', '2026-05-31T11:00:00.000Z', '2026-06-02T11:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-05-31T23:00:00.000Z', '2026-06-02T23:00:00.000Z'],
])('the days that were typed are those of one clock: in %s each stands for its own noon', (timeZone, bought, delivered) => {
  expect(written(timeZone)).toEqual([bought, bought, [[bought, delivered]]])
})

it('a day whose noon is still to come stands for the present, so that nothing is stored that has not happened yet', () => {
  expect(written('Europe/London', '2026-06-02T10:59:59.000Z')).toEqual(['2026-05-31T11:00:00.000Z', '2026-05-31T11:00:00.000Z', [['2026-05-31T11:00:00.000Z', '2026-06-02T10:59:59.000Z']]])
  expect(written('Europe/London', '2026-06-02T11:00:01.000Z')[2]).toEqual([['2026-05-31T11:00:00.000Z', '2026-06-02T11:00:00.000Z']])
})

it('a purchase is bound by what was in force on its own day of the clock, and one of today by what is in force now', () => {
  const boundAt = (purchasedOn: string, now: string) => boundBy({ ...input, purchasedOn }, { now, noonOf: (day) => days.noonOf(day, 'Pacific/Auckland') }).facts.processedAt
  // 1 June begins in Auckland at noon of 31 May in UTC.
  expect([boundAt('2026-05-31', '2026-11-20T11:00:00.000Z'), boundAt('2026-06-01', '2026-11-20T11:00:00.000Z')]).toEqual(['2026-05-31T00:00:00.000Z', '2026-06-01T00:00:00.000Z'])
  expect([boundAt('2026-06-01', '2026-05-31T22:00:00.000Z'), boundAt('', '2026-05-31T22:00:00.000Z'), boundAt('2026-06-31', '2026-05-31T22:00:00.000Z')]).toEqual(['2026-05-31T22:00:00.000Z', '2026-05-31T22:00:00.000Z', '2026-05-31T22:00:00.000Z'])
})
