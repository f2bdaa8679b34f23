import { expect, it } from 'vitest'
import { commands } from './commands.ts'
import { outcomesOf, sorted } from './outcomes.ts'
import type { Expected } from './outcomes.ts'
import { approvedStates, asked, awaited, but, disputed, givenUp, inPaidRepair, inRepair, missed, pending, quoted, settled, whileAtRest, whileOpen, workable } from './states.ts'

it.each<Expected>([
  ['approve', {
    'step-ordered > approve-return': ['requested', 'two requested', 'ruled out, goodwill'],
    approved: ['requested, no return', 'disputed, one open'],
    '!ruled-out': ['ruled out', 'one of two ruled out'],
    '!not-requested': approvedStates,
    ...whileOpen,
  }],
  ['approve a', {
    'step-ordered > approve-return': ['requested', 'ruled out, goodwill'],
    approved: ['requested, no return', 'disputed, one open'],
    'step-ordered > decline-return request-return approve-return request-return': ['two requested', 'one of two ruled out'],
    '!ruled-out': ['ruled out'],
    '!not-requested': approvedStates,
    ...whileOpen,
  }],
  ['decline', {
    'step-ordered > decline-return': ['requested', 'two requested', 'ruled out', 'one of two ruled out', 'ruled out, goodwill', 'approval failed'],
    declined: [...quoted, 'report not covered', 'owed nothing', 'requested, no return'],
    'declined > cancel-return': missed,
    '!not-requested': [...awaited, ...inRepair, ...inPaidRepair, 'not asked for', 'received', 'one of two received', 'never delivered', 'defect received', 'report covered', 'refund planned', 'replacement as goodwill', 'price to be lowered', 'with expert', 'refund failed'],
    '!pending': pending,
    '!nothing-open': [...settled, ...givenUp, ...disputed, 'closing failed'],
    '!disputed': ['disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['cancel', {
    'step-ordered > decline-return': ['requested', 'two requested', 'ruled out', 'one of two ruled out', 'ruled out, goodwill', 'approval failed'],
    canceled: ['never delivered', 'not asked for', 'requested, no return'],
    'step-ordered > cancel-return': ['awaiting', ...missed, 'refund failed'],
    '!goods-here': but(approvedStates, 'awaiting', ...missed, 'never delivered', 'not asked for'),
    '!pending': pending,
    '!nothing-open': [...settled, ...givenUp, ...disputed, 'closing failed'],
    '!disputed': ['disputed, one open'],
    '!merged': ['merged away'],
  }],
  ['withdraw', {
    'step-ordered > decline-return': ['requested', 'two requested', 'ruled out', 'one of two ruled out', 'ruled out, goodwill', 'approval failed'],
    withdrawn: [...but(workable, 'received', 'one of two received'), ...inRepair, ...inPaidRepair, 'not asked for', 'with expert', 'requested, no return', 'disputed, one open'],
    'step-ordered > cancel-return': ['awaiting', ...missed, 'received', 'one of two received', 'refund failed'],
    '!goods-here': but(awaited, 'awaiting'),
    '!pending': pending,
    '!nothing-open': [...settled, ...givenUp, ...disputed, 'closing failed'],
    '!merged': ['merged away'],
  }],
  ['reopen', {
    reopened: givenUp,
    '!nothing-closed': [...approvedStates, ...asked, ...settled],
    '!disputed': [...disputed, 'disputed, one open'],
    ...whileAtRest,
  }],
  ['dispute', {
    disputed: [...settled, ...givenUp],
    '!nothing-closed': [...approvedStates, ...asked],
    '!disputed': [...disputed, 'disputed, one open'],
    ...whileAtRest,
  }],
  ['uphold', {
    'dispute-resolved reopened': ['disputed', 'disputed, one open'],
    'dispute-resolved': ['settled, disputed'],
    '!not-disputed': [...approvedStates, ...asked, ...settled, ...givenUp],
    ...whileAtRest,
  }],
  ['uphold, closed', {
    'dispute-resolved': [...disputed, 'disputed, one open'],
    '!not-disputed': [...approvedStates, ...asked, ...settled, ...givenUp],
    ...whileAtRest,
  }],
  ['dismiss', {
    'dispute-resolved': [...disputed, 'disputed, one open'],
    '!not-disputed': [...approvedStates, ...asked, ...settled, ...givenUp],
    ...whileAtRest,
  }],
])('%s, in every state', (command, expected) => {
  expect(outcomesOf(commands[command])).toEqual(sorted(expected))
})
