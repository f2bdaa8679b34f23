import { describe, expect, it } from 'vitest'
import { whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { stageOf } from '../../../app/domain/claim/stage.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const lineIds = ['line-1']
const looked = { authorization: 'authorized', reception: 'received', ground: 'defect', openRemedies: [], returnId: null } satisfies Partial<ClaimLine>
const declined: ClaimEvent = { type: 'declined', lineIds, reason: 'OTHER', note: 'Worn.', reasons: [] }
const reopened: ClaimEvent = { type: 'reopened', lineIds, note: '' }
const back: ClaimEvent = { type: 'given-back', lineIds, tracking: null, note: '', on: '2026-11-20' }
const left: ClaimEvent = { ...back, note: 'They wrote so.', left: true }
const after = (change: Partial<ClaimLine>, ...events: ClaimEvent[]) => events.reduce(evolve, claim(line({ ...looked, ...change })))
const axes = ({ lines }: ReturnType<typeof claim>) => lines.map(({ authorization, reception }) => [authorization, reception])

describe('a piece that is here when its claim ends without a settlement', () => {
  it.each<[string, ClaimEvent, string]>([['declined', declined, 'declined'], ['canceled', { type: 'canceled', lineIds, note: '' }, 'canceled'], ['taken back', { type: 'withdrawn', lineIds, note: '' }, 'canceled']])('%s, is to be given back, and the claim stays open until it is', (_, event, ended) => {
    expect([stageOf(after({}, event)), axes(after({}, event))[0]?.[1], whyNotAllowed('give-back', after({}, event))]).toEqual(['to-give-back', 'to-give-back', null])
    expect([stageOf(after({}, event, back)), stageOf(after({}, event, left))]).toEqual([ended, ended])
  })

  it.each(['awaiting', 'lost', 'expired', 'not-required'] as const)('is none of them where it is %s', (reception) => {
    expect([stageOf(after({ reception }, declined)), whyNotAllowed('give-back', after({ reception }, declined))?.code]).toEqual(['declined', 'nothing-to-give-back'])
  })

  it('is what came instead of it too, and the piece itself is awaited when the claim is reopened', () => {
    const came = after({ reception: 'wrong-item' }, declined)
    expect([stageOf(came), whyNotAllowed('give-back', came), stageOf(after({ reception: 'wrong-item' }, declined, back))]).toEqual(['to-give-back', null, 'declined'])
    expect([[], [back]].map((between) => axes(after({ reception: 'wrong-item' }, declined, ...between, reopened))[0])).toEqual([['requested', 'awaiting'], ['requested', 'awaiting']])
  })

  it('can be left to the shop only in words', () => {
    const say = (note: string) => decideCommand({ name: 'give-back', tracking: null, note, on: '2026-11-20', left: true }, after({}, declined))
    expect(say(' ')).toMatchObject({ ok: false, error: { code: 'empty' } })
    expect(say('They wrote so.')).toEqual({ ok: true, value: { events: [left], steps: [] } })
  })

  it('is on record with the day and the parcel that it went back by', () => {
    expect(decideCommand({ name: 'give-back', tracking: { carrier: 'DHL', number: '7', url: null }, note: '', on: '2026-11-20' }, after({}, declined))).toEqual({ ok: true, value: { events: [{ ...back, tracking: { carrier: 'DHL', number: '7', url: null } }], steps: [] } })
  })

  it('reopened, is here still or is awaited anew, as it has gone back', () => {
    expect([[], [left], [back]].map((between) => axes(after({}, declined, ...between, reopened))[0])).toEqual([['authorized', 'received'], ['authorized', 'received'], ['requested', 'awaiting']])
  })
})
