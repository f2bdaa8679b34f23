import { describe, expect, it } from 'vitest'
import { commandNames, whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import type { ClaimState } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

/** What may be said to a claim, in the order of the table. */
const allowed = (state: ClaimState) => commandNames.filter((name) => whyNotAllowed(name, state) === null)

describe('what staff may tell a claim', () => {
  it('a requested return may be approved, declined or canceled, and facts may be recorded', () => {
    expect(allowed(claim(line()))).toEqual(['approve', 'decline', 'record-facts', 'cancel'])
  })

  it('a line that the terms rule out can be declined but not approved', () => {
    const state = claim(line({ verdict: 'ineligible' }))
    expect(allowed(state)).toEqual(['decline', 'record-facts', 'cancel'])
    expect(whyNotAllowed('approve', state)?.code).toBe('ruled-out')
  })

  it('one ruled-out line keeps a claim from approval until that line is declined', () => {
    expect(whyNotAllowed('approve', claim(line(), line({ id: 'line-2', verdict: 'ineligible' })))?.code).toBe('ruled-out')
    expect(whyNotAllowed('approve', claim(line(), line({ id: 'line-2', verdict: 'ineligible', authorization: 'declined' })))).toBeNull()
  })

  it('an approved return waits for its goods: no refund before they are received', () => {
    const state = claim(line({ authorization: 'authorized' }))
    expect(allowed(state)).toEqual(['receive', 'record-facts', 'cancel'])
    expect(whyNotAllowed('refund', state)?.code).toBe('not-received')
  })

  it('with the goods here it can be refunded, and no longer canceled', () => {
    expect(allowed(claim(line({ authorization: 'authorized', reception: 'received' })))).toEqual(['record-facts', 'refund'])
  })

  it('a warranty claim whose terms leave repair open can be settled by it, and not refunded', () => {
    const state = claim(line({ ground: 'defect', authorization: 'authorized', reception: 'received', openRemedies: ['repair'], returnId: null }))
    expect(allowed(state)).toEqual(['record-facts', 'settle'])
    expect(whyNotAllowed('refund', state)?.code).toBe('refund-closed')
  })

  it('while Shopify has not confirmed a step, nothing else is taken', () => {
    expect(allowed({ ...claim(line()), pendingStep: 'approve-return' })).toEqual([])
  })

  it('a step that Shopify refused can be tried again, or the claim declined or canceled', () => {
    expect(allowed({ ...claim(line()), failure: 'Shopify refused.' })).toEqual(['decline', 'cancel', 'retry'])
  })

  it.each(['settled', 'declined', 'canceled'] as const)('a claim whose only line is %s takes nothing more', (end) => {
    const last = end === 'settled' ? line({ authorization: 'authorized', reception: 'received', settlement: 'settled' }) : line({ authorization: end })
    expect(allowed(claim(last))).toEqual([])
  })
})
