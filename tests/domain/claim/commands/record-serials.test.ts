import { describe, expect, it } from 'vitest'
import type { SerialEntry } from '../../../../app/domain/claim/particulars.ts'
import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import { evolve } from '../../../../app/domain/claim/evolve.ts'
import type { ClaimLine } from '../../../../app/domain/claim/state.ts'
import { claim, line } from '../claim-fixtures.ts'

const entry = (change: Partial<SerialEntry> = {}): SerialEntry => ({ piece: 'claimed', place: 1, serial: 'K 77', ...change })
const replaced = { authorization: 'authorized', reception: 'received', settlement: 'settled', assessment: 'accepted', remedy: 'replacement' } as const
const told = (serials: SerialEntry[], change: Partial<ClaimLine> = {}) => decideCommand({ name: 'record-serials', lineId: 'line-1', serials }, claim(line({ quantity: 2, ...change })))

describe('recording serial numbers', () => {
  it('is an event a number, without the spaces around it, and changes nothing else', () => {
    const decided = told([entry({ serial: '  K 77 ' }), entry({ place: 2, serial: ' ' })])
    const events = [{ type: 'serial-recorded', lineIds: ['line-1'], piece: 'claimed', place: 1, serial: 'K 77' }, { type: 'serial-recorded', lineIds: ['line-1'], piece: 'claimed', place: 2, serial: null }] as const
    expect(decided).toEqual({ ok: true, value: { events, steps: [] } })
    const state = claim(line())
    expect(events.map((event) => ({ ...event, lineIds: [...event.lineIds] })).reduce(evolve, state)).toEqual(state)
  })

  it('of a piece handed out waits until one was', () => {
    expect(told([entry({ piece: 'given', place: 2 })], replaced)).toMatchObject({ ok: true })
    expect(told([entry({ piece: 'given' })], { ...replaced, settlement: 'planned' })).toEqual({ ok: false, error: { code: 'not-open', sentence: 'No other piece has been handed out for this one yet. Record its number once one has.' } })
    expect(told([entry({ piece: 'given' })], { ...replaced, remedy: 'repair' })).toMatchObject({ ok: false, error: { code: 'not-open' } })
  })

  it.each<[string, SerialEntry[], string]>([
    ['no number', [], 'empty'], ['a place before the first piece', [entry({ place: 0 })], 'wrong-pieces'], ['a place behind the last', [entry({ place: 3 })], 'wrong-pieces'], ['half a place', [entry({ place: 1.5 })], 'wrong-pieces'],
    ['one piece twice', [entry(), entry({ serial: 'K 78' })], 'wrong-pieces'], ['too long a number', [entry({ serial: '7'.repeat(61) })], 'wrong-serial'], ['a number with a line’s end in it', [entry({ serial: 'K\n77' })], 'wrong-serial'],
  ])('is refused with %s', (_, serials, code) => {
    expect(told(serials)).toMatchObject({ ok: false, error: { code } })
  })

  it('is refused of another claim’s item', () => {
    expect(decideCommand({ name: 'record-serials', lineId: 'other', serials: [entry()] }, claim(line()))).toMatchObject({ ok: false, error: { code: 'wrong-lines' } })
  })
})

describe('settling by another piece with its number', () => {
  const here = { ground: 'defect', authorization: 'authorized', reception: 'received', returnId: null, openRemedies: ['replacement', 'repair'] } satisfies Partial<ClaimLine>
  const settle = (newSerial: string, lines: ClaimLine[], remedy: 'replacement' | 'repair' = 'replacement') => decideCommand({ name: 'settle', remedy, note: '', newSerial }, claim(...lines))

  it('writes both down at once', () => {
    expect(settle(' N-1 ', [line(here)])).toMatchObject({ ok: true, value: { events: [{ type: 'settled', remedy: 'replacement' }, { type: 'serial-recorded', lineIds: ['line-1'], piece: 'given', place: 1, serial: 'N-1' }] } })
    expect(settle(' ', [line(here)])).toMatchObject({ ok: true, value: { events: [{ type: 'settled' }] } })
  })

  it('is refused where it is not plain which piece carries it, or none was handed out', () => {
    const refused = { ok: false, error: { code: 'wrong-pieces' } }
    expect([settle('N-1', [line({ ...here, quantity: 2 })]), settle('N-1', [line(here), line({ ...here, id: 'line-2' })]), settle('N-1', [line(here)], 'repair')]).toMatchObject([refused, refused, refused])
    expect(settle('N\t1', [line(here)])).toMatchObject({ ok: false, error: { code: 'wrong-serial' } })
  })
})
