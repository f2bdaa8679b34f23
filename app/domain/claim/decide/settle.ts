import { fromMinor } from '../../kernel/money.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { canBeGivenUp, canBeWorkedOn, heldByItsReturn, isExchangeable, isHeldByItsReturn } from '../allowed-commands.ts'
import type { ClaimCommand, CommandOf } from '../commands.ts'
import type { ClaimEvent } from '../events.ts'
import type { Goodwill } from '../particulars.ts'
import { typedSerial, whyNoSerial } from '../serial.ts'
import { isApproved, isGateOpen, isOpen, isToRefund, mayBe } from '../state.ts'
import type { ClaimLine, ClaimState } from '../state.ts'
import { at, ending, grouped, ids } from './outcome.ts'
import type { OrderedStep, Outcome, Rejection } from './outcome.ts'

type SettleCommand = Extract<ClaimCommand, { name: 'choose-remedy' | 'give-up-remedy' | 'refund' | 'exchange' | 'replace' | 'pay-back' | 'pay-again' | 'settle' }>

const howPaid: Rejection = { code: 'empty', sentence: 'This was bought outside the shop, so Shopify pays nothing back. Write down how the customer got the money, such as in cash or by bank transfer.' }
const notOpen: Rejection = { code: 'not-open', sentence: 'The terms do not leave this remedy open for it. It can be granted as goodwill.' }

/** What settles a line: the choice of its remedy, and the steps that move money or goods. */
export function settle(command: SettleCommand, state: ClaimState): Result<Outcome, Rejection> {
  switch (command.name) {
    case 'choose-remedy':
      return chooseRemedy(command, state)
    case 'give-up-remedy': {
      const lines = state.lines.filter((line) => canBeGivenUp(line, command.remedy) && command.lineIds.includes(line.id))
      if (lines.length === 0 || lines.length !== new Set(command.lineIds).size) return err({ code: 'wrong-lines', sentence: 'This remedy is not open for an item named there.' })
      return ok(at({ type: 'remedy-given-up', lineIds: ids(lines), remedy: command.remedy, why: command.why, note: command.note }))
    }
    case 'refund':
      return refund(command, state)
    case 'exchange': {
      const line = state.lines.find((one) => one.id === command.lineId)
      if (!line || !isExchangeable(line)) return err(notOpen)
      if (isHeldByItsReturn(line, state)) return err(heldByItsReturn)
      if (command.exchange.price.amount < 0) return err({ code: 'wrong-sum', sentence: 'A new item costs nothing, or more than nothing.' })
      const task = { kind: 'exchange' as const, exchange: command.exchange }
      // An exchange is part of a return from its making: one that stands without it gives way to one that has it.
      const gives: OrderedStep[] = line.returnId ? [{ kind: 'cancel-return', lineIds: [line.id], then: [{ type: 'return-dissolved', lineIds: state.lines.filter((one) => one.returnId === line.returnId).map((one) => one.id) }] }] : []
      const others = line.returnId ? state.lines.filter((one) => isOpen(one) && one.returnId === line.returnId && one !== line) : []
      const again: OrderedStep[] = others.length ? [{ kind: 'create-return', lineIds: ids(others), then: [] }] : []
      return ok({
        events: [{ type: 'step-ordered', step: 'refund-return', lineIds: [line.id] }],
        steps: [...gives, { kind: 'create-return', lineIds: [line.id], then: [], task }, { kind: 'refund-return', lineIds: [line.id], then: [], task, note: command.note }, { kind: 'close-return', lineIds: [line.id], then: [{ type: 'return-closed' }] }, ...again],
      })
    }
    case 'replace': {
      const line = state.lines.find((one) => one.id === command.lineId)
      if (!line || !canBeWorkedOn(line) || !mayBe(line, 'replacement')) return err(notOpen)
      const { difference } = command.replacement
      if (difference && difference.amount < 0) return err({ code: 'wrong-sum', sentence: 'The difference is what the new item is worth less: nothing, or more than nothing.' })
      const back: OrderedStep[] = difference && difference.amount > 0 ? [{ kind: 'refund-order', lineIds: [line.id], then: [], task: { kind: 'pay-back', as: 'difference', amount: difference } }] : []
      return ok({
        events: [{ type: 'step-ordered', step: 'replace-order', lineIds: [line.id] }],
        // The difference goes back last: refused before that, the line can still be settled in another way, and nothing was paid.
        steps: [{ kind: 'replace-order', lineIds: [line.id], then: [], task: { kind: 'replacement', replacement: command.replacement }, note: command.note }, ...back, ...(line.returnId ? ending('cancel-return', [line], state) : [])],
      })
    }
    case 'pay-back':
      return payBack(command, state)
    case 'pay-again':
      return payAgain(command, state)
    case 'settle': {
      if (state.payments === 'outside' && command.remedy === 'price-reduction') return err({ code: 'not-in-shopify', sentence: 'Write the reduction down with its sum instead: record it as money paid back.' })
      const due = state.lines.filter((line) => canBeWorkedOn(line) && mayBe(line, command.remedy) && (!command.lineIds || command.lineIds.includes(line.id)))
      if (due.length === 0 || (command.lineIds && due.length !== new Set(command.lineIds).size)) return err({ code: 'not-open', sentence: 'The terms do not leave this remedy open for a line whose goods are here.' })
      const numbered = numberOfNew(command, due)
      if (!numbered.ok) return numbered
      // Goods that were coming back for money are settled otherwise: Shopify's return has nothing left to do.
      return ok({ events: [{ type: 'settled', lineIds: ids(due), remedy: command.remedy, note: command.note }, ...numbered.value], steps: [...grouped(due).values()].flatMap((lines) => ending('cancel-return', lines, state)) })
    }
    default:
      return command satisfies never
  }
}

/** The number of the piece that was handed out, written down with it; which piece it is must be plain. */
function numberOfNew({ remedy, newSerial = '' }: CommandOf<'settle'>, due: ClaimLine[]): Result<ClaimEvent[], Rejection> {
  const serial = typedSerial(newSerial)
  if (!serial) return ok([])
  const [line] = due
  if (remedy !== 'replacement' || !line || due.length > 1 || line.quantity > 1) return err({ code: 'wrong-pieces', sentence: 'A number stands for one piece that was handed out for one. Settle it without the number, and record the numbers then.' })
  const wrong = whyNoSerial(serial)
  return wrong === null ? ok([{ type: 'serial-recorded', lineIds: [line.id], piece: 'given', place: 1, serial }]) : err({ code: 'wrong-serial', sentence: wrong })
}

function chooseRemedy(command: CommandOf<'choose-remedy'>, state: ClaimState): Result<Outcome, Rejection> {
  const lines = state.lines.filter((line) => isOpen(line) && command.lineIds.includes(line.id) && line.settlement !== 'performing' && line.repair === 'none')
  if (lines.length === 0 || lines.length !== new Set(command.lineIds).size) return err({ code: 'wrong-lines', sentence: 'For an item named there the remedy can not be chosen any more.' })
  const { goodwill } = command
  if (goodwill && !goodwill.reason.trim()) return err({ code: 'empty', sentence: 'Say why this is granted: it stays on record.' })
  const isEntitled = (line: ClaimLine) => line.openRemedies.includes(command.remedy) && line.verdict !== 'ineligible'
  if (goodwill && lines.every(isEntitled)) return err({ code: 'not-open', sentence: 'The terms give this remedy anyway, so there is nothing to grant.' })
  if (!goodwill && !lines.every((line) => line.openRemedies.includes(command.remedy))) return err(notOpen)
  const entitled = lines.filter((line) => !goodwill || isEntitled(line))
  const granted = lines.filter((line) => !entitled.includes(line))
  const chosen = (some: ClaimLine[], beyond: Goodwill | null): ClaimEvent[] => (some.length ? [{ type: 'remedy-chosen', lineIds: ids(some), remedy: command.remedy, goodwill: beyond }] : [])
  return ok(at(...chosen(entitled, null), ...chosen(granted, goodwill ?? null)))
}

/** Refunds what is due and whose gate is open; lines still on their way are left. */
function refund(command: CommandOf<'refund'>, state: ClaimState): Result<Outcome, Rejection> {
  const due = state.lines.filter((line) => isToRefund(line) && isGateOpen(line) && (!command.lineIds || command.lineIds.includes(line.id)))
  if (due.length === 0 || (command.lineIds && due.length !== new Set(command.lineIds).size)) return err({ code: 'wrong-lines', sentence: 'For an item named there no refund can go out now.' })
  const all = state.lines.filter(isToRefund).length === due.length
  const named = all ? {} : { lineIds: ids(due) }
  if (state.payments !== 'order' && command.as === 'store-credit') return err({ code: 'not-in-shopify', sentence: 'Credit in the shop can be given only for what was paid on the claim’s own order. Choose another way.' })
  const outside = command.outside?.trim() ?? ''
  if (state.payments === 'outside' && !outside) return err(howPaid)
  // Paid by the shop itself, as where a payment can't be refunded any more: Shopify's return has nothing left to do.
  if (outside) return ok({ events: [], steps: [...grouped(due).values()].flatMap((lines) => ending('cancel-return', lines, state)), refundedOutside: { lineIds: ids(due), outside } })
  // The piece came free of charge: what was paid for it lies on the first order, where Shopify holds no return of this one.
  if (state.payments === 'replaced-order') return ok({ events: [{ type: 'step-ordered', step: 'refund-order', lineIds: ids(due) }], steps: [...due.map((line): OrderedStep => ({ kind: 'refund-order', lineIds: [line.id], then: [] })), ...[...grouped(due).values()].flatMap((lines) => ending('close-return', lines, state))] })
  const created = due.filter((line) => line.returnId === null)
  const create: OrderedStep[] = created.length ? [{ kind: 'create-return', lineIds: ids(created), then: [] }] : []
  const refunds = [...grouped(due).values(), ...(created.length ? [created] : [])].flatMap((lines): OrderedStep[] => [{ kind: 'refund-return', lineIds: ids(lines), then: [] }, ...ending('close-return', lines, state)])
  return ok({ events: [{ type: 'step-ordered', step: 'refund-return', ...named }], steps: [...create, ...refunds] })
}

function payBack(command: CommandOf<'pay-back'>, state: ClaimState): Result<Outcome, Rejection> {
  const line = state.lines.find((one) => one.id === command.lineId)
  if (!line) return err({ code: 'wrong-lines', sentence: 'This item is not in the claim.' })
  if (command.amount.amount <= 0) return err({ code: 'wrong-sum', sentence: 'Enter a sum above nothing.' })
  const outside = command.outside?.trim() ?? ''
  if (state.payments === 'outside' && !outside) return err(howPaid)
  const order = (lineIds: string[], ends: OrderedStep[]): Outcome => (outside ? { events: [paidOutside(command, outside)], steps: ends } : {
    events: [{ type: 'step-ordered', step: 'refund-order', lineIds }],
    steps: [{ kind: 'refund-order', lineIds: [line.id], then: [], task: { kind: 'pay-back', as: command.as, amount: command.amount }, note: command.note }, ...ends],
  })
  if (command.as === 'claim-costs') return isApproved(line) || line.settlement === 'settled' ? ok(order([], [])) : err({ code: 'not-open', sentence: 'Costs go back for an approved claim only.' })
  // What is still open can be settled by more than this, so a difference follows on the settlement.
  if (command.as === 'difference') return line.settlement === 'settled' ? ok(order([], [])) : err({ code: 'not-open', sentence: 'A difference goes back for a settled item only. Settle it first.' })
  const remedy = command.as === 'keep-item' ? 'refund' : 'price-reduction'
  if (!isApproved(line) || line.repair !== 'none' || line.assessment === 'awaiting-expert' || !mayBe(line, remedy)) return err(notOpen)
  return ok(order([line.id], line.returnId ? ending('cancel-return', [line], state) : []))
}

/** The very sum that did not arrive, to whoever Shopify's order says; a second payment of it is a new one to Shopify and none to the claim. */
function payAgain({ payment, note, outside = '' }: CommandOf<'pay-again'>, state: ClaimState): Result<Outcome, Rejection> {
  const failed = state.failedPayments.find((one) => one.payment === payment)
  if (!failed) return err({ code: 'no-failed-payment', sentence: 'This payment has not failed, or it was paid again by now.' })
  const { lineIds, amount } = failed
  if (!outside.trim()) return ok({ events: [{ type: 'step-ordered', step: 'refund-order', lineIds: [] }], steps: [{ kind: 'refund-order', lineIds, then: [], task: { kind: 'pay-again', payment, amount }, note }] })
  const sum = { amount: fromMinor(amount.amount, amount.currency), currencyCode: amount.currency }
  return ok(at({ type: 'paid-again', lineIds, payment, asked: amount, ...sum, paid: sum, note, outside: outside.trim() }))
}

/** The shop has paid it already, without Shopify: there is nothing to order, only to write down. */
function paidOutside({ lineId, as, amount, note }: CommandOf<'pay-back'>, outside: string): ClaimEvent {
  const sum = { amount: fromMinor(amount.amount, amount.currency), currencyCode: amount.currency }
  return { type: 'paid-back', lineIds: [lineId], as, ...sum, paid: sum, note, outside }
}
