import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import type { ClaimCommand } from '../../../../app/domain/claim/commands.ts'
import { newState } from '../../../../app/domain/claim/state.ts'
import type { ClaimLine, Payments } from '../../../../app/domain/claim/state.ts'
import { line } from '../claim-fixtures.ts'

const received = (change: Partial<ClaimLine> = {}) => line({ authorization: 'authorized', reception: 'received', returnId: null, openRemedies: ['refund', 'replacement', 'price-reduction'], ...change })
const told = (payments: Payments, command: ClaimCommand, ...lines: ClaimLine[]) => {
  const decided = decideCommand(command, newState(lines.length ? lines : [received()], payments))
  return decided.ok ? decided.value : decided.error.code
}
const reduction: ClaimCommand = { name: 'pay-back', lineId: 'line-1', as: 'price-reduction', amount: { amount: 2_000, currency: 'CZK' }, note: 'Scratch' }
const fresh = { variantId: null, title: 'Ring', difference: null }

describe('what was bought outside the shop', () => {
  it.each<[string, ClaimCommand, unknown]>([
    ['is not exchanged in Shopify', { name: 'exchange', lineId: 'line-1', exchange: { variantId: 'v', title: 'Ring', price: { amount: 1, currency: 'CZK' } }, note: '' }, 'not-in-shopify'],
    ['is not replaced by an order in Shopify', { name: 'replace', lineId: 'line-1', replacement: fresh, note: '' }, 'not-in-shopify'],
    ['is refunded only with how it was paid', { name: 'refund' }, 'empty'],
    ['is refunded only with words in it', { name: 'refund', outside: '  ' }, 'empty'],
    ['is not refunded as credit in the shop', { name: 'refund', as: 'store-credit', outside: 'credit' }, 'not-in-shopify'],
    ['is refunded without a step, its sum to be planned', { name: 'refund', outside: 'in cash' }, { events: [], steps: [], refundedOutside: { lineIds: ['line-1'], outside: 'in cash' } }],
    ['has money paid back only with how it was paid', reduction, 'empty'],
    ['has money paid back at once', { ...reduction, outside: 'by transfer' }, { events: [{ type: 'paid-back', lineIds: ['line-1'], as: 'price-reduction', amount: '20.00', currencyCode: 'CZK', paid: { amount: '20.00', currencyCode: 'CZK' }, note: 'Scratch', outside: 'by transfer' }], steps: [] }],
    ['has a reduction written down with its sum, not as settled by hand', { name: 'settle', remedy: 'price-reduction', note: '' }, 'not-in-shopify'],
    ['is replaced by hand', { name: 'settle', remedy: 'replacement', note: 'Given' }, { events: [{ type: 'settled', lineIds: ['line-1'], remedy: 'replacement', note: 'Given' }], steps: [] }],
  ])('%s', (_, command, expected) => expect(told('outside', command)).toEqual(expected))
})

describe('what came free in place of another piece', () => {
  it.each<[string, ClaimCommand, unknown]>([
    ['is not exchanged: its own order holds no money', { name: 'exchange', lineId: 'line-1', exchange: { variantId: 'v', title: 'Ring', price: { amount: 1, currency: 'CZK' } }, note: '' }, 'not-in-shopify'],
    ['is not refunded as credit in the shop', { name: 'refund', as: 'store-credit' }, 'not-in-shopify'],
    ['is paid back on the first order, without a return', { name: 'refund' }, { events: [{ type: 'step-ordered', step: 'refund-order', lineIds: ['line-1'] }], steps: [{ kind: 'refund-order', lineIds: ['line-1'], then: [] }] }],
    ['can be replaced once more', { name: 'replace', lineId: 'line-1', replacement: fresh, note: '' }, { events: [{ type: 'step-ordered', step: 'replace-order', lineIds: ['line-1'] }], steps: [{ kind: 'replace-order', lineIds: ['line-1'], then: [], task: { kind: 'replacement', replacement: fresh }, note: '' }] }],
  ])('%s', (_, command, expected) => expect(told('replaced-order', command)).toEqual(expected))

  it('a return that somebody opened for it in Shopify is closed behind the money', () => {
    expect(told('replaced-order', { name: 'refund' }, received({ returnId: 'R9' }))).toMatchObject({ steps: [{ kind: 'refund-order' }, { kind: 'close-return', then: [{ type: 'return-closed' }] }] })
  })
})

describe('what was paid on an order of the shop', () => {
  it('goes back by Shopify as a rule', () => {
    expect(told('order', { name: 'refund', outside: '  ' })).toMatchObject({ steps: [{ kind: 'create-return' }, { kind: 'refund-return' }, { kind: 'close-return' }] })
  })

  it('is written down as paid outside Shopify where staff did so, and its return is ended without money', () => {
    expect(told('order', { name: 'refund', outside: 'by transfer' }, received({ returnId: 'R9' }))).toEqual({ events: [], steps: [{ kind: 'cancel-return', lineIds: ['line-1'], then: [{ type: 'return-closed' }] }], refundedOutside: { lineIds: ['line-1'], outside: 'by transfer' } })
    expect(told('replaced-order', { name: 'refund', outside: 'by transfer' })).toEqual({ events: [], steps: [], refundedOutside: { lineIds: ['line-1'], outside: 'by transfer' } })
  })

  it('is paid back outside Shopify at once, and a return that has nothing left to do is ended', () => {
    expect(told('order', { ...reduction, outside: 'by transfer' }, received({ returnId: 'R9' }))).toMatchObject({ events: [{ type: 'paid-back', outside: 'by transfer' }], steps: [{ kind: 'cancel-return' }] })
  })
})
