import { expect, it } from 'vitest'
import { commands } from './commands.ts'
import { outcomesOf, sorted } from './outcomes.ts'
import type { Expected } from './outcomes.ts'
import { afterApproval, approvedStates, asked, awaited, but, disputed, givenUp, missed, settled, whileAtRest } from './states.ts'

it.each<Expected>([
  ['send-label', {
    'step-ordered > attach-label': [...awaited, 'one of two received'],
    '!wrong-lines': ['not asked for'],
    '!not-awaited': but(approvedStates, ...awaited, 'one of two received', 'not asked for'),
    ...afterApproval,
  }],
  ['record-sent', {
    sent: [...awaited, 'one of two received'],
    '!wrong-lines': ['not asked for'],
    '!not-awaited': but(approvedStates, ...awaited, 'one of two received', 'not asked for'),
    ...afterApproval,
  }],
  ['receive', {
    received: [...awaited, 'one of two received'],
    '!already-received': but(approvedStates, ...awaited, ...missed, 'one of two received', 'not asked for'),
    '!wrong-lines': [...missed, 'not asked for'],
    ...afterApproval,
  }],
  ['receive a', {
    received: [...awaited, ...missed, 'not asked for'],
    '!already-received': but(approvedStates, ...awaited, ...missed, 'one of two received', 'not asked for'),
    '!wrong-lines': ['one of two received'],
    ...afterApproval,
  }],
  ['not-received', {
    'not-received': awaited,
    '!not-awaited': but(approvedStates, ...awaited, 'one of two received'),
    '!wrong-lines': ['one of two received'],
    ...afterApproval,
  }],
  ['inspect', {
    inspected: but(approvedStates, ...awaited, ...missed, 'never delivered', 'not asked for'),
    '!not-received': [...awaited, ...missed, 'never delivered', 'not asked for'],
    ...afterApproval,
  }],
  ['raise-deduction', {
    'deduction-raised': ['received', 'one of two received', 'never delivered', 'refund planned'],
    '!refund-closed': but(approvedStates, 'received', 'one of two received', 'never delivered', 'refund planned'),
    ...afterApproval,
  }],
  ['give-back', {
    'given-back': ['price lowered, sent in', 'rejected'],
    '!nothing-to-give-back': [...approvedStates, ...asked, ...but(givenUp, 'rejected'), ...disputed, ...but(settled, 'price lowered, sent in'), 'disputed, one open'],
    ...whileAtRest,
  }],
  ['leave it here', {
    'given-back': ['price lowered, sent in', 'rejected'],
    '!nothing-to-give-back': [...approvedStates, ...asked, ...but(givenUp, 'rejected'), ...disputed, ...but(settled, 'price lowered, sent in'), 'disputed, one open'],
    ...whileAtRest,
  }],
])('%s, in every state', (command, expected) => {
  expect(outcomesOf(commands[command])).toEqual(sorted(expected))
})
