import { expect, it } from 'vitest'
import { whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { stageOf } from '../../../app/domain/claim/stage.ts'
import type { ClaimState } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const ask: ClaimCommand = { name: 'ask-customer', text: 'Which size?' }
const answer: ClaimCommand = { name: 'message', text: 'Size 54.', fromCustomer: true }

/** A claim of one requested and one declined line, of whose customer something was asked, after these commands. */
function asked(...commands: ClaimCommand[]): ClaimState {
  return [ask, ...commands].reduce((state, command) => {
    const decided = decideCommand(command, state)
    if (!decided.ok) throw new Error(decided.error.sentence)
    return decided.value.events.reduce(evolve, state)
  }, claim(line(), line({ id: 'line-2', authorization: 'declined', returnId: null })))
}

it.each<[string, ClaimState, boolean]>([
  ['nobody has answered', asked(), true],
  ['staff wrote something else', asked({ name: 'message', text: 'We are still looking.' }), true],
  ['staff noted, assigned and recorded something', asked({ name: 'note', text: 'Called.' }, { name: 'assign', to: null }, { name: 'record-facts', lineId: 'line-1', facts: {} }), true],
  ['the customer wrote', asked(answer), false],
  ['the customer objects', asked({ name: 'dispute', text: 'No.' }), false],
  ['staff have what they asked for', asked({ name: 'take-answer', note: '' }), false],
  ['something was asked again after the answer', asked(answer, ask), true],
])('a question stands until it is answered or settled: %s', (_, state, stands) => {
  expect([state.awaitingAnswer, stageOf(state)]).toEqual([stands, stands ? 'awaiting-customer' : 'to-decide'])
})

it('what was never asked can not be settled, and what was asked can, whatever Shopify is at', () => {
  expect(whyNotAllowed('take-answer', claim(line()))?.sentence).toBe('Nothing that was asked of the customer is open.')
  expect([{ ...asked(), pendingStep: 'approve-return' as const }, { ...asked(), failure: 'Shopify refused.' }].map((state) => whyNotAllowed('take-answer', state))).toEqual([null, null])
})
