import { expect, it } from 'vitest'
import { nextDeadline } from '../../../app/domain/claim/next-deadline.ts'
import type { DeadlineName } from '../../../app/domain/claim/next-deadline.ts'
import type { Stage } from '../../../app/domain/claim/state.ts'

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

it.each<[Stage, DeadlineName[]]>([
  ['to-decide', ['refundBy', 'decideBy', 'settleBy']],
  ['awaiting-goods', ['sendBackBy', 'refundBy', 'settleBy']],
  ['to-settle', ['refundBy', 'settleBy']],
  ['settling', ['refundBy', 'settleBy']],
  ['failed', ['refundBy', 'settleBy']],
  ['settled', []],
  ['declined', []],
  ['canceled', []],
])('at the stage %s these bind: %j', (stage, binding) => {
  const names = ['sendBackBy', 'refundBy', 'decideBy', 'settleBy'] as const
  expect(names.filter((name) => nextDeadline(stage, [{ ...none, [name]: '2026-04-30' }]) !== null)).toEqual(binding)
})

it('keeps the earliest, whichever line it comes from', () => {
  const [early, late] = [{ ...none, refundBy: '2026-04-05' }, { ...none, refundBy: '2026-04-06' }]
  expect([nextDeadline('to-settle', [early, late])?.day, nextDeadline('to-settle', [late, early])?.day]).toEqual(['2026-04-05', '2026-04-05'])
})

it('of two on one day names the one that comes first for the stage: what is sent back before what is paid', () => {
  expect(nextDeadline('awaiting-goods', [{ ...none, sendBackBy: '2026-04-05', refundBy: '2026-04-05' }])?.name).toBe('sendBackBy')
})

it('knows none where no terms set any', () => {
  expect([nextDeadline('to-decide', [none, none]), nextDeadline('to-decide', [])]).toEqual([null, null])
})
