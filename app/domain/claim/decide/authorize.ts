import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { isRuledOut } from '../allowed-commands.ts'
import type { CommandOf } from '../commands.ts'
import { evolve } from '../evolve.ts'
import type { ClaimEvent } from '../events.ts'
import { areSameFees } from '../fees.ts'
import { isOpen, isToReject } from '../state.ts'
import type { ClaimLine, ClaimState } from '../state.ts'
import { feesSetTo } from './lower-fees.ts'
import { byReturn, ending, grouped, ids } from './outcome.ts'
import type { OrderedStep, Outcome, Rejection } from './outcome.ts'
import { partLines } from './part-lines.ts'

const isRequested = (line: ClaimLine) => isOpen(line) && line.authorization === 'requested'

/**
 * Approves what is requested. Shopify approves a return as a whole, with the fees that it was asked for with: where only
 * some of its pieces go ahead, or with other fees, it is dissolved, and requested anew for these and for those that still
 * wait.
 */
export function approve(command: CommandOf<'approve'>, before: ClaimState): Result<Outcome, Rejection> {
  const parted = partLines(before, before.lines.filter(isRequested), command.pieces)
  if (!parted.ok) return parted
  const whole = parted.value
  if (whole.meant.some(isRuledOut)) return err({ code: 'ruled-out', sentence: 'The terms rule out a line of this claim. Decline that line with its reason first, or leave it out.' })
  const lowered = feesSetTo(command.fees, whole.state, whole.meant)
  if (!lowered.ok) return lowered
  const state = lowered.value.reduce(evolve, whole.state)
  const meant = state.lines.filter((line) => whole.meant.some((one) => one.id === line.id))
  const left = state.lines.filter((line) => isRequested(line) && !meant.includes(line))
  const approved = (lines: ClaimLine[]): ClaimEvent => ({ type: 'approved', lineIds: ids(lines) })
  const anew = new Set([...left, ...meant.filter((line) => !areSameFees(line.fees, line.feesInReturn))].flatMap((line) => (line.returnId ? [line.returnId] : [])))
  const asAsked = byReturn(meant.filter((line) => !line.returnId || !anew.has(line.returnId)), 'approve-return', approved)
  const apart = [...grouped(meant.filter((line) => line.returnId && anew.has(line.returnId)))].flatMap(([returnId, lines]): OrderedStep[] => {
    const others = left.filter((line) => line.returnId === returnId)
    return [
      { kind: 'decline-return', lineIds: ids(lines), then: [{ type: 'return-dissolved', lineIds: ids([...lines, ...others]) }] },
      { kind: 'request-return', lineIds: ids(lines), then: [] },
      { kind: 'approve-return', lineIds: ids(lines), then: [approved(lines)] },
      ...(others.length ? [{ kind: 'request-return' as const, lineIds: ids(others), then: [] }] : []),
    ]
  })
  const ordered: ClaimEvent[] = apart.length && !asAsked.steps.length ? [{ type: 'step-ordered', step: 'decline-return' }] : []
  return ok({ events: [...whole.events, ...lowered.value, ...asAsked.events, ...ordered], steps: [...asAsked.steps, ...apart] })
}

/** Declines what is requested, or rejects what was approved and is owed nothing after all. Lines that are not meant go on. */
export function decline(command: CommandOf<'decline'>, state: ClaimState): Result<Outcome, Rejection> {
  const open = state.lines.filter(isOpen)
  const declinable = [...open.filter(isRequested), ...open.filter(isToReject)]
  const candidates = declinable.filter((line) => !command.lineIds || command.lineIds.includes(line.id))
  if (candidates.length === 0 || (command.lineIds && candidates.length !== new Set(command.lineIds).size)) return err({ code: 'wrong-lines', sentence: 'A line named there can not be declined any more.' })
  const parted = partLines(state, candidates, command.pieces)
  if (!parted.ok) return parted
  const { events, meant } = parted.value
  const after = parted.value.state.lines.filter(isOpen)
  const declined = (lines: ClaimLine[]): ClaimEvent => ({ type: 'declined', lineIds: ids(lines), reason: command.reason, note: command.note, reasons: command.reasons ?? [], ...(command.expert ? { expert: command.expert } : {}) })
  const asked = byReturn(meant.filter((line) => line.authorization === 'requested'), 'decline-return', declined)
  // Shopify declines a return as a whole, which frees its lines: those that were not meant are requested anew.
  const touched = new Set(meant.map((line) => line.returnId))
  const again = [...grouped(after.filter((line) => isRequested(line) && line.returnId && touched.has(line.returnId) && !meant.includes(line))).values()].map((lines): OrderedStep => ({ kind: 'request-return', lineIds: ids(lines), then: [] }))
  const rejected = meant.filter((line) => line.authorization === 'authorized')
  const rejection: ClaimEvent[] = rejected.length ? [declined(rejected)] : []
  const ends = [...grouped(rejected).values()].flatMap((lines) => ending('cancel-return', lines, { lines: after }))
  return ok({ events: [...events, ...asked.events, ...rejection], steps: [...asked.steps, ...again, ...ends] })
}

/** Ends everything that is open: by the shop (`canceled`) or by the customer (`withdrawn`). */
export function end(state: ClaimState, type: 'canceled' | 'withdrawn', note: string): Outcome {
  const open = state.lines.filter(isOpen)
  const ended = (lines: ClaimLine[]): ClaimEvent => ({ type, lineIds: ids(lines), note })
  // A return that is only requested is declined: Shopify cancels open returns only.
  const requested = byReturn(open.filter(isRequested), 'decline-return', ended)
  const running = byReturn(open.filter((line) => line.authorization === 'authorized'), 'cancel-return', ended)
  return { events: [...requested.events, ...running.events], steps: [...requested.steps, ...running.steps] }
}
