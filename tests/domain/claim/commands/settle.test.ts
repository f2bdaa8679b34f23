import { expect, it } from 'vitest'
import { commands } from './commands.ts'
import { outcomesOf, sorted } from './outcomes.ts'
import type { Expected } from './outcomes.ts'
import { afterApproval, approvedStates, asked, awaited, but, givenUp, inPaidRepair, inRepair, missed, quoted, reported, settled, whileAtRest, whileOpen, workable } from './states.ts'

it.each<Expected>([
  ['choose refund', {
    'remedy-chosen': [...awaited, ...missed, 'received', 'one of two received', 'never delivered', 'refund planned', 'requested', 'two requested', 'one of two ruled out', 'disputed, one open'],
    '!not-open': [...but(workable, 'received', 'one of two received', 'never delivered', 'refund planned'), 'not asked for', 'with expert', 'requested, no return', 'ruled out', 'ruled out, goodwill'],
    '!in-repair': [...inRepair, ...inPaidRepair],
    ...whileOpen,
  }],
  ['choose refund as goodwill', {
    'remedy-chosen': [...but(workable, 'received', 'one of two received', 'never delivered', 'refund planned'), 'not asked for', 'with expert', 'requested, no return', 'ruled out', 'ruled out, goodwill'],
    '!not-open': [...awaited, ...missed, 'received', 'one of two received', 'never delivered', 'refund planned', 'requested', 'two requested', 'one of two ruled out', 'disputed, one open'],
    '!in-repair': [...inRepair, ...inPaidRepair],
    ...whileOpen,
  }],
  ['give up repair', {
    'remedy-given-up': [...reported, ...inRepair, ...inPaidRepair, 'defect received', 'with expert'],
    '!nothing-to-give-up': [...but(workable, 'defect received', 'report covered', 'report not covered', 'replacement as goodwill'), ...awaited, ...missed, 'not asked for'],
    '!wrong-lines': ['replacement as goodwill'],
    ...afterApproval,
  }],
  ['give up replacement', {
    'remedy-given-up': [...reported, 'defect received', 'replacement as goodwill', 'with expert'],
    '!nothing-to-give-up': [...but(workable, 'defect received', 'report covered', 'report not covered', 'replacement as goodwill'), ...awaited, ...missed, 'not asked for'],
    '!wrong-lines': [...inRepair, ...inPaidRepair],
    ...afterApproval,
  }],
  ['refund', {
    'step-ordered > refund-return close-return': ['in transit, proof is enough', 'received'],
    'step-ordered > refund-return': ['one of two received'],
    'step-ordered > create-return refund-return close-return': ['never delivered', 'refund planned'],
    '!not-received': [...missed, 'awaiting', 'in transit', 'in transit, nothing proven'],
    '!refund-closed': ['not asked for', ...but(workable, 'received', 'one of two received', 'never delivered', 'refund planned'), ...inRepair, ...inPaidRepair, 'with expert'],
    ...afterApproval,
  }],
  ['exchange', {
    'step-ordered > cancel-return create-return refund-return close-return': ['in transit, proof is enough', 'received'],
    'step-ordered > cancel-return create-return refund-return close-return create-return': ['one of two received'],
    'step-ordered > create-return refund-return close-return': [...reported, 'never delivered', 'defect received', 'refund planned', 'replacement as goodwill'],
    '!not-received': [...missed, 'awaiting', 'in transit', 'in transit, nothing proven'],
    '!with-expert': ['with expert'],
    '!no-replacement': [...quoted, ...inRepair, ...inPaidRepair, 'owed nothing', 'price to be lowered', 'not asked for'],
    ...afterApproval,
  }],
  ['replace', {
    'step-ordered > replace-order': [...reported, 'defect received', 'replacement as goodwill'],
    '!no-replacement': but(approvedStates, 'defect received', 'report covered', 'report not covered', 'replacement as goodwill', 'with expert'),
    '!with-expert': ['with expert'],
    ...afterApproval,
  }],
  ['pay costs', {
    'step-ordered > refund-order': [...approvedStates, ...settled, 'settled, disputed'],
    '!not-authorized': [...asked, ...givenUp, 'disputed', 'disputed, one open'],
    ...whileAtRest,
  }],
  ['pay for keeping it', {
    'step-ordered > refund-order cancel-return': [...awaited, ...missed, 'received'],
    'step-ordered > refund-order': ['one of two received', 'never delivered', 'refund planned'],
    '!not-authorized': [...asked, ...givenUp, 'disputed', 'disputed, one open'],
    '!not-open': ['not asked for', ...but(workable, 'received', 'one of two received', 'never delivered', 'refund planned'), ...inRepair, ...inPaidRepair, ...settled, 'with expert', 'settled, disputed'],
    ...whileAtRest,
  }],
  ['lower the price', {
    'step-ordered > refund-order': ['price to be lowered', 'not asked for'],
    '!not-authorized': [...asked, ...givenUp, 'disputed', 'disputed, one open'],
    '!not-open': [...but(approvedStates, 'price to be lowered', 'not asked for'), ...settled, 'settled, disputed'],
    ...whileAtRest,
  }],
  ['settle by repair', {
    settled: [...reported, 'defect received'],
    '!no-remedy': [...awaited, ...missed, ...quoted, ...inPaidRepair, 'received', 'one of two received', 'owed nothing', 'refund planned'],
    '!not-open': ['never delivered', 'replacement as goodwill', 'price to be lowered'],
    '!not-received': ['not asked for'],
    '!with-expert': ['with expert'],
    '!in-repair': inRepair,
    ...afterApproval,
  }],
  ['settle by missing-items', {
    settled: ['never delivered'],
    '!no-remedy': [...awaited, ...missed, ...quoted, ...inPaidRepair, 'received', 'one of two received', 'owed nothing', 'refund planned'],
    '!not-open': [...reported, 'defect received', 'replacement as goodwill', 'price to be lowered'],
    '!not-received': ['not asked for'],
    '!with-expert': ['with expert'],
    '!in-repair': inRepair,
    ...afterApproval,
  }],
])('%s, in every state', (command, expected) => {
  expect(outcomesOf(commands[command])).toEqual(sorted(expected))
})
