import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import { evolve } from '../../../../app/domain/claim/evolve.ts'
import type { FeesSet } from '../../../../app/domain/claim/fees.ts'
import type { ClaimLine } from '../../../../app/domain/claim/state.ts'
import { claim, line } from '../claim-fixtures.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const terms = { restockingPercent: 10, returnFee: gbp(800) }
const ring = line({ id: 'a', fees: terms, feesInReturn: terms })
const chain = line({ id: 'b', lineItemId: 'gid://shopify/LineItem/2', fees: terms, feesInReturn: terms })

function approve(lines: ClaimLine[], fees?: FeesSet, pieces?: Record<string, number>) {
  const decided = decideCommand({ name: 'approve', ...(fees ? { fees } : {}), ...(pieces ? { pieces } : {}) }, claim(...lines))
  if (!decided.ok) return decided.error
  const { events, steps } = decided.value
  return { events: events.filter((event) => event.type === 'fee-lowered'), steps: steps.map((step) => `${step.kind} ${step.lineIds.join(' ')}`), after: events.reduce(evolve, claim(...lines)).lines.map((one) => one.fees) }
}

describe('fees on approval', () => {
  it('stand as the terms say where nobody touches them, and the return is approved as it was asked for', () => {
    expect(approve([ring])).toEqual({ events: [], steps: ['approve-return a'], after: [terms] })
    expect(approve([ring], { restocking: { a: 10 }, returnFee: gbp(800) })).toEqual({ events: [], steps: ['approve-return a'], after: [terms] })
  })

  it('can be lowered, with before and after on record; the return is asked for anew, as Shopify changes no fee of one', () => {
    expect(approve([ring], { restocking: { a: 9 }, returnFee: gbp(799) })).toEqual({
      events: [{ type: 'fee-lowered', lineIds: ['a'], fee: 'restocking-fee', from: 10, to: 9 }, { type: 'fee-lowered', lineIds: ['a'], fee: 'return-fee', from: gbp(800), to: gbp(799) }],
      steps: ['decline-return a', 'request-return a', 'approve-return a'], after: [{ restockingPercent: 9, returnFee: gbp(799) }],
    })
  })

  it('can be waived altogether', () => {
    expect(approve([ring], { restocking: { a: 0 }, returnFee: gbp(0) })).toMatchObject({ after: [undefined] })
    expect(approve([ring], { returnFee: gbp(0) })).toMatchObject({ after: [{ restockingPercent: 10, returnFee: null }] })
  })

  it('are never raised above the terms', () => {
    expect([approve([ring], { restocking: { a: 11 } }), approve([ring], { returnFee: gbp(801) }), approve([line({ id: 'a' })], { returnFee: gbp(1) }), approve([line({ id: 'a' })], { restocking: { a: 1 } })]).toEqual([
      { code: 'fee-raised', sentence: 'A fee can be lowered or waived, and not raised: the terms give 10 %.' },
      { code: 'fee-raised', sentence: 'A fee can be lowered or waived, and not raised: the terms give 8.00 GBP.' },
      { code: 'fee-raised', sentence: 'The terms give no such fee for it, so none can be taken.' },
      { code: 'fee-raised', sentence: 'The terms give no such fee for it, so none can be taken.' },
    ])
  })

  it('are refused where they are no fees: below nothing, in parts of a percent, in another currency, or of an item that is not approved with them', () => {
    const codes = [approve([ring], { restocking: { a: -1 } }), approve([ring], { restocking: { a: 1.5 } }), approve([ring], { returnFee: gbp(-1) }), approve([ring], { returnFee: { amount: 1, currency: 'EUR' } }), approve([ring, chain], { restocking: { b: 0 } }, { a: 1 })]
    expect(codes.map((one) => ('code' in one ? one.code : null))).toEqual(['wrong-sum', 'wrong-sum', 'wrong-sum', 'fee-raised', 'wrong-lines'])
  })

  it('of one line leave the other’s, but the return fee is one for all that is open', () => {
    expect(approve([ring, chain], { restocking: { a: 0 }, returnFee: gbp(500) }, { a: 1 })).toMatchObject({
      events: [{ lineIds: ['a'], fee: 'restocking-fee' }, { lineIds: ['a', 'b'], fee: 'return-fee', from: gbp(800), to: gbp(500) }],
      steps: ['decline-return a', 'request-return a', 'approve-return a', 'request-return b'], after: [{ restockingPercent: 0, returnFee: gbp(500) }, { restockingPercent: 10, returnFee: gbp(500) }],
    })
  })

  it('of what lies in a return that was approved before stay: Shopify has it with them', () => {
    const approved = line({ id: 'a', authorization: 'authorized', returnId: 'R1', fees: terms, feesInReturn: terms })
    const waiting = line({ ...chain, returnId: 'R2' })
    expect(approve([approved, waiting], { returnFee: gbp(0) })).toMatchObject({ events: [{ lineIds: ['b'], fee: 'return-fee', from: gbp(800), to: gbp(0) }], after: [terms, { restockingPercent: 10, returnFee: null }] })
    expect(approve([{ ...approved, returnId: null }, waiting], { returnFee: gbp(0) })).toMatchObject({ events: [{ lineIds: ['a', 'b'] }] })
  })

  it('lowered where no return stands yet wait for the one that will be made', () => {
    expect(approve([line({ id: 'a', returnId: null, fees: terms })], { returnFee: gbp(0) })).toMatchObject({ steps: [], after: [{ restockingPercent: 10, returnFee: null }] })
  })
})

describe('what becomes known after', () => {
  const anew = (state: Partial<ClaimLine>, fees?: typeof terms) => evolve(claim(line({ id: 'a', fees: terms, ...state })), { type: 'decided-anew', lineId: 'a', verdict: 'eligible', openRemedies: ['refund'], ...(fees ? { fees } : {}) }).lines[0]?.fees
  const dearer = { restockingPercent: 20, returnFee: gbp(100) }

  it('changes the fees of what is only asked for as the terms say', () => {
    expect([anew({}, dearer), anew({})]).toEqual([dearer, undefined])
  })

  it('takes no more of what is approved, and of what lies in a return nothing else', () => {
    expect([anew({ authorization: 'authorized', returnId: null }, dearer), anew({ authorization: 'authorized', returnId: null }), anew({ authorization: 'authorized' }, dearer)]).toEqual([{ restockingPercent: 10, returnFee: gbp(100) }, undefined, terms])
  })
})

it('a return that somebody asked Shopify for without fees, approved there, takes none; approved here it is asked for anew with the terms’', () => {
  const requested = evolve(claim(line({ id: 'a', returnId: null, fees: terms })), { type: 'return-requested', returnId: 'R1', returnName: '#1-R1', lineIds: ['a'], heldFees: {} })
  expect(evolve(requested, { type: 'approved', lineIds: ['a'] }).lines[0]?.fees).toBeUndefined()
  expect(approve(requested.lines)).toMatchObject({ steps: ['decline-return a', 'request-return a', 'approve-return a'], after: [terms] })
})
