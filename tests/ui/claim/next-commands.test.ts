import { describe, expect, test } from 'vitest'
import { expectedCommands, nextCommands } from '../../../app/ui/claim/commands/next-commands.ts'
import { commandNames } from '../../../app/domain/claim/allowed-commands.ts'
import type { CommandName } from '../../../app/domain/claim/commands.ts'
import { commandAreas } from '../../../app/ui/claim/commands/command-words.ts'

const remedies = (...kinds: string[]) => kinds.map((kind) => ({ kind, open: true, rules: [], text: '' }))
const received = { authorization: 'authorized', reception: 'received', settlement: 'none', remedy: null, repair: 'none', quote: 'none', record: { inspection: null }, decision: { answer: { remedies: remedies('refund') } } }
const view = (stage: string, lines: object[] = [received], closed: CommandName[] = [], followUp: string | null = null) => ({ claim: { stage, followUp }, lines, commands: commandNames.map((name) => ({ name, allowed: !closed.includes(name), reason: null })) }) as never

describe('what there is to do next', () => {
  test('at most three, the one to press first', () => {
    expect(nextCommands(view('to-decide'))).toEqual(['approve', 'decline', 'ask-customer'])
    expect(nextCommands(view('to-decide', [], ['approve']))).toEqual(['decline', 'ask-customer', 'record-facts'])
    expect(nextCommands(view('awaiting-goods'))).toEqual(['receive', 'send-label', 'record-sent'])
    expect(nextCommands(view('with-expert'))[0]).toBe('record-report')
    expect(nextCommands(view('in-repair'))[0]).toBe('repair-ready')
    expect(nextCommands(view('failed'))).toEqual(['retry', 'skip-step', 'pay-again'])
    expect([nextCommands(view('to-give-back')), nextCommands(view('settled'))]).toEqual([['give-back'], []])
  })

  test('of what has waited too long for the customer or the carrier, asking stands beside what would end the wait', () => {
    expect([nextCommands(view('awaiting-goods', [], [], 'parcel')), nextCommands(view('to-settle', [], [], 'choice'))]).toEqual([['receive', 'ask-customer', 'not-received'], ['choose-remedy', 'ask-customer', 'decline']])
  })

  test('with the goods here: look at them, then the one remedy that is open, or the choice among several', () => {
    const looked = { ...received, record: { inspection: {} } }
    expect(nextCommands(view('to-settle'))).toEqual(['inspect', 'refund', 'send-to-expert'])
    expect(nextCommands(view('to-settle', [looked]))[0]).toBe('refund')
    expect(nextCommands(view('to-settle', [{ ...looked, decision: { answer: { remedies: remedies('repair', 'replacement') } } }]))[0]).toBe('choose-remedy')
    expect(nextCommands(view('to-settle', [{ ...looked, settlement: 'planned', remedy: 'replacement', decision: { answer: { remedies: remedies('repair', 'replacement') } } }]))[0]).toBe('replace')
    expect(nextCommands(view('to-settle', [{ ...looked, decision: { answer: { remedies: [] } } }]))[0]).toBe('decline')
    expect(nextCommands(view('to-settle', [{ ...looked, repair: 'ready' }]))[0]).toBe('hand-back')
    expect(nextCommands(view('to-settle', [{ ...received, quote: 'lapsed', decision: { answer: { remedies: [] } } }]))).toEqual(['quote-repair', 'decline', 'inspect'])
  })

  test('a question that stays unanswered can be asked again, or gone on without', () => {
    const waiting = (followUp: string | null) => nextCommands({ ...(view('awaiting-customer') as object), claim: { stage: 'awaiting-customer', followUp } } as never)
    expect(waiting(null)).toEqual(['answer-quote', 'approve', 'decline'])
    expect(waiting('question')).toEqual(['ask-customer', 'approve', 'decline'])
  })

  test('what only a role rules out keeps its place', () => {
    const byRole = { claim: { stage: 'to-decide' }, lines: [], commands: [{ name: 'approve', allowed: false, reason: 'Only an agent may.', byRole: true }, { name: 'decline', allowed: false, reason: 'Not now.' }] } as never
    expect(nextCommands(byRole)).toEqual(['approve'])
  })

  test('what one would look for is named where it can’t be done yet', () => {
    expect(expectedCommands(view('awaiting-goods'))).toEqual(['refund'])
    expect(expectedCommands(view('to-settle', [{ ...received, ground: 'change-of-mind' }]))).toEqual(['refund'])
    expect(expectedCommands(view('to-settle', [{ ...received, ground: 'defect', remedyWish: 'repair' }]))).toEqual(['settle'])
    expect(expectedCommands(view('settled'))).toEqual([])
  })
})

test('the menu holds every command but those that have a place of their own on the page', () => {
  const listed = commandAreas.flatMap((area) => area.commands)
  expect(commandNames.filter((name) => !listed.includes(name))).toEqual(['take-answer', 'message', 'note', 'assign'])
  expect(new Set(listed).size).toBe(listed.length)
})
