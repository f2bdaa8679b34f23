import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import { evolve } from '../../../../app/domain/claim/evolve.ts'
import type { ClaimState } from '../../../../app/domain/claim/state.ts'
import { claim, line } from '../claim-fixtures.ts'

const payment = 'Recourse claim R-1001/3'
const failed = { payment, lineIds: ['line-1'], amount: { amount: 9_500, currency: 'GBP' }, total: { amount: 9_500, currency: 'GBP' } }
const settled = claim(line({ authorization: 'authorized', reception: 'received', settlement: 'settled', remedy: 'refund' }))
const waiting: ClaimState = evolve(settled, { type: 'payment-failed', failed })
const sum = { amount: '95.00', currencyCode: 'GBP' }

describe('a payment back that did not arrive', () => {
  it('is paid again by a step of its own, with the same sum, and leaves its line as it is', () => {
    expect(decideCommand({ name: 'pay-again', payment, note: 'Sorry.' }, waiting)).toEqual({ ok: true, value: { events: [{ type: 'step-ordered', step: 'refund-order', lineIds: [] }], steps: [{ kind: 'refund-order', lineIds: ['line-1'], then: [], task: { kind: 'pay-again', payment, amount: { amount: 9_500, currency: 'GBP' } }, note: 'Sorry.' }] } })
    expect(evolve(waiting, { type: 'step-ordered', step: 'refund-order', lineIds: [] })).toEqual({ ...waiting, pendingStep: 'refund-order' })
  })

  it('is only written down where it was paid outside Shopify', () => {
    expect(decideCommand({ name: 'pay-again', payment, note: '', outside: ' by transfer ' }, waiting)).toEqual({ ok: true, value: { events: [{ type: 'paid-again', lineIds: ['line-1'], payment, asked: failed.amount, ...sum, paid: sum, note: '', outside: 'by transfer' }], steps: [] } })
  })

  it('is asked for no more once it is paid again, and another is still', () => {
    const other = { ...failed, payment: 'Recourse claim R-1001/5' }
    const paid = evolve(evolve(waiting, { type: 'payment-failed', failed: other }), { type: 'paid-again', lineIds: ['line-1'], payment, asked: failed.amount, ...sum, paid: sum, note: '' })
    expect(paid).toEqual({ ...settled, failedPayments: [other] })
    expect(decideCommand({ name: 'pay-again', payment, note: '' }, paid)).toMatchObject({ ok: false, error: { code: 'no-failed-payment' } })
    expect(decideCommand({ name: 'pay-again', payment, note: '' }, settled)).toMatchObject({ ok: false, error: { code: 'no-failed-payment' } })
  })

  it('is asked for as it stands now, more or less than before, and no more once it has arrived after all', () => {
    const now = (amount: number) => evolve(waiting, { type: 'payment-failed', failed: { ...failed, amount: { amount, currency: 'GBP' } } })
    expect(now(12_000).failedPayments).toEqual([{ ...failed, amount: { amount: 12_000, currency: 'GBP' } }])
    expect(now(0)).toEqual(settled)
  })

  it('keeps what failed of it while it was being paid again', () => {
    const more = evolve(waiting, { type: 'payment-failed', failed: { ...failed, amount: { amount: 12_000, currency: 'GBP' } } })
    expect(evolve(more, { type: 'paid-again', lineIds: ['line-1'], payment, asked: failed.amount, ...sum, paid: sum, note: '' }).failedPayments).toEqual([{ ...failed, amount: { amount: 2_500, currency: 'GBP' } }])
  })
})
