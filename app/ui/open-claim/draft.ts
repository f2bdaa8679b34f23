import type { ClaimLineInput } from '../../application/claims/decision-view.ts'
import type { OrderLineView } from '../../application/orders/order-view.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { reasonTold } from './reason-choice.ts'
import type { AskedFor } from './reason-choice.ts'

/** What has been typed for one line of the order; lines that are not chosen keep what was typed. */
export interface LineDraft extends AskedFor { chosen: boolean; quantity: string; facts: Facts; note: string; /** Ids of files handed in for it. */ evidenceIds: string[] }

export type Draft = Record<string, LineDraft>

export function emptyDraft(lines: OrderLineView[]): Draft {
  return Object.fromEntries(lines.map((line) => [line.id, { chosen: false, quantity: '1', reason: '', ground: '', remedy: '', facts: {}, note: '', evidenceIds: [] }]))
}

/** The chosen lines as they are sent; a line without a ground yet can't be asked about. */
export function linesOf(draft: Draft): ClaimLineInput[] {
  return Object.entries(draft).flatMap(([lineItemId, line]) => {
    if (!line.chosen || line.ground === '') return []
    return [{ lineItemId, quantity: Number(line.quantity), ground: line.ground, facts: line.facts, ...reasonTold(line), ...(line.remedy === '' ? {} : { remedy: line.remedy }), ...(line.note.trim() === '' ? {} : { note: line.note.trim() }), ...(line.evidenceIds.length === 0 ? {} : { evidenceIds: line.evidenceIds }) }]
  })
}

/** What stands against sending, per line: a sentence for each field that is not filled in rightly. */
export function draftProblems(draft: Draft, lines: OrderLineView[]): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const line of lines) {
    const typed = draft[line.id]
    if (!typed?.chosen) continue
    const quantity = Number(typed.quantity)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > line.claimable) problems[`${line.id}.quantity`] = line.claimable === 0 ? 'Every piece is in a claim by now, refunded or removed.' : line.claimable === 1 ? 'Only 1 can be claimed.' : `Enter a number from 1 to ${line.claimable}.`
    if (typed.ground === '') problems[`${line.id}.ground`] = 'Choose what happened.'
  }
  return problems
}
