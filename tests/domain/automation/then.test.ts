import { describe, expect, it } from 'vitest'
import { factsThen } from '../../../app/domain/automation/facts-then.ts'
import { stateThen } from '../../../app/domain/automation/state-then.ts'
import { recordOf } from '../../../app/domain/claim/record.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { newState } from '../../../app/domain/claim/state.ts'
import { factsOf } from './case.ts'

describe('what was known when a claim was opened', () => {
  it('is what is known now, without what came since', () => {
    const now = { goods: { condition: 'used', missing: [] }, received: { goodsAt: '2026-02-20T10:00:00Z' }, assessment: { by: 'expert', finding: 'covered' }, case: { expertFrom: '2026-02-21', expertUntil: '2026-02-23' } } as const
    const events: ClaimEvent[] = [
      { type: 'facts-recorded', lineId: 'l1', facts: [{ path: 'goods.missing', from: ['tags'], to: [] }, { path: 'buyer', from: null, to: 'consumer' }] },
      { type: 'received', lineIds: ['l1'] },
      { type: 'sent-to-expert', lineIds: ['l1'], expert: 'Bureau', orderedBy: 'merchant', on: '2026-02-21', note: '' },
      { type: 'expert-reported', lineIds: ['l1'], report: { finding: 'covered', on: '2026-02-23', summary: '', cost: null, paidBy: null, evidenceIds: [] } },
    ]
    expect(factsThen({ ...now, goods: { ...now.goods, missing: [] }, buyer: 'consumer' } as never, events)).toEqual({ goods: { condition: 'used', missing: ['tags'] } })
  })

  it('does not count what an inspection took the place of, since nobody knows it any more', () => {
    const inspected: ClaimEvent = { type: 'inspected', lineIds: ['l1'], inspection: { complete: true, condition: 'as-delivered', grade: 'A', missing: [], disposition: 'restock', evidenceIds: [], note: '' } }
    expect(factsThen({ goods: { condition: 'as-delivered', missing: [], customised: false } }, [inspected])).toEqual({ goods: { customised: false } })
  })

  it('that was recorded twice is what stood before the first', () => {
    const recorded = (from: unknown, to: unknown): ClaimEvent => ({ type: 'facts-recorded', lineId: 'l1', facts: [{ path: 'fault.cause', from, to }] })
    expect(factsThen({ fault: { cause: 'misuse' } }, [recorded('wear', 'damage'), recorded('damage', 'misuse')])).toEqual({ fault: { cause: 'wear' } })
  })
})

describe('how a past claim stood when an act was due', () => {
  const { state } = factsOf([{ state: { authorization: 'authorized', reception: 'received', settlement: 'settled', remedy: 'refund' } }, { state: { authorization: 'declined' } }])
  const weighed = state.lines.map(({ id }) => ({ id, verdict: 'eligible' as const, openRemedies: ['refund' as const], refundGate: 'goods-received' as const }))
  const events: ClaimEvent[] = [{ type: 'opened' }, { type: 'approved', lineIds: ['l1'] }, { type: 'received', lineIds: ['l1'] }]
  const record = recordOf(events.map((event) => ({ at: '2026-02-20T10:00:00Z', actor: { kind: 'staff', name: 'Ada' }, event }))).lines
  const axes = (kind: 'approve' | 'send-label' | 'refund', of = events) => stateThen(kind, newState(state.lines), weighed, of, of === events ? record : {})?.lines.map((line) => [line.id, line.authorization, line.reception, line.settlement])

  it('for an approval all of it was asked for', () => {
    expect(axes('approve')).toEqual([['l1', 'requested', 'awaiting', 'none'], ['l2', 'requested', 'awaiting', 'none']])
  })

  it('for a label what came to be approved was waited for', () => {
    expect(axes('send-label')).toEqual([['l1', 'authorized', 'awaiting', 'none']])
  })

  it('for a refund what looking at it has shown, and what people have granted, stands as it does now', () => {
    const looked = newState(state.lines.map((line) => ({ ...line, assessment: 'rejected' as const, goodwill: true })))
    expect(stateThen('refund', looked, weighed, events, record)?.lines.map((line) => [line.assessment, line.goodwill])).toEqual([['rejected', true]])
    expect(stateThen('approve', looked, weighed, events, record)?.lines.map((line) => [line.assessment, line.goodwill])).toEqual([['undetermined', false], ['undetermined', false]])
  })

  it('for a refund what came back was here; where nothing did there was no occasion', () => {
    expect(axes('refund')).toEqual([['l1', 'authorized', 'received', 'none']])
    expect(axes('refund', [{ type: 'opened' }])).toBeUndefined()
  })
})
