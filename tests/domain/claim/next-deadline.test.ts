import { expect, it } from 'vitest'
import { nextDeadline } from '../../../app/domain/claim/next-deadline.ts'

const none = { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }

it('names the earliest of the deadlines that bind at the stage', () => {
  const lines = [{ ...none, decideBy: '2026-04-07', settleBy: '2026-04-30' }, { ...none, decideBy: '2026-04-05' }]
  expect(nextDeadline('to-decide', lines)).toEqual({ name: 'decideBy', day: '2026-04-05' })
})

it('leaves out what no longer binds: a claim that is decided has no day to decide by', () => {
  expect(nextDeadline('to-settle', [{ ...none, decideBy: '2026-04-07', settleBy: '2026-04-30' }])).toEqual({ name: 'settleBy', day: '2026-04-30' })
})

it('knows no deadline for a claim that has ended', () => {
  expect(nextDeadline('settled', [{ ...none, settleBy: '2026-04-30' }])).toBeNull()
})
