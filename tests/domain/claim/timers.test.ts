import { expect, it } from 'vitest'
import { timersOf, timersOfQuote, timersOfWait } from '../../../app/domain/claim/timers.ts'
import { compileZone } from '../../../app/domain/kernel/time/zone.ts'

/** The instants of a deadline's reminder and breach. */
function due(zoneName: string, day: string): string[] {
  const zone = compileZone(zoneName)
  return zone ? timersOf([{ name: 'decideBy', day, zones: [zone] }]).map((timer) => `${timer.kind} ${timer.deadline} ${timer.day}: ${new Date(timer.dueAt).toISOString()}`) : []
}

it('reminds at eight in the morning of the second day before, and is missed once the last day is over', () => {
  expect(due('Europe/Prague', '2026-11-20')).toEqual(['remind decideBy 2026-11-20: 2026-11-18T07:00:00.000Z', 'breach decideBy 2026-11-20: 2026-11-20T23:00:00.000Z'])
})

it('is missed at the midnight of the terms’ own zone, wherever that lies', () => {
  expect(['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => due(zone, '2026-11-20')[1])).toEqual(['breach decideBy 2026-11-20: 2026-11-20T11:00:00.000Z', 'breach decideBy 2026-11-20: 2026-11-21T08:00:00.000Z'])
})

it('follows summer time: the day the clock is put back is an hour longer', () => {
  expect(due('Europe/Prague', '2026-10-24')[1]).toBe('breach decideBy 2026-10-24: 2026-10-24T22:00:00.000Z')
  expect(due('Europe/Prague', '2026-10-25')[1]).toBe('breach decideBy 2026-10-25: 2026-10-25T23:00:00.000Z')
})

it('is missed when the next day begins, where that has no midnight', () => {
  expect(due('Africa/Cairo', '2026-04-23')[1]).toBe('breach decideBy 2026-04-23: 2026-04-23T22:00:00.000Z')
  expect(due('America/Sao_Paulo', '2018-11-03')[1]).toBe('breach decideBy 2018-11-03: 2018-11-04T03:00:00.000Z')
})

it('that binds lines under terms of two zones is reminded of in the first morning, and missed once the day is over in both', () => {
  const zones = ['America/Los_Angeles', 'Europe/Prague'].flatMap((name) => compileZone(name) ?? [])
  expect(timersOf([{ name: 'settleBy', day: '2026-11-20', zones }]).map(({ kind, dueAt }) => `${kind} ${new Date(dueAt).toISOString()}`)).toEqual(['remind 2026-11-18T07:00:00.000Z', 'breach 2026-11-21T08:00:00.000Z'])
})

it('sets a pair for each deadline, and none where nothing binds', () => {
  const zones = [compileZone('UTC')].flatMap((zone) => zone ?? [])
  expect(timersOf([{ name: 'decideBy', day: '2026-11-20', zones }, { name: 'settleBy', day: '2026-12-05', zones }]).map(({ kind, deadline }) => `${kind} ${deadline}`)).toEqual(['remind decideBy', 'breach decideBy', 'remind settleBy', 'breach settleBy'])
  expect(timersOf([])).toEqual([])
})

/** The instants of timers, in the zones named. */
const zonesOf = (...names: string[]) => names.flatMap((name) => compileZone(name) ?? [])
const instants = (timers: Array<{ kind: string; day: string; dueAt: number }>) => timers.map(({ kind, day, dueAt }) => `${kind} ${day}: ${new Date(dueAt).toISOString()}`)

it('a wait counts from the day it begins on by the clock of the terms, and ends in a morning', () => {
  const wait = (at: string, zone = 'Europe/Prague') => instants(timersOfWait('question', { remind: 3, back: 7 }, Date.parse(at), zonesOf(zone)))
  expect(wait('2026-11-20T22:59:59Z')).toEqual(['remind 2026-11-20: 2026-11-23T07:00:00.000Z', 'breach 2026-11-20: 2026-11-27T07:00:00.000Z'])
  expect(wait('2026-11-20T23:00:00Z')).toEqual(['remind 2026-11-21: 2026-11-24T07:00:00.000Z', 'breach 2026-11-21: 2026-11-28T07:00:00.000Z'])
  // The clock is put back on 25 October.
  expect(wait('2026-10-20T10:00:00Z')).toEqual(['remind 2026-10-20: 2026-10-23T06:00:00.000Z', 'breach 2026-10-20: 2026-10-27T07:00:00.000Z'])
})

it('a wait without a reminder has only its end', () => {
  expect(instants(timersOfWait('expert', { remind: null, back: 14 }, Date.parse('2026-11-20T10:00:00Z'), zonesOf('UTC')))).toEqual(['breach 2026-11-20: 2026-12-04T08:00:00.000Z'])
})

it('a quote is reminded of before its last day, and is over once that is; a reminder whose morning is past is none', () => {
  const quote = (at: string) => instants(timersOfQuote('2026-12-04', { remind: 3, back: null }, Date.parse(at), zonesOf('Europe/Prague')))
  expect(quote('2026-12-01T06:59:59.999Z')).toEqual(['remind 2026-12-04: 2026-12-01T07:00:00.000Z', 'breach 2026-12-04: 2026-12-04T23:00:00.000Z'])
  expect(quote('2026-12-01T07:00:00.000Z')).toEqual(['breach 2026-12-04: 2026-12-04T23:00:00.000Z'])
})

it('of lines under terms of two zones the first morning reminds, and the last one ends', () => {
  expect(instants(timersOfWait('question', { remind: 3, back: 7 }, Date.parse('2026-11-20T12:00:00Z'), zonesOf('America/Los_Angeles', 'Europe/Prague')))).toEqual(['remind 2026-11-20: 2026-11-23T07:00:00.000Z', 'breach 2026-11-20: 2026-11-27T16:00:00.000Z'])
})
