import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import { whyNotAllowed } from './allowed-commands.ts'
import type { NotAllowed } from './allowed-commands.ts'
import type { ClaimCommand } from './commands.ts'
import type { ClaimEvent } from './events.ts'
import { isHere, isOpen, isToRefund, isToReject } from './state.ts'
import type { ClaimLine, ClaimState, StepKind } from './state.ts'

/** A call to Shopify about lines of one return, and what has happened once Shopify has confirmed it. */
export interface OrderedStep { kind: StepKind; lineIds: string[]; then: ClaimEvent[] }

/** What a command brings about: events at once, and steps in Shopify whose events come when each is confirmed. */
export interface Outcome { events: ClaimEvent[]; steps: OrderedStep[] }

export type Rejection = NotAllowed | { code: 'wrong-lines' | 'not-open'; sentence: string }

/** Decides a command against the state; pure. `retry` and `record-facts` only pass the table here: their work needs what is stored. */
export function decideCommand(command: ClaimCommand, state: ClaimState): Result<Outcome, Rejection> {
  const refusal = whyNotAllowed(command.name, state)
  if (refusal) return err(refusal)
  const open = state.lines.filter(isOpen)
  const authorized = open.filter((line) => line.authorization === 'authorized')
  switch (command.name) {
    case 'approve':
      return ok(byReturn(open.filter((line) => line.authorization === 'requested'), 'approve-return', (lines) => ({ type: 'approved', lineIds: ids(lines) })))
    case 'decline':
      return decline(command, open)
    case 'receive':
      return ok({ events: [{ type: 'received', lineIds: ids(authorized.filter((line) => line.reception === 'awaiting' || line.reception === 'in-transit')) }], steps: [] })
    case 'refund': {
      const due = open.filter(isToRefund)
      const created = due.filter((line) => line.returnId === null)
      const create: OrderedStep[] = created.length ? [{ kind: 'create-return', lineIds: ids(created), then: [] }] : []
      const refunds = [...grouped(due).values(), ...(created.length ? [created] : [])].flatMap((lines): OrderedStep[] => [{ kind: 'refund-return', lineIds: ids(lines), then: [] }, ...ending('close-return', lines, state)])
      return ok({ events: [{ type: 'step-ordered', step: 'refund-return' }], steps: [...create, ...refunds] })
    }
    case 'settle': {
      const due = authorized.filter((line) => isHere(line) && line.openRemedies.includes(command.remedy) && (!command.lineIds || command.lineIds.includes(line.id)))
      if (due.length === 0) return err({ code: 'not-open', sentence: 'The terms do not leave this remedy open for a line whose goods are here.' })
      // Goods that were coming back for money are settled otherwise: Shopify's return has nothing left to do.
      return ok({ events: [{ type: 'settled', lineIds: ids(due), remedy: command.remedy, note: command.note }], steps: [...grouped(due).values()].flatMap((lines) => ending('cancel-return', lines, state)) })
    }
    case 'cancel': {
      const canceled = (lines: ClaimLine[]): ClaimEvent => ({ type: 'canceled', lineIds: ids(lines), note: command.note })
      // A return that is only requested is declined: Shopify cancels open returns only.
      const requested = byReturn(open.filter((line) => line.authorization === 'requested'), 'decline-return', canceled)
      const running = byReturn(authorized, 'cancel-return', canceled)
      return ok({ events: [...requested.events, ...running.events], steps: [...requested.steps, ...running.steps] })
    }
    case 'record-facts':
      return open.some((line) => line.id === command.lineId) ? ok({ events: [], steps: [] }) : err({ code: 'wrong-lines', sentence: 'This line of the claim is closed: nothing is weighed on it any more.' })
    case 'retry':
      return ok({ events: [], steps: [] })
    default:
      return command satisfies never
  }
}

function decline(command: Extract<ClaimCommand, { name: 'decline' }>, open: ClaimLine[]): Result<Outcome, Rejection> {
  const requested = open.filter((line) => line.authorization === 'requested')
  const declinable = [...requested, ...open.filter(isToReject)]
  const meant = declinable.filter((line) => !command.lineIds || command.lineIds.includes(line.id))
  if (meant.length === 0 || (command.lineIds && meant.length !== command.lineIds.length)) return err({ code: 'wrong-lines', sentence: 'A line named there can not be declined any more.' })
  const declined = (lines: ClaimLine[]): ClaimEvent => ({ type: 'declined', lineIds: ids(lines), reason: command.reason, note: command.note, reasons: command.reasons ?? [] })
  const asked = byReturn(meant.filter((line) => line.authorization === 'requested'), 'decline-return', declined)
  // Shopify declines a return as a whole, which frees its lines: those that were not meant are requested anew.
  const touched = new Set(meant.map((line) => line.returnId))
  const again = [...grouped(requested.filter((line) => line.returnId && touched.has(line.returnId) && !meant.includes(line))).values()].map((lines): OrderedStep => ({ kind: 'request-return', lineIds: ids(lines), then: [] }))
  const rejected = meant.filter((line) => line.authorization === 'authorized')
  const rejection: ClaimEvent[] = rejected.length ? [declined(rejected)] : []
  const ends = [...grouped(rejected).values()].flatMap((lines) => ending('cancel-return', lines, { lines: open, pendingStep: null, failure: null }))
  return ok({ events: [...asked.events, ...rejection], steps: [...asked.steps, ...again, ...ends] })
}

/** Ends the return of these lines where nothing else of the claim is still open in it. */
function ending(kind: 'close-return' | 'cancel-return', lines: ClaimLine[], state: ClaimState): OrderedStep[] {
  const [first] = lines
  if (!first) return []
  const others = state.lines.filter((line) => isOpen(line) && first.returnId !== null && line.returnId === first.returnId && !lines.includes(line))
  return others.length ? [] : [{ kind, lineIds: ids(lines), then: [{ type: 'return-closed' }] }]
}

/** One step for each return that the lines lie in; what concerns Shopify in nothing happens at once. */
function byReturn(lines: ClaimLine[], kind: StepKind, event: (lines: ClaimLine[]) => ClaimEvent): Outcome {
  const without = lines.filter((line) => line.returnId === null)
  const steps = [...grouped(lines).values()].map((group): OrderedStep => ({ kind, lineIds: ids(group), then: [event(group)] }))
  return { events: [...(without.length ? [event(without)] : []), ...(steps.length ? [{ type: 'step-ordered' as const, step: kind }] : [])], steps }
}

/** Lines by the return they lie in; lines in none are left out. */
function grouped(lines: ClaimLine[]): Map<string, ClaimLine[]> {
  const groups = new Map<string, ClaimLine[]>()
  for (const line of lines) if (line.returnId) groups.set(line.returnId, [...(groups.get(line.returnId) ?? []), line])
  return groups
}

const ids = (lines: ClaimLine[]) => lines.map((line) => line.id)
