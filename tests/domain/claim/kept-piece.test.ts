import { describe, expect, it } from 'vitest'
import { whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { stageOf } from '../../../app/domain/claim/stage.ts'
import type { ClaimLine, Reception } from '../../../app/domain/claim/state.ts'
import type { Remedy } from '../../../app/domain/decision/request.ts'
import { claim, line } from './claim-fixtures.ts'

const approved = { authorization: 'authorized', openRemedies: ['repair', 'price-reduction'], ground: 'defect', returnId: null } satisfies Partial<ClaimLine>
const lineIds = ['line-1']
const chosen = (remedy: Remedy): ClaimEvent => ({ type: 'remedy-chosen', lineIds, remedy, goodwill: null })
const paidBack = (as: 'price-reduction' | 'keep-item' | 'claim-costs' | 'difference'): ClaimEvent => ({ type: 'paid-back', lineIds, as, amount: '10.00', currencyCode: 'CZK', paid: { amount: '10.00', currencyCode: 'CZK' }, note: '' })
const after = (change: Partial<ClaimLine>, ...events: ClaimEvent[]) => events.reduce(evolve, claim(line({ ...approved, ...change })))
const receptionAfter = (reception: Reception, ...events: ClaimEvent[]) => after({ reception }, ...events).lines[0]?.reception

describe('with a price reduction chosen', () => {
  it.each<[Reception, Reception]>([['awaiting', 'not-required'], ['expired', 'not-required'], ['in-transit', 'in-transit'], ['received', 'received'], ['lost', 'lost']])('a piece that is %s is then %s', (before, then) => {
    expect(receptionAfter(before, chosen('price-reduction'))).toBe(then)
  })

  it('nothing is awaited of what was not sent: it waits to be settled', () => {
    expect([stageOf(after({})), stageOf(after({}, chosen('price-reduction')))]).toEqual(['awaiting-goods', 'to-settle'])
  })

  it('and another remedy after it, the piece is awaited again; what was missing from the parcel is not', () => {
    expect(receptionAfter('awaiting', chosen('price-reduction'), chosen('repair'))).toBe('awaiting')
    expect(after({ ground: 'missing-on-delivery', reception: 'not-required' }, chosen('missing-items'), chosen('refund')).lines[0]?.reception).toBe('not-required')
  })

  it('nobody can work on what stays with its customer, and staff are told why', () => {
    const state = after({ openRemedies: ['price-reduction'] }, chosen('price-reduction'))
    expect((['send-to-expert', 'start-repair', 'quote-repair'] as const).map((name) => whyNotAllowed(name, state)?.sentence)).toEqual(Array.from({ length: 3 }, () => 'The item stays with its customer. Choose another remedy first, so that it is sent in.'))
    expect(whyNotAllowed('settle', state)).toBeNull()
  })

  it('and the line declined after all, reopened it is awaited', () => {
    expect(receptionAfter('awaiting', chosen('price-reduction'), { type: 'declined', lineIds, reason: 'OTHER', note: '', reasons: [] }, { type: 'reopened', lineIds, note: '' })).toBe('awaiting')
  })
})

describe('settled so that the customer keeps the piece', () => {
  const ways: Array<[string, ClaimEvent]> = [['a price reduction', paidBack('price-reduction')], ['money for keeping it', paidBack('keep-item')], ['a price reduction outside Shopify', { type: 'settled', lineIds, remedy: 'price-reduction', note: '' }], ['delivery of what was missing', { type: 'settled', lineIds, remedy: 'missing-items', note: '' }]]

  it.each(ways)('by %s, what was not sent need not come, and what was sent goes back', (_, event) => {
    expect((['awaiting', 'expired', 'in-transit', 'received', 'lost'] as const).map((reception) => receptionAfter(reception, event))).toEqual(['not-required', 'not-required', 'to-give-back', 'to-give-back', 'lost'])
    expect((['awaiting', 'received'] as const).map((reception) => stageOf(after({ reception }, event)))).toEqual(['settled', 'to-give-back'])
  })

  it('not by a repair, and not by sums beside a settlement', () => {
    expect([receptionAfter('received', { type: 'settled', lineIds, remedy: 'repair', note: '' }), receptionAfter('received', paidBack('claim-costs')), receptionAfter('received', paidBack('difference'))]).toEqual(['received', 'received', 'received'])
  })

  it('it is given back once', () => {
    const kept = after({ reception: 'received' }, paidBack('price-reduction'))
    expect(whyNotAllowed('give-back', kept)).toBeNull()
    const given = evolve(kept, { type: 'given-back', lineIds, tracking: null, note: '' })
    expect([given.lines[0]?.reception, stageOf(given), whyNotAllowed('give-back', given)?.code]).toEqual(['given-back', 'settled', 'nothing-to-give-back'])
  })
})
