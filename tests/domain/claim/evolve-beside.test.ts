import { describe, expect, it } from 'vitest'
import { evolveBeside } from '../../../app/domain/claim/evolve-beside.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { newState } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import { line } from './claim-fixtures.ts'

const approved = { authorization: 'authorized', reception: 'received' } as const
const ring = (change: Partial<ClaimLine> = {}) => line({ id: 'ring', ...approved, ...change })
const chain = (change: Partial<ClaimLine> = {}) => line({ id: 'chain', ...approved, ...change })
const refusedState = (...lines: ClaimLine[]): ClaimState => ({ ...newState(lines), failure: 'Shopify refused.' })
const refunded = (...lineIds: string[]): ClaimEvent => ({ type: 'refunded', lineIds, amount: '1.00', currencyCode: 'EUR', paid: { amount: '1.00', currencyCode: 'EUR' }, note: '' })
const ended = { settlement: 'settled', remedy: 'refund', assessment: 'accepted' } as const
const ofRing = { id: '1', refused: true, lineIds: ['ring'], owedAnyway: false }
const ofChain = { id: '2', refused: false, lineIds: ['chain'], owedAnyway: false }
const failed = { settlement: 'failed', remedy: 'refund' } as const

describe('a step that Shopify has refused, and what others do there', () => {
  it('stays refused where another line is ended, and its own line stays unpaid', () => {
    expect(evolveBeside(refusedState(ring(failed), chain()), [refunded('chain')], [ofRing])).toEqual({ state: refusedState(ring(failed), chain(ended)), overtaken: [] })
  })

  it('is out of date where one of its own lines is ended', () => {
    const both = { ...ofRing, lineIds: ['ring', 'chain'] }
    expect(evolveBeside(refusedState(ring(failed), chain(failed)), [refunded('chain')], [both]).state).toEqual(newState([ring({ settlement: 'planned', remedy: 'refund' }), chain(ended)]))
  })

  it('stays refused though its line has come, which ends nothing', () => {
    const events: ClaimEvent[] = [{ type: 'received', lineIds: ['ring'] }, refunded('chain')]
    expect(evolveBeside(refusedState(ring({ reception: 'in-transit' }), chain()), events, [ofRing]).state).toEqual(refusedState(ring(), chain(ended)))
  })

  it('stays refused though its line is ended, where it pays what is owed however that ends', () => {
    expect(evolveBeside(refusedState(ring()), [refunded('ring')], [{ ...ofRing, owedAnyway: true }])).toEqual({ state: refusedState(ring(ended)), overtaken: [] })
  })

  it('stays refused where nothing is ended, and is no matter where none is', () => {
    expect(evolveBeside(refusedState(ring()), [{ type: 'changed-in-shopify', status: 'OPEN' }], [ofRing]).state.failure).toBe('Shopify refused.')
    expect(evolveBeside(newState([ring()]), [refunded('ring')], []).state).toEqual(newState([ring(ended)]))
  })

  it('goes on without the step behind it, whose line is ended meanwhile', () => {
    expect(evolveBeside(refusedState(ring(failed), chain(failed)), [refunded('chain')], [ofRing, ofChain])).toEqual({ state: refusedState(ring(failed), chain(ended)), overtaken: ['2'] })
    expect(evolveBeside(refusedState(ring(failed), chain(failed)), [{ type: 'canceled', lineIds: ['chain'], note: '' }], [ofRing, ofChain])).toEqual({ state: refusedState(ring(failed), chain({ authorization: 'canceled', reception: 'to-give-back', returnId: null, settlement: 'planned', remedy: 'refund' })), overtaken: ['2'] })
  })

  it('goes on with the step behind it, whose line has only come, or which pays what is owed anyway', () => {
    expect(evolveBeside(refusedState(ring(failed), chain({ reception: 'awaiting' })), [{ type: 'received', lineIds: ['chain'] }], [ofRing, ofChain])).toEqual({ state: refusedState(ring(failed), chain()), overtaken: [] })
    expect(evolveBeside(refusedState(ring(failed), chain()), [refunded('chain')], [ofRing, { ...ofChain, owedAnyway: true }]).overtaken).toEqual([])
  })

  it('leaves what else a step behind it was to pay to be ordered anew, once that is overtaken for a part', () => {
    const clasp = line({ id: 'clasp', ...approved, ...failed })
    const after = evolveBeside(refusedState(ring(failed), chain(failed), clasp), [refunded('chain')], [ofRing, { ...ofChain, lineIds: ['chain', 'clasp'] }])
    expect(after).toEqual({ state: refusedState(ring(failed), chain(ended), { ...clasp, settlement: 'planned' }), overtaken: ['2'] })
  })
})
