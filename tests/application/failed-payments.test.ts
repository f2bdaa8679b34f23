import { describe, expect, it } from 'vitest'
import { failedNow } from '../../app/application/claims/failed-payments.ts'
import type { StoredStep } from '../../app/application/claims/stored-claim.ts'
import type { OrderRefund } from '../../app/application/settlement-port.ts'
import type { ClaimEvent } from '../../app/domain/claim/events.ts'
import { newState } from '../../app/domain/claim/state.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const mark = (ordinal: number) => `Recourse claim R-1001/${ordinal}`
const step = (ordinal: number, change: Partial<StoredStep['input']> = {}): StoredStep => ({ id: `s${ordinal}`, kind: 'refund-order', ordinal, key: `k${ordinal}`, state: 'done', input: { lineIds: ['ring'], then: [], actor: { kind: 'staff', id: '2', name: 'Ada' }, ...change }, attempts: 1, lastError: null, result: { refunded: '40.00' } })
const refund = (ordinal: number, failed: string | null, status: OrderRefund['status'] = failed ? 'failed' : 'paid'): OrderRefund => ({ id: `r${ordinal}`, createdAt: '2026-11-21T09:00:00Z', note: mark(ordinal), returnId: null, shop: { amount: '40.0', currencyCode: 'GBP' }, paid: { amount: '40.0', currencyCode: 'GBP' }, status, failed: failed ? { amount: failed, currencyCode: 'GBP' } : null, lines: [] })
const again = (ordinal: number, asked: number): ClaimEvent => ({ type: 'paid-again', lineIds: ['ring'], payment: mark(ordinal), asked: gbp(asked), amount: '1.00', currencyCode: 'GBP', paid: { amount: '1.00', currencyCode: 'GBP' }, note: '' })
/** What is told of a claim on which so much of step 3's payment stands as missing. */
function told(standing: number, steps: StoredStep[], refunds: OrderRefund[], events: ClaimEvent[] = []) {
  const failedPayments = standing ? [{ payment: mark(3), lineIds: ['ring'], amount: gbp(standing), total: gbp(standing) }] : []
  return failedNow({ currencyCode: 'GBP', state: { ...newState([]), failedPayments } }, [{ number: 'R-1001', steps }], refunds, events)
}
const failing = (amount: number, total = amount, ordinal = 3) => ({ type: 'payment-failed', failed: { payment: mark(ordinal), lineIds: ['ring'], amount: gbp(amount), total: gbp(total) } })
const payAgain = step(5, { task: { kind: 'pay-again', payment: mark(3), amount: gbp(4_000) } })

describe('what a claim has paid back and Shopify now says of it', () => {
  it('is news where it failed, and none where that is known or all arrived', () => {
    expect(told(0, [step(3)], [refund(3, '40.0')])).toEqual([failing(4_000)])
    expect([told(4_000, [step(3)], [refund(3, '40.0')]), told(0, [step(3)], [refund(3, null)])]).toEqual([[], []])
  })

  it('is news where more or less of it is missing than was known', () => {
    expect(told(1_500, [step(3)], [refund(3, '40.0')])).toEqual([failing(4_000)])
    expect(told(4_000, [step(3)], [refund(3, '15.0')])).toEqual([{ ...failing(1_500), less: true }])
    expect(told(4_000, [step(3)], [refund(3, null)])).toEqual([{ ...failing(0), less: true }])
  })

  it('is no good news while its provider is still at it: that may fail too', () => {
    expect(told(4_000, [step(3)], [refund(3, null, 'pending')])).toEqual([])
    expect(told(1_500, [step(3)], [refund(3, '25.0', 'pending')])).toEqual([failing(2_500)])
  })

  it('is missing less what was paid again', () => {
    expect(told(0, [step(3)], [refund(3, '40.0')], [again(3, 4_000)])).toEqual([])
    expect(told(0, [step(3)], [refund(3, '40.0')], [again(3, 2_500)])).toEqual([failing(1_500, 4_000)])
  })

  it('went back twice where it arrived after it was paid again', () => {
    expect(told(0, [step(3), payAgain], [refund(3, null), refund(5, null)], [again(3, 4_000)])).toEqual([{ type: 'difference-found', sentence: 'A payment that was paid again has arrived after all (Recourse claim R-1001/3): 40.00 GBP went back twice. Look at the order in Shopify.' }])
  })

  it('is not asked for once more where it arrived and paying it again failed', () => {
    expect(told(0, [step(3), payAgain], [refund(3, null), refund(5, '40.0')], [again(3, 4_000)])).toEqual([])
  })

  it('is asked for once more where it failed and so did paying it again', () => {
    expect(told(0, [step(3), payAgain], [refund(3, '40.0'), refund(5, '40.0')], [again(3, 4_000)])).toEqual([failing(4_000, 4_000, 5)])
  })
})
