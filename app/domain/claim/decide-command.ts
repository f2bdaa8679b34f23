import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import { whyNotAllowed } from './allowed-commands.ts'
import type { ClaimCommand } from './commands.ts'
import { approve, decline, end } from './decide/authorize.ts'
import { at, ids } from './decide/outcome.ts'
import type { Outcome, Rejection } from './decide/outcome.ts'
import { recordSerials } from './decide/record-serials.ts'
import { settle } from './decide/settle.ts'
import { workOnGoods } from './decide/work-on-goods.ts'
import { isOpen } from './state.ts'
import type { ClaimState } from './state.ts'

/** Decides a command against the state; pure. `retry` and `record-facts` only pass the table here: their work needs what is stored. */
export function decideCommand(command: ClaimCommand, state: ClaimState): Result<Outcome, Rejection> {
  const refusal = whyNotAllowed(command.name, state)
  if (refusal) return err(refusal)
  switch (command.name) {
    case 'approve':
      return approve(command, state)
    case 'decline':
      return decline(command, state)
    case 'send-label':
    case 'record-sent':
    case 'receive':
    case 'not-received':
    case 'inspect':
    case 'raise-deduction':
    case 'send-to-expert':
    case 'record-report':
    case 'start-repair':
    case 'repair-ready':
    case 'hand-back':
    case 'quote-repair':
    case 'answer-quote':
    case 'give-back':
      return workOnGoods(command, state)
    case 'choose-remedy':
    case 'give-up-remedy':
    case 'refund':
    case 'exchange':
    case 'replace':
    case 'pay-back':
    case 'pay-again':
    case 'settle':
      return settle(command, state)
    case 'ask-customer':
      return said(command.text, { type: 'customer-asked', text: command.text })
    case 'message':
      return said(command.text, { type: 'message', text: command.text, ...(command.fromCustomer ? { fromCustomer: true } : {}) })
    case 'take-answer':
      return ok(at({ type: 'answer-taken', note: command.note }))
    case 'note':
      return said(command.text, { type: 'noted', text: command.text })
    case 'record-serials':
      return recordSerials(command, state)
    case 'assign':
      return ok(at({ type: 'assigned', to: command.to }))
    case 'extend':
      return ok(at({ type: 'extended', until: command.until, note: command.note }))
    case 'dispute':
      return said(command.text, { type: 'disputed', text: command.text })
    case 'resolve-dispute': {
      const declined = state.lines.filter((line) => line.authorization === 'declined')
      const again = command.outcome === 'upheld' && !command.staysClosed && declined.length ? [{ type: 'reopened' as const, lineIds: ids(declined), note: command.note }] : []
      return ok(at({ type: 'dispute-resolved', outcome: command.outcome, note: command.note }, ...again))
    }
    case 'reopen': {
      const ended = state.lines.filter((line) => !isOpen(line) && line.settlement !== 'settled' && (!command.lineIds || command.lineIds.includes(line.id)))
      if (ended.length === 0) return err({ code: 'wrong-lines', sentence: 'Nothing named there can be reopened.' })
      return ok(at({ type: 'reopened', lineIds: ids(ended), note: command.note }))
    }
    case 'cancel':
      return ok(end(state, 'canceled', command.note))
    case 'withdraw':
      return ok(end(state, 'withdrawn', command.note))
    case 'record-facts':
      return state.lines.some((line) => isOpen(line) && line.id === command.lineId) ? ok(at()) : err({ code: 'wrong-lines', sentence: 'This line of the claim is closed: nothing is weighed on it any more.' })
    case 'retry':
      return ok(at())
    case 'skip-step':
      return ok(at({ type: 'step-skipped', note: command.note }))
    default:
      return command satisfies never
  }
}

/** An empty text says nothing. */
const said = (text: string, event: Outcome['events'][number]): Result<Outcome, Rejection> => (text.trim() ? ok(at(event)) : err({ code: 'empty', sentence: 'Write something first.' }))
