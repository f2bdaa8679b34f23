import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { isStageOpen, stageOf } from '../../../app/domain/claim/stage.ts'
import { claim, line } from './claim-fixtures.ts'

const decided = (...args: Parameters<typeof decideCommand>) => {
  const result = decideCommand(...args)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('what a command brings about', () => {
  it('approving a return is asked of Shopify first; it is approved when Shopify confirms', () => {
    expect(decided({ name: 'approve' }, claim(line()))).toEqual({
      events: [{ type: 'step-ordered', step: 'approve-return' }],
      steps: [{ kind: 'approve-return', lineIds: ['line-1'], then: [{ type: 'approved', lineIds: ['line-1'] }] }],
    })
  })

  it('approving a repair concerns Shopify in nothing: it is approved at once', () => {
    expect(decided({ name: 'approve' }, claim(line({ ground: 'defect', returnId: null })))).toEqual({ events: [{ type: 'approved', lineIds: ['line-1'] }], steps: [] })
  })

  it('declining one line of two declines the return and requests it anew for the other', () => {
    const { steps } = decided({ name: 'decline', reason: 'FINAL_SALE', note: 'Engraved.', lineIds: ['line-2'] }, claim(line(), line({ id: 'line-2' })))
    expect(steps).toEqual([
      { kind: 'decline-return', lineIds: ['line-2'], then: [{ type: 'declined', lineIds: ['line-2'], reason: 'FINAL_SALE', note: 'Engraved.', reasons: [] }] },
      { kind: 'request-return', lineIds: ['line-1'], then: [] },
    ])
  })

  it('declining a line that is not in the claim declines nothing', () => {
    expect(decideCommand({ name: 'decline', reason: 'OTHER', note: '', lineIds: ['line-9'] }, claim(line()))).toMatchObject({ ok: false, error: { code: 'wrong-lines' } })
  })

  it('a refund processes the return and then closes it', () => {
    const state = claim(line({ authorization: 'authorized', reception: 'received' }))
    expect(decided({ name: 'refund' }, state).steps.map((step) => step.kind)).toEqual(['refund-return', 'close-return'])
  })

  it('a warranty claim that becomes a refund gets its Shopify return only then', () => {
    const state = claim(line({ ground: 'defect', returnId: null, authorization: 'authorized', reception: 'received' }))
    expect(decided({ name: 'refund' }, state).steps.map((step) => step.kind)).toEqual(['create-return', 'refund-return', 'close-return'])
  })

  it('settling by a remedy that the terms have closed is refused', () => {
    const state = claim(line({ ground: 'defect', authorization: 'authorized', reception: 'received', openRemedies: ['repair'], returnId: null }))
    expect(decideCommand({ name: 'settle', remedy: 'replacement', note: '' }, state)).toMatchObject({ ok: false, error: { code: 'not-open' } })
    expect(decideCommand({ name: 'settle', remedy: 'repair', note: '' }, state)).toMatchObject({ ok: true })
  })

  it('canceling a return that is only requested declines it in Shopify, an open one is canceled there', () => {
    expect(decided({ name: 'cancel', note: '' }, claim(line())).steps[0]?.kind).toBe('decline-return')
    expect(decided({ name: 'cancel', note: '' }, claim(line({ authorization: 'authorized' }))).steps[0]?.kind).toBe('cancel-return')
  })
})

describe('a claim from request to refund', () => {
  it('passes through its stages', () => {
    let state = claim(line({ returnId: null }))
    const stages = [stageOf(state)]
    const happen = (...events: Parameters<typeof evolve>[1][]) => { for (const event of events) state = evolve(state, event); stages.push(stageOf(state)) }
    happen({ type: 'return-requested', returnId: 'R1', returnName: '#1001-R1', lineIds: ['line-1'] })
    happen({ type: 'approved', lineIds: ['line-1'] })
    happen({ type: 'received', lineIds: ['line-1'] })
    happen({ type: 'step-ordered', step: 'refund-return' })
    happen({ type: 'refunded', lineIds: ['line-1'], amount: '12000.00', currencyCode: 'CZK', paid: { amount: '12000.00', currencyCode: 'CZK' }, note: '' })
    expect(stages).toEqual(['to-decide', 'to-decide', 'awaiting-goods', 'to-settle', 'settling', 'settled'])
    expect(state.lines[0]).toMatchObject({ authorization: 'authorized', reception: 'received', settlement: 'settled', remedy: 'refund' })
    expect(isStageOpen('settled')).toBe(false)
  })

  it('shows a refund that Shopify refused as failed, and as settling when it is tried again', () => {
    const performing = evolve(claim(line({ authorization: 'authorized', reception: 'received' })), { type: 'step-ordered', step: 'refund-return' })
    const failed = evolve(performing, { type: 'step-refused', step: 'refund-return', sentence: 'Shopify refused: too much.' })
    expect([stageOf(failed), failed.lines[0]?.settlement]).toEqual(['failed', 'failed'])
    const again = evolve(failed, { type: 'retry-ordered', step: 'refund-return' })
    expect([stageOf(again), again.lines[0]?.settlement]).toEqual(['settling', 'performing'])
  })
})
