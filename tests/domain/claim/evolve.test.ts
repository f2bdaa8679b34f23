import { describe, expect, it } from 'vitest'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { newState } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const first = (change: Partial<ClaimLine> = {}) => line({ id: 'first', ...change })
const other = (change: Partial<ClaimLine> = {}) => line({ id: 'other', returnId: 'R2', ...change })
const approved = { authorization: 'authorized', reception: 'received' } as const
/** After a step was begun and refused before: whatever is brought to an end clears both. */
const troubled = (...lines: ClaimLine[]): ClaimState => ({ ...newState(lines), pendingStep: 'refund-return', failure: 'Shopify refused.' })
const lineIds = ['first']

describe('an event changes the lines it names, ends what was under way, and leaves the rest', () => {
  it.each<[string, ClaimLine[], ClaimEvent, ClaimLine[]]>([
    ['a return asked of Shopify', [first({ returnId: null }), other()], { type: 'return-requested', returnId: 'R9', returnName: '#1-R9', lineIds }, [first({ returnId: 'R9' }), other()]],
    ['a return made in Shopify', [first({ returnId: null }), other()], { type: 'return-created', returnId: 'R9', returnName: '#1-R9', lineIds }, [first({ returnId: 'R9' }), other()]],
    ['an approval', [first(), other()], { type: 'approved', lineIds }, [first({ authorization: 'authorized' }), other()]],
    ['a refund', [first({ ...approved, settlement: 'performing' }), other(approved)], { type: 'refunded', lineIds, amount: '1.00', currencyCode: 'EUR', paid: { amount: '1.00', currencyCode: 'EUR' }, note: '' }, [first({ ...approved, settlement: 'settled', remedy: 'refund', assessment: 'accepted' }), other(approved)]],
    ['a repair', [first(approved), other(approved)], { type: 'settled', lineIds, remedy: 'repair', note: '' }, [first({ ...approved, settlement: 'settled', remedy: 'repair', assessment: 'accepted' }), other(approved)]],
    ['costs of the claim paid back', [first(approved), other(approved)], { type: 'paid-back', lineIds, as: 'claim-costs', amount: '1.00', currencyCode: 'EUR', paid: { amount: '1.00', currencyCode: 'EUR' }, note: '' }, [first({ ...approved, costsBack: true }), other(approved)]],
    ['a cancellation', [first(), other()], { type: 'canceled', lineIds, note: '' }, [first({ authorization: 'canceled', returnId: null }), other()]],
    ['a return closed', [first(approved), other()], { type: 'return-closed' }, [first(approved), other()]],
  ])('%s', (_, before, event, after) => {
    expect(evolve(troubled(...before), event)).toEqual(newState(after))
  })
})

describe('an event that ends nothing leaves what is under way', () => {
  it.each<[string, ClaimLine[], ClaimEvent, ClaimLine[]]>([
    ['the opening', [first(), other()], { type: 'opened' }, [first(), other()]],
    ['a change made in Shopify itself', [first(), other()], { type: 'changed-in-shopify', status: 'OPEN' }, [first(), other()]],
    ['goods that have come', [first({ authorization: 'authorized' }), other()], { type: 'received', lineIds }, [first(approved), other()]],
    ['goods on their way', [first(), other()], { type: 'sent', lineIds, tracking: null, proof: false }, [first({ reception: 'in-transit' }), other()]],
    ['goods on their way, with a proof', [first(), other()], { type: 'sent', lineIds, tracking: null, proof: true }, [first({ reception: 'in-transit', dispatchProven: true }), other()]],
    ['the same told again without it', [first({ dispatchProven: true }), other()], { type: 'sent', lineIds, tracking: null, proof: false }, [first({ reception: 'in-transit', dispatchProven: true }), other()]],
    ['a proof of dispatch put on record', [first(), other()], { type: 'facts-recorded', lineId: 'first', facts: [{ path: 'received.proofOfDispatchAt', from: null, to: '2026-11-20T11:00:00Z' }] }, [first({ dispatchProven: true }), other()]],
    ['a proof of dispatch that was none', [first({ dispatchProven: true }), other()], { type: 'facts-recorded', lineId: 'first', facts: [{ path: 'received.proofOfDispatchAt', from: '2026-11-20T11:00:00Z', to: null }] }, [first({ dispatchProven: false }), other()]],
    ['another fact', [first({ dispatchProven: true }), other()], { type: 'facts-recorded', lineId: 'first', facts: [{ path: 'claimant', from: null, to: 'purchaser' }] }, [first({ dispatchProven: true }), other()]],
    ['a line decided anew', [first(), other()], { type: 'decided-anew', lineId: 'first', verdict: 'ineligible', openRemedies: [] }, [first({ verdict: 'ineligible', openRemedies: [] }), other()]],
  ])('%s', (_, before, event, after) => {
    expect(evolve(troubled(...before), event)).toEqual(troubled(...after))
  })
})

describe('a decline', () => {
  const declined: ClaimEvent = { type: 'declined', lineIds, reason: 'OTHER', note: '', reasons: [] }

  it('of a request takes its whole return with it, and no other return', () => {
    const before = troubled(first(), line({ id: 'same return' }), other(), line({ id: 'in none', returnId: null }))
    expect(evolve(before, declined)).toEqual(newState([first({ authorization: 'declined', returnId: null }), line({ id: 'same return', returnId: null }), other(), line({ id: 'in none', returnId: null })]))
  })

  it('of an approved piece rejects what looking at it has shown, and its return goes on for the others', () => {
    const before = claim(first(approved), line({ id: 'same return', ...approved }))
    expect(evolve(before, declined).lines).toEqual([first({ ...approved, reception: 'to-give-back', authorization: 'declined', assessment: 'rejected' }), line({ id: 'same return', ...approved })])
  })

  it('of a request says nothing of the piece', () => {
    expect(evolve(claim(first({ assessment: 'awaiting-expert' })), declined).lines[0]?.assessment).toBe('awaiting-expert')
  })

  it('of a line in no return touches no other that is in none', () => {
    const before = claim(first({ returnId: null }), other({ returnId: null }), line({ id: 'third' }))
    expect(evolve(before, declined).lines).toEqual([first({ authorization: 'declined', returnId: null }), other({ returnId: null }), line({ id: 'third' })])
  })
})

describe('a step', () => {
  it('that refunds sets every approved line with a refund open going, and nothing else', () => {
    const rest = [line({ id: 'asked for' }), line({ id: 'to repair', ...approved, openRemedies: ['repair'] }), line({ id: 'settled', ...approved, settlement: 'settled', remedy: 'repair' }), line({ id: 'declined', authorization: 'declined' })]
    expect(evolve({ ...claim(first(approved), ...rest), failure: 'Before.' }, { type: 'step-ordered', step: 'refund-return' })).toEqual({ ...newState([first({ ...approved, settlement: 'performing', remedy: 'refund' }), ...rest]), pendingStep: 'refund-return' })
  })

  it('of another kind moves no money', () => {
    expect(evolve({ ...claim(first(approved)), failure: 'Before.' }, { type: 'step-ordered', step: 'close-return' })).toEqual({ ...claim(first(approved)), pendingStep: 'close-return' })
  })

  it('that is refused leaves its sentence, and what was moving as failed', () => {
    const before = { ...claim(first({ ...approved, settlement: 'performing' }), other(approved)), pendingStep: 'refund-return' as const }
    expect(evolve(before, { type: 'step-refused', step: 'refund-return', sentence: 'Too much.' })).toEqual({ ...claim(first({ ...approved, settlement: 'failed' }), other(approved)), failure: 'Too much.' })
  })

  it('that is tried again sets what failed going again, and nothing else', () => {
    const before = { ...claim(first({ ...approved, settlement: 'failed' }), other(approved)), failure: 'Too much.' }
    expect(evolve(before, { type: 'retry-ordered', step: 'refund-return' })).toEqual({ ...claim(first({ ...approved, settlement: 'performing' }), other(approved)), pendingStep: 'refund-return' })
  })
})

it('what a finding says of the piece', () => {
  const findings = (['covered', 'not-covered', 'none'] as const).map((finding) => evolve(claim(first({ ...approved, assessment: 'awaiting-expert' })), { type: 'expert-reported', lineIds, report: { finding, on: '2026-11-20', summary: '', cost: null, paidBy: null, evidenceIds: [] } }).lines[0]?.assessment)
  expect(findings).toEqual(['accepted', 'rejected', 'undetermined'])
})

describe('a line that is reopened', () => {
  const ended = { authorization: 'declined', returnId: null } as const
  const reopened = (...lines: ClaimLine[]) => evolve(claim(...lines), { type: 'reopened', lineIds, note: '' }).lines[0]

  it('is asked for again', () => {
    expect(reopened(first(ended))).toEqual(first({ returnId: null }))
  })

  it('stays approved where the piece is here, without what was found and planned before', () => {
    expect(reopened(first({ ...ended, reception: 'received', assessment: 'rejected', settlement: 'planned', remedy: 'repair', goodwill: true, repair: 'in-work', quote: 'accepted' }))).toEqual(first({ ...approved, returnId: null }))
  })

  it.each(['short', 'wrong-item', 'lost', 'expired'] as const)('is awaited once more where it was %s', (reception) => {
    expect(reopened(first({ ...ended, reception }))).toEqual(first({ returnId: null }))
  })

  it('stays in its return, approved, while that runs on for another line', () => {
    expect(reopened(first({ ...approved, authorization: 'declined' }), line({ id: 'same return', ...approved }))).toEqual(first(approved))
    expect(reopened(first({ ...approved, authorization: 'declined' }), line({ id: 'same return', ...approved, settlement: 'settled' }))).toEqual(first({ ...approved, returnId: null }))
  })
})

describe('a remedy given up', () => {
  const givenUp = (remedy: 'repair' | 'replacement', change: Partial<ClaimLine>) => evolve(claim(first({ ...approved, settlement: 'planned', ...change })), { type: 'remedy-given-up', lineIds, remedy, why: 'impossible', note: '' }).lines[0]

  it('leaves the line with none chosen, a paid repair too', () => {
    expect(givenUp('repair', { remedy: 'repair', repair: 'in-work' })).toEqual(first(approved))
    expect(givenUp('repair', { remedy: 'paid-repair', repair: 'ready', quote: 'accepted' })).toEqual(first(approved))
    expect(givenUp('replacement', { remedy: 'replacement', goodwill: true })).toEqual(first(approved))
  })

  it('leaves another that was chosen', () => {
    expect(givenUp('repair', { remedy: 'replacement' })).toEqual(first({ ...approved, settlement: 'planned', remedy: 'replacement' }))
  })
})

it('a step that is left out leaves what had failed to be ordered anew', () => {
  const failed = { ...claim(first({ ...approved, settlement: 'failed', remedy: 'refund' }), other({ ...approved, settlement: 'failed' })), failure: 'Too much.' }
  expect(evolve(failed, { type: 'step-skipped', note: '' })).toEqual(claim(first({ ...approved, settlement: 'planned', remedy: 'refund' }), other({ ...approved, settlement: 'none' })))
})

it('a merged claim’s lines go on behind the others with the question that is open, and nothing stays where they were', () => {
  expect(evolve(claim(first()), { type: 'merged-in', claimId: 'c2', number: 'R-2', lines: [other()] })).toEqual(claim(first(), other()))
  for (const [here, there, open] of [[false, false, false], [true, false, true], [false, true, true]] as const) {
    expect(evolve({ ...claim(first()), awaitingAnswer: here }, { type: 'merged-in', claimId: 'c2', number: 'R-2', lines: [other()], awaitingAnswer: there }).awaitingAnswer).toBe(open)
  }
  expect(evolve({ ...claim(other()), awaitingAnswer: true }, { type: 'merged-away', claimId: 'c1', number: 'R-1' })).toEqual(claim())
})
