import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { isAtHand } from '../allowed-commands.ts'
import type { ClaimCommand, CommandOf } from '../commands.ts'
import type { ClaimEvent } from '../events.ts'
import { isApproved, isAwaited, isHeld, isHere, isMissed, isToGiveBack, mayBe, mayCome, remediesOf } from '../state.ts'
import type { ClaimLine, ClaimState } from '../state.ts'
import { at, ending, grouped, ids } from './outcome.ts'
import type { Outcome, Rejection } from './outcome.ts'
import { partLines } from './part-lines.ts'

type GoodsCommand = Extract<ClaimCommand, { name: 'send-label' | 'record-sent' | 'receive' | 'not-received' | 'inspect' | 'raise-deduction' | 'send-to-expert' | 'record-report' | 'start-repair' | 'repair-ready' | 'hand-back' | 'quote-repair' | 'answer-quote' | 'give-back' }>

/** What happens to the goods between approval and settlement: parcel, inspection, expert, repair. */
export function workOnGoods(command: GoodsCommand, state: ClaimState): Result<Outcome, Rejection> {
  const about = (fits: (line: ClaimLine) => boolean, event: (lineIds: string[]) => ClaimEvent): Result<Outcome, Rejection> => {
    const lines = meantLines(command, state, fits)
    return lines.ok ? ok(at(event(ids(lines.value)))) : lines
  }
  /** Asked for; what was not has to be named. */
  const comes = (named: string[] | undefined) => (named ? mayCome : isAwaited)
  switch (command.name) {
    case 'send-label': {
      const lines = meantLines(command, state, comes(command.lineIds))
      if (!lines.ok) return lines
      const { label } = command
      if (!label.url && !label.evidenceId && !label.tracking) return err({ code: 'empty', sentence: 'Give a label as a file or a link, or the number of the parcel.' })
      const event: ClaimEvent = { type: 'label-sent', lineIds: ids(lines.value), label }
      const inReturns = grouped(lines.value)
      if (inReturns.size === 0) return ok(at(event))
      // One return after the other; the label counts as sent with the last.
      const groups = [...inReturns.values()]
      return ok({ events: [{ type: 'step-ordered', step: 'attach-label' }], steps: groups.map((group, i) => ({ kind: 'attach-label', lineIds: ids(group), then: i === groups.length - 1 ? [event] : [], task: { kind: 'label', label } })) })
    }
    case 'record-sent':
      return about(comes(command.lineIds), (lineIds) => ({ type: 'sent', lineIds, tracking: command.tracking, proof: command.proof }))
    case 'receive':
      return receive(command, state)
    case 'not-received':
      return about(isAwaited, (lineIds) => ({ type: 'not-received', lineIds, what: command.what, note: command.note }))
    case 'inspect':
      return about((line) => line.id === command.lineId && line.reception === 'received', (lineIds) => ({ type: 'inspected', lineIds, inspection: command.inspection }))
    case 'raise-deduction':
      if (!command.deduction.reason.trim()) return err({ code: 'empty', sentence: 'Say why more is deducted: the customer reads it.' })
      if (command.deduction.amount.amount < 0) return err({ code: 'wrong-sum', sentence: 'A deduction is not less than nothing.' })
      return about((line) => line.id === command.lineId && isHere(line) && mayBe(line, 'refund'), (lineIds) => ({ type: 'deduction-raised', lineIds, deduction: command.deduction }))
    case 'send-to-expert':
      return about(isAtHand, (lineIds) => ({ type: 'sent-to-expert', lineIds, expert: command.expert, orderedBy: command.orderedBy, on: command.on, note: command.note }))
    case 'record-report':
      return about((line) => line.assessment === 'awaiting-expert', (lineIds) => ({ type: 'expert-reported', lineIds, report: command.report }))
    case 'start-repair':
      return about((line) => isAtHand(line) && (mayBe(line, 'repair') || line.quote === 'accepted'), (lineIds) => ({ type: 'repair-started', lineIds, job: command.job }))
    case 'repair-ready':
      return about((line) => line.repair === 'in-work', (lineIds) => ({ type: 'repair-ready', lineIds, on: command.on, note: command.note }))
    case 'hand-back':
      return handBack(command, state)
    case 'quote-repair':
      if (command.amount.amount <= 0) return err({ code: 'wrong-sum', sentence: 'Enter what the repair costs.' })
      return about((line) => isAtHand(line) && !remediesOf(line).includes('repair'), (lineIds) => ({ type: 'quote-offered', lineIds, amount: command.amount, work: command.work, validUntil: command.validUntil }))
    case 'give-back': {
      const lines = state.lines.filter((line) => isToGiveBack(line) && (!command.lineIds || command.lineIds.includes(line.id)))
      if (lines.length === 0 || (command.lineIds && lines.length !== new Set(command.lineIds).size)) return err({ code: 'wrong-lines', sentence: 'An item named there does not go back to its customer.' })
      if (command.left && !command.note.trim()) return err({ code: 'empty', sentence: 'Write how the customer said that they leave it to you: it is theirs, and this stays on record.' })
      return ok(at({ type: 'given-back', lineIds: ids(lines), tracking: command.left ? null : command.tracking, note: command.note, ...(command.on ? { on: command.on } : {}), ...(command.left ? { left: true } : {}) }))
    }
    case 'answer-quote':
      return about((line) => line.quote === 'offered', (lineIds) => ({ type: 'quote-answered', lineIds, accepted: command.accepted, note: command.note }))
    default:
      return command satisfies never
  }
}

/** Approved lines that fit; those named, or all. */
function meantLines(command: object & { lineIds?: string[] }, state: ClaimState, fits: (line: ClaimLine) => boolean): Result<ClaimLine[], Rejection> {
  const fitting = state.lines.filter((line) => isApproved(line) && fits(line))
  const meant = command.lineIds ? fitting.filter((line) => command.lineIds?.includes(line.id)) : fitting
  if (meant.length === 0 || (command.lineIds && meant.length !== new Set(command.lineIds).size)) return err({ code: 'wrong-lines', sentence: 'An item named there can not be handled so any more.' })
  return ok(meant)
}

/** Only what came is received: of a line of which fewer came, the rest stays awaited. */
function receive(command: CommandOf<'receive'>, state: ClaimState): Result<Outcome, Rejection> {
  const parted = partLines(state, state.lines.filter((line) => isApproved(line) && (isAwaited(line) || (command.pieces !== undefined && (isMissed(line) || isHeld(line))))), command.pieces)
  if (!parted.ok) return parted
  const { events, meant } = parted.value
  if (meant.length === 0) return err({ code: 'wrong-lines', sentence: 'Name what has come after all.' })
  return ok(at(...events, { type: 'received', lineIds: ids(meant) }))
}

function handBack(command: CommandOf<'hand-back'>, state: ClaimState): Result<Outcome, Rejection> {
  const lines = meantLines(command, state, (line) => line.repair === 'ready')
  if (!lines.ok) return lines
  const paid = lines.value.filter((line) => line.remedy === 'paid-repair')
  const free = lines.value.filter((line) => line.remedy !== 'paid-repair')
  const settled = (some: ClaimLine[], remedy: 'repair' | 'paid-repair'): ClaimEvent[] => (some.length ? [{ type: 'settled', lineIds: ids(some), remedy, note: command.note, on: command.on }] : [])
  return ok({ events: [...settled(free, 'repair'), ...settled(paid, 'paid-repair')], steps: [...grouped(lines.value).values()].flatMap((group) => ending('cancel-return', group, state)) })
}
