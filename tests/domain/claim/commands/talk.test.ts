import { expect, it } from 'vitest'
import { commandNames } from '../../../../app/domain/claim/allowed-commands.ts'
import { commands } from './commands.ts'
import { outcomesOf, sorted } from './outcomes.ts'
import type { Expected } from './outcomes.ts'
import { approvedStates, asked, disputed, failed, givenUp, pending, settled, whileOpen } from './states.ts'

it.each<Expected>([
  ['ask-customer', {
    'customer-asked': [...approvedStates, ...asked, 'disputed, one open'],
    ...whileOpen,
  }],
  ['message', {
    message: [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, ...pending, ...failed, 'disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['take-answer', {
    '!not-asked': [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, ...pending, ...failed, 'disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['note', {
    noted: [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, ...pending, ...failed, 'disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['assign', {
    assigned: [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, ...pending, ...failed, 'disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['record-serials', {
    'serial-recorded': [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, ...pending, ...failed, 'disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['record-facts', {
    nothing: [...approvedStates, ...asked, 'disputed, one open'],
    ...whileOpen,
  }],
  ['extend', {
    extended: [...approvedStates, ...asked, 'disputed, one open'],
    ...whileOpen,
  }],
  ['retry', {
    nothing: failed,
    '!nothing-failed': [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, 'disputed, one open'],
    '!pending': pending,
    '!merged': ['merged away'],
  }],
  ['skip-step', {
    'step-skipped': failed,
    '!nothing-failed': [...approvedStates, ...asked, ...settled, ...givenUp, ...disputed, 'disputed, one open'],
    '!pending': pending,
    '!merged': ['merged away'],
  }],
])('%s, in every state', (command, expected) => {
  expect(outcomesOf(commands[command])).toEqual(sorted(expected))
})

it('no command is left out of these tables', () => {
  expect([...new Set(Object.values(commands).map((command) => command.name))].sort()).toEqual([...commandNames].sort())
})
