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
const ofRing = { lineIds: ['ring'], owedAnyway: false }

describe('a step that Shopify has refused, and what others do there', () => {
  it('stays refused where another line is ended, and its own line stays unpaid', () => {
    expect(evolveBeside(refusedState(ring({ settlement: 'failed', remedy: 'refund' }), chain()), [refunded('chain')], ofRing)).toEqual(refusedState(ring({ settlement: 'failed', remedy: 'refund' }), chain(ended)))
  })

  it('is out of date where one of its own lines is ended', () => {
    const both = { lineIds: ['ring', 'chain'], owedAnyway: false }
    expect(evolveBeside(refusedState(ring({ settlement: 'failed', remedy: 'refund' }), chain({ settlement: 'failed', remedy: 'refund' })), [refunded('chain')], both)).toEqual(newState([ring({ settlement: 'planned', remedy: 'refund' }), chain(ended)]))
  })

  it('stays refused though its line has come, which ends nothing', () => {
    const events: ClaimEvent[] = [{ type: 'received', lineIds: ['ring'] }, refunded('chain')]
    expect(evolveBeside(refusedState(ring({ reception: 'in-transit' }), chain()), events, ofRing)).toEqual(refusedState(ring(), chain(ended)))
  })

  it('stays refused though its line is ended, where it pays what is owed however that ends', () => {
    expect(evolveBeside(refusedState(ring()), [refunded('ring')], { ...ofRing, owedAnyway: true })).toEqual(refusedState(ring(ended)))
  })

  it('stays refused where nothing is ended, and is no matter where none is', () => {
    expect(evolveBeside(refusedState(ring()), [{ type: 'changed-in-shopify', status: 'OPEN' }], ofRing).failure).toBe('Shopify refused.')
    expect(evolveBeside(newState([ring()]), [refunded('ring')], null)).toEqual(newState([ring(ended)]))
  })
})
