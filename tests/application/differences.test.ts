import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../app/application/claims/differences.ts'
import type { OrderRefund } from '../../app/application/settlement-port.ts'
import type { StoredStep } from '../../app/application/claims/stored-claim.ts'

const step = (change: Partial<StoredStep> = {}): StoredStep => ({ id: 's', kind: 'refund-order', ordinal: 1, key: 'k', state: 'done', input: { lineIds: ['ring'], then: [], actor: { kind: 'staff', id: '2', name: 'Ada' } }, attempts: 1, lastError: null, result: { refunded: '95.00' }, ...change })
const refund = (change: Partial<OrderRefund> = {}): OrderRefund => ({ id: 'r', createdAt: '2026-11-21T09:00:00Z', note: 'Recourse claim R-1001/1', returnId: null, shop: { amount: '95.0', currencyCode: 'GBP' }, paid: { amount: '95.0', currencyCode: 'GBP' }, status: 'paid', failed: null, lines: [], ...change })
const claim = (...steps: StoredStep[]) => ({ number: 'R-1001', openedAt: '2026-11-20T09:00:00Z', currencyCode: 'GBP', steps, returns: [{ id: 'gid://shopify/Return/1', name: '#1', status: 'OPEN', seen: { pieces: {}, disposed: {}, exchange: {}, deliveries: {}, refunds: ['r'] } }] })
const failed = { status: 'failed' as const, failed: { amount: '95.0', currencyCode: 'GBP' } }

describe('what Shopify holds against what a claim reckons with', () => {
  it('the same sum under the step’s marker is no difference', () => {
    expect(differencesOf(claim(step()), [refund()])).toEqual([])
  })

  it('a refund that is not there is said, and so is one of another sum', () => {
    expect(differencesOf(claim(step()), [])).toEqual([{ type: 'difference-found', sentence: 'This claim paid back 95.00 GBP, and Shopify holds no such refund. Look at the order in Shopify.' }])
    expect(differencesOf(claim(step()), [refund({ shop: { amount: '94.99', currencyCode: 'GBP' } })])).toEqual([{ type: 'difference-found', sentence: 'This claim paid back 95.00 GBP, Shopify holds 94.99 GBP. Look at the order in Shopify.' }])
  })

  it('the marker of step 12 is not that of step 1', () => {
    expect(differencesOf(claim(step()), [refund({ note: 'Recourse claim R-1001/12' })])).toHaveLength(1)
  })

  it('a payment that failed at its provider is no difference: it is to be made again', () => {
    expect(differencesOf(claim(step()), [refund(failed)])).toEqual([])
  })

  it('what a claim that was merged into it has paid is looked for under that one’s number', () => {
    const merged = [{ number: 'R-1007', steps: [step()] }]
    expect(differencesOf(claim(), [refund({ note: 'Recourse claim R-1007/1' })], merged)).toEqual([])
    expect(differencesOf(claim(), [refund()], merged)).toEqual([{ type: 'difference-found', sentence: 'Claim R-1007 (now part of this one) paid back 95.00 GBP, and Shopify holds no such refund. Look at the order in Shopify.' }])
  })

  it('what went back on another order is held against that one’s refunds, and no other money there is told of', () => {
    expect(differencesOf(claim(step()), [], [], [refund(), refund({ id: 'other', note: '' })])).toEqual([])
    expect(differencesOf(claim(step()), [], [], [refund({ note: '' })])).toEqual([{ type: 'difference-found', sentence: 'This claim paid back 95.00 GBP, and Shopify holds no such refund. Look at the order in Shopify.' }])
    expect(differencesOf(claim(step()), [], [], [refund(failed)])).toEqual([])
  })

  it('money refunded beside the claim since it was opened is said, what went before it is not', () => {
    expect(differencesOf(claim(), [refund({ note: '' })])).toEqual([{ type: 'difference-found', sentence: '95.00 GBP of this order were refunded in Shopify on 2026-11-21, beside this claim. What can still go back is less by that.' }])
    expect(differencesOf(claim(), [refund({ note: '', createdAt: '2026-11-20T08:59:59Z' })])).toEqual([])
  })

  it('of money refunded beside the claim what failed has not gone back', () => {
    expect(differencesOf(claim(), [refund({ ...failed, note: '', failed: { amount: '15.0', currencyCode: 'GBP' } })])).toEqual([{ type: 'difference-found', sentence: '80.00 GBP of this order were refunded in Shopify on 2026-11-21, beside this claim. What can still go back is less by that.' }])
    expect(differencesOf(claim(), [refund({ ...failed, note: '' })])).toEqual([{ type: 'difference-found', sentence: 'The payment provider could not pay back the 95.00 GBP that were refunded in Shopify on 2026-11-21, beside this claim: nothing of it has arrived.' }])
  })

  it('what was paid in Shopify itself through a return of the claim, or by another claim, is known', () => {
    expect(differencesOf(claim(), [refund({ note: '', returnId: 'gid://shopify/Return/1' }), refund({ note: 'Recourse claim R-1002/1' })])).toEqual([])
  })

  it('money paid through a return of the claim that was not taken over from there is said', () => {
    expect(differencesOf(claim(), [refund({ id: 'other', note: '', returnId: 'gid://shopify/Return/1' })])).toHaveLength(1)
  })

  it('steps that paid nothing, or are not done, are not looked for', () => {
    expect(differencesOf(claim(step({ result: { refunded: '0.00' } }), step({ state: 'waiting', result: null }), step({ result: { return: 'x' } })), [])).toEqual([])
  })
})
