import { expect, it } from 'vitest'
import { commands } from './commands.ts'
import { outcomesOf, sorted } from './outcomes.ts'
import type { Expected } from './outcomes.ts'
import { afterApproval, approvedStates, awaited, but, inPaidRepair, inRepair, missed, reported, workable } from './states.ts'

it.each<Expected>([
  ['send-to-expert', {
    'sent-to-expert': workable,
    '!not-received': [...awaited, ...missed, 'not asked for'],
    '!with-expert': ['with expert'],
    '!in-repair': [...inRepair, ...inPaidRepair],
    ...afterApproval,
  }],
  ['record-report', {
    'expert-reported': ['with expert'],
    '!no-expert': but(approvedStates, 'with expert'),
    ...afterApproval,
  }],
  ['start-repair', {
    'repair-started': [...reported, 'defect received', 'quote accepted'],
    '!not-received': [...awaited, ...missed, 'not asked for'],
    '!no-remedy': but(workable, 'defect received', 'report covered', 'report not covered', 'quote accepted'),
    '!with-expert': ['with expert'],
    '!in-repair': [...inRepair, ...inPaidRepair],
    ...afterApproval,
  }],
  ['repair-ready', {
    'repair-ready': ['repair in work', 'paid repair in work'],
    '!no-repair': but(approvedStates, 'repair in work', 'paid repair in work'),
    ...afterApproval,
  }],
  ['hand-back', {
    settled: ['repair ready', 'paid repair ready'],
    '!not-ready': but(approvedStates, 'repair ready', 'paid repair ready'),
    ...afterApproval,
  }],
  ['quote-repair', {
    'quote-offered': but(workable, 'defect received', 'report covered', 'report not covered', 'refund planned'),
    '!not-received': [...awaited, ...missed, 'not asked for'],
    '!free-repair': [...reported, 'defect received', 'refund planned'],
    '!with-expert': ['with expert'],
    '!in-repair': [...inRepair, ...inPaidRepair],
    ...afterApproval,
  }],
  ['answer-quote', {
    'quote-answered': ['quote offered'],
    '!no-quote': but(approvedStates, 'quote offered'),
    ...afterApproval,
  }],
])('%s, in every state', (command, expected) => {
  expect(outcomesOf(commands[command])).toEqual(sorted(expected))
})
