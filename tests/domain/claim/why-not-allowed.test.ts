import { describe, expect, it } from 'vitest'
import { commandNames, whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import type { CommandName } from '../../../app/domain/claim/commands.ts'
import type { ClaimState } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const approved = { authorization: 'authorized' } as const
const here = { ...approved, reception: 'received' } as const
const second = { id: 'line-2' } as const
/** What may be said at any time, and what ends a question whatever else is under way. */
const talk: readonly CommandName[] = ['message', 'note', 'assign', 'record-serials', 'take-answer']
const commands = commandNames.filter((name) => !talk.includes(name))
const failed = (state: ClaimState): ClaimState => ({ ...state, failure: 'Shopify refused.' })
const code = (command: CommandName, state: ClaimState) => whyNotAllowed(command, state)?.code ?? 'allowed'

describe('while Shopify has not answered or has refused', () => {
  it('every command waits for the step under way', () => {
    expect(commands.map((name) => code(name, { ...claim(line()), pendingStep: 'approve-return', failure: 'Before that.' }))).toEqual(commands.map(() => 'pending'))
  })

  it('only another try, going on without it, a refusal or an end is taken', () => {
    const taken = ['decline', 'cancel', 'withdraw', 'retry', 'skip-step']
    expect(commands.map((name) => [name, code(name, failed(claim(line())))])).toEqual(commands.map((name) => [name, taken.includes(name) ? 'allowed' : 'failed']))
  })

  it('what has not failed is not tried again', () => {
    expect(code('retry', claim(line()))).toBe('nothing-failed')
  })
})

it('a claim that has come to its end says so to every command', () => {
  const ended = claim(line({ ...here, settlement: 'settled' }), line({ ...second, authorization: 'declined' }))
  const own = { retry: 'nothing-failed', 'skip-step': 'nothing-failed', dispute: 'allowed', 'resolve-dispute': 'not-disputed', reopen: 'allowed', 'pay-back': 'allowed', 'pay-again': 'no-failed-payment', 'give-back': 'nothing-to-give-back' }
  expect(Object.fromEntries(commands.map((name) => [name, code(name, ended)]))).toEqual({ ...Object.fromEntries(commands.map((name) => [name, 'nothing-open'])), ...own })
})

it.each<[CommandName, string, ClaimState, string]>([
  ['approve', 'what is approved already', claim(line(approved)), 'not-requested'],
  ['approve', 'a line still asked for beside an approved one', claim(line(approved), line(second)), 'allowed'],
  ['approve', 'what needs a person’s look first', claim(line({ verdict: 'needs-review' })), 'allowed'],
  ['decline', 'what is approved and has a remedy open', claim(line(here)), 'not-requested'],
  ['decline', 'what is approved, here, and owed nothing', claim(line({ ...here, openRemedies: [] })), 'allowed'],
  ['decline', 'one piece owed nothing beside one with a remedy', claim(line(here), line({ ...here, ...second, openRemedies: [] })), 'allowed'],
  ['decline', 'what is owed nothing but has not come yet', claim(line({ ...approved, openRemedies: [] })), 'not-requested'],
  ['receive', 'what is only asked for', claim(line()), 'not-authorized'],
  ['receive', 'what is on its way', claim(line({ ...approved, reception: 'in-transit' })), 'allowed'],
  ['receive', 'what has come', claim(line(here)), 'already-received'],
  ['receive', 'what need not come', claim(line({ ...approved, reception: 'not-required' })), 'already-received'],
  ['receive', 'the second of two parcels', claim(line(here), line({ ...approved, ...second })), 'allowed'],
  ['record-facts', 'a claim in which anything is open', claim(line({ authorization: 'declined' }), line({ ...here, ...second })), 'allowed'],
  ['refund', 'what is only asked for', claim(line()), 'not-authorized'],
  ['refund', 'what has no refund open', claim(line({ ...here, openRemedies: ['repair'] })), 'refund-closed'],
  ['refund', 'a line asked for beside an approved one that has no refund open', claim(line({ reception: 'received' }), line({ ...here, ...second, openRemedies: ['repair'] })), 'refund-closed'],
  ['refund', 'two pieces of which one has not come', claim(line(here), line({ ...approved, ...second })), 'allowed'],
  ['refund', 'two pieces of which none has come', claim(line(approved), line({ ...approved, ...second })), 'not-received'],
  ['refund', 'a piece that need not come', claim(line({ ...approved, reception: 'not-required' })), 'allowed'],
  ['refund', 'a piece here beside one that is only repaired and has not come', claim(line(here), line({ ...approved, ...second, openRemedies: ['repair'] })), 'allowed'],
  ['settle', 'what is only asked for', claim(line({ openRemedies: ['repair'] })), 'not-authorized'],
  ['settle', 'what has nothing but a refund open', claim(line(here)), 'no-remedy'],
  ['settle', 'what has nothing open', claim(line({ ...here, openRemedies: [] })), 'no-remedy'],
  ['settle', 'what may be repaired or refunded', claim(line({ ...here, openRemedies: ['refund', 'repair'] })), 'allowed'],
  ['settle', 'what may be repaired and has not come', claim(line({ ...approved, openRemedies: ['repair'] })), 'not-received'],
  ['settle', 'two pieces of which one is here', claim(line({ ...approved, openRemedies: ['repair'] }), line({ ...here, ...second, openRemedies: ['repair'] })), 'allowed'],
  ['cancel', 'what is approved and has not come', claim(line(approved)), 'allowed'],
  ['cancel', 'what need not come', claim(line({ ...approved, reception: 'not-required' })), 'allowed'],
  ['cancel', 'what is here', claim(line(here)), 'goods-here'],
  ['cancel', 'what is on its way', claim(line({ ...approved, reception: 'in-transit' })), 'goods-here'],
  ['withdraw', 'what is on its way', claim(line({ ...approved, reception: 'in-transit' })), 'goods-here'],
  ['withdraw', 'what is here', claim(line(here)), 'allowed'],
  ['cancel', 'what is here, after Shopify refused', failed(claim(line(here))), 'allowed'],
])('to %s %s', (command, _, state, expected) => {
  expect(code(command, state)).toBe(expected)
})
