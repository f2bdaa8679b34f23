import { expect, test } from 'vitest'
import { parseCommand } from '../../app/routes/app.claims.$id/parse-command.ts'

function form(command: unknown, version = '3'): FormData {
  const data = new FormData()
  data.set('version', version)
  data.set('command', typeof command === 'string' ? command : JSON.stringify(command))
  return data
}

test('a plain command comes through with the version it was given against', () => {
  expect(parseCommand(form({ name: 'approve' }))).toEqual({ ok: true, version: 3, command: { name: 'approve' } })
})

test('what is no command is answered with one sentence', () => {
  for (const bad of ['', '{', '[]', 'null', '"approve"', { name: 'destroy' }, { name: 'record-facts' }]) expect(parseCommand(form(bad)).ok).toBe(false)
  expect(parseCommand(form({ name: 'approve' }, 'x')).ok).toBe(false)
  expect(parseCommand(form({ name: 'approve' }, '-1')).ok).toBe(false)
})

test('declining needs a reason and at least one line', () => {
  expect(parseCommand(form({ name: 'decline', note: '' }))).toMatchObject({ ok: false, fields: { reason: 'Choose a reason.' } })
  expect(parseCommand(form({ name: 'decline', reason: 'OTHER', note: '', lineIds: [] }))).toMatchObject({ ok: false, fields: { lineIds: 'Choose at least one line.' } })
  expect(parseCommand(form({ name: 'decline', reason: 'OTHER', note: ' Sorry. ', lineIds: ['a'] }))).toEqual({ ok: true, version: 3, command: { name: 'decline', reason: 'OTHER', note: 'Sorry.', lineIds: ['a'] } })
})

test('a note has 500 characters, and one more is too many', () => {
  expect(parseCommand(form({ name: 'cancel', note: 'x'.repeat(500) })).ok).toBe(true)
  expect(parseCommand(form({ name: 'cancel', note: 'x'.repeat(501) }))).toMatchObject({ ok: false, fields: { note: 'Keep it under 500 characters.' } })
})

test('lost value is a sum, with a comma or a point', () => {
  expect(parseCommand(form({ name: 'refund', diminishedValue: '90,50' }))).toEqual({ ok: true, version: 3, command: { name: 'refund', diminishedValue: '90.50' } })
  expect(parseCommand(form({ name: 'refund', diminishedValue: '-1' }))).toMatchObject({ ok: false, fields: { diminishedValue: 'Enter a sum such as 100.00.' } })
})

test('facts seen on opening the parcel are checked line by line', () => {
  expect(parseCommand(form({ name: 'receive', facts: { l1: { goods: { missing: ['certificate'] } } } }))).toEqual({ ok: true, version: 3, command: { name: 'receive', facts: { l1: { goods: { missing: ['certificate'] } } } } })
  expect(parseCommand(form({ name: 'receive', facts: { l1: { goods: { condition: 'eaten' } } } }))).toMatchObject({ ok: false, fields: { 'facts.l1.goods.condition': 'Choose one of the answers.' } })
})
