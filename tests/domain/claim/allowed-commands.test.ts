import { describe, expect, it } from 'vitest'
import { commandNames, whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import type { ClaimState } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

/** What may always be said, and what may be said to any claim in which something is open. */
const talk = ['message', 'note', 'assign', 'record-serials']
const whileOpen = ['ask-customer', 'choose-remedy', 'record-facts', 'extend', 'withdraw']

/** What a claim may be told beyond that, in the order of the table. */
const allowed = (state: ClaimState, besides: string[] = [...talk, ...whileOpen]) => {
  const names = commandNames.filter((name) => whyNotAllowed(name, state) === null)
  expect(names).toEqual(expect.arrayContaining(besides))
  return names.filter((name) => !besides.includes(name))
}

describe('what staff may tell a claim', () => {
  it('a requested return may be approved, declined or canceled', () => {
    expect(allowed(claim(line()))).toEqual(['approve', 'decline', 'cancel'])
  })

  it('a line that the terms rule out can be declined but not approved', () => {
    const state = claim(line({ verdict: 'ineligible' }))
    expect(allowed(state)).toEqual(['decline', 'cancel'])
    expect(whyNotAllowed('approve', state)?.code).toBe('ruled-out')
  })

  it('one ruled-out line keeps the others from approval only where every line is meant', () => {
    const state = claim(line(), line({ id: 'line-2', verdict: 'ineligible' }))
    expect(whyNotAllowed('approve', state)).toBeNull()
    expect(decideCommand({ name: 'approve' }, state)).toMatchObject({ ok: false, error: { code: 'ruled-out' } })
    expect(decideCommand({ name: 'approve', pieces: { 'line-1': 1 } }, state)).toMatchObject({ ok: true })
    expect(decideCommand({ name: 'approve', pieces: { 'line-2': 1 } }, state)).toMatchObject({ ok: false, error: { code: 'ruled-out' } })
  })

  it('a ruled-out line that staff grant a remedy beyond the terms can be approved', () => {
    expect(whyNotAllowed('approve', claim(line({ verdict: 'ineligible', settlement: 'planned', remedy: 'refund', goodwill: true })))).toBeNull()
  })

  it('an approved return waits for its goods: no refund before they are received', () => {
    const state = claim(line({ authorization: 'authorized' }))
    expect(allowed(state)).toEqual(['send-label', 'record-sent', 'receive', 'not-received', 'pay-back', 'cancel'])
    expect(whyNotAllowed('refund', state)?.code).toBe('not-received')
  })

  it('with the goods here it can be refunded, and no longer canceled', () => {
    expect(allowed(claim(line({ authorization: 'authorized', reception: 'received' })))).toEqual(['inspect', 'raise-deduction', 'send-to-expert', 'quote-repair', 'refund', 'exchange', 'pay-back'])
  })

  it('a warranty claim whose terms leave repair open can be settled by it, and not refunded', () => {
    const state = claim(line({ ground: 'defect', authorization: 'authorized', reception: 'received', openRemedies: ['repair'], returnId: null }))
    expect(allowed(state)).toEqual(['inspect', 'send-to-expert', 'start-repair', 'give-up-remedy', 'pay-back', 'settle'])
    expect(whyNotAllowed('refund', state)?.code).toBe('refund-closed')
  })

  it('while Shopify has not confirmed a step, only what may always be said is taken', () => {
    expect(allowed({ ...claim(line()), pendingStep: 'approve-return' }, talk)).toEqual([])
  })

  it('a step that Shopify refused can be tried again or left out, or the claim declined or canceled', () => {
    expect(allowed({ ...claim(line()), failure: 'Shopify refused.' }, talk)).toEqual(['decline', 'cancel', 'withdraw', 'retry', 'skip-step'])
  })

  it.each([
    ['settled', { authorization: 'authorized', reception: 'received', settlement: 'settled' }, ['pay-back', 'dispute']],
    ['declined', { authorization: 'declined' }, ['dispute', 'reopen']],
    ['canceled', { authorization: 'canceled' }, ['dispute', 'reopen']],
  ] as const)('a claim whose only line is %s can only be disputed or paid for, or what was not settled reopened', (_, end, more) => {
    expect(allowed(claim(line(end)), talk)).toEqual(more)
  })
})
