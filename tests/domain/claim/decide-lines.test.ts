import { describe, expect, it } from 'vitest'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const approved = { authorization: 'authorized' } as const
const here = { ...approved, reception: 'received' } as const
const at = (id: string, returnId: string | null, change: Partial<ClaimLine> = {}) => line({ id, returnId, ...change })
const decided = (command: ClaimCommand, ...lines: ClaimLine[]) => { const result = decideCommand(command, claim(...lines)); return result.ok ? result.value : result.error.code }
const closed = [{ type: 'return-closed' }]

it('what the table forbids is refused with its reason', () => {
  expect(decided({ name: 'approve' }, at('a', 'R1', approved))).toBe('not-requested')
})

describe('approving', () => {
  it('approves each return on its own, and at once what lies in none', () => {
    expect(decided({ name: 'approve' }, at('a', 'R1'), at('b', 'R2'), at('c', 'R1'), at('d', null), at('e', 'R3', approved), at('f', 'R4', { authorization: 'declined' }))).toEqual({
      events: [{ type: 'approved', lineIds: ['d'] }, { type: 'step-ordered', step: 'approve-return' }],
      steps: [{ kind: 'approve-return', lineIds: ['a', 'c'], then: [{ type: 'approved', lineIds: ['a', 'c'] }] }, { kind: 'approve-return', lineIds: ['b'], then: [{ type: 'approved', lineIds: ['b'] }] }],
    })
  })
})

describe('receiving', () => {
  it('receives the approved pieces that were still to come', () => {
    const lines = [at('a', 'R1', approved), at('b', 'R1', { ...approved, reception: 'in-transit' }), at('c', 'R1', here), at('d', 'R1', { ...approved, reception: 'not-required' }), at('e', 'R1'), at('f', 'R1', { ...approved, settlement: 'settled' })]
    expect(decided({ name: 'receive' }, ...lines)).toEqual({ events: [{ type: 'received', lineIds: ['a', 'b'] }], steps: [] })
  })
})

describe('recording facts', () => {
  it('needs an open line of the claim, and orders nothing by itself', () => {
    const lines = [at('a', 'R1'), at('b', 'R1', { authorization: 'declined' })]
    expect(decided({ name: 'record-facts', lineId: 'a', facts: {} }, ...lines)).toEqual({ events: [], steps: [] })
    expect(decided({ name: 'record-facts', lineId: 'a', facts: {} }, ...lines, at('c', 'R1'))).toEqual({ events: [], steps: [] })
    expect([decided({ name: 'record-facts', lineId: 'b', facts: {} }, ...lines), decided({ name: 'record-facts', lineId: 'z', facts: {} }, ...lines)]).toEqual(['wrong-lines', 'wrong-lines'])
  })
})

it('trying again orders nothing by itself: what is stored is done once more', () => {
  expect(decideCommand({ name: 'retry' }, { ...claim(at('a', 'R1')), failure: 'Shopify refused.' })).toEqual({ ok: true, value: { events: [], steps: [] } })
})

describe('refunding', () => {
  const ordered = [{ type: 'step-ordered', step: 'refund-return' }]

  it('refunds and closes each return, and makes one first for lines that lie in none', () => {
    const lines = [at('a', 'R1', here), at('b', null, here), at('c', 'R2', here), at('d', 'R1', here), at('e', null, here)]
    expect(decided({ name: 'refund' }, ...lines)).toEqual({ events: ordered, steps: [
      { kind: 'create-return', lineIds: ['b', 'e'], then: [] },
      { kind: 'refund-return', lineIds: ['a', 'd'], then: [] }, { kind: 'close-return', lineIds: ['a', 'd'], then: closed },
      { kind: 'refund-return', lineIds: ['c'], then: [] }, { kind: 'close-return', lineIds: ['c'], then: closed },
      { kind: 'refund-return', lineIds: ['b', 'e'], then: [] }, { kind: 'close-return', lineIds: ['b', 'e'], then: closed },
    ] })
  })

  it('leaves a return open while another line of it is, and leaves that line alone', () => {
    const repaired = at('b', 'R1', { ...here, openRemedies: ['repair'] })
    expect(decided({ name: 'refund' }, at('a', 'R1', here), repaired)).toEqual({ events: ordered, steps: [{ kind: 'refund-return', lineIds: ['a'], then: [] }] })
  })

  it('closes a return whose other lines are done, or lie elsewhere', () => {
    const lines = [at('a', 'R1', here), at('b', 'R1', { authorization: 'declined' }), at('c', 'R2', { ...here, openRemedies: ['repair'] }), at('d', null, { ...here, openRemedies: ['repair'] })]
    expect(decided({ name: 'refund' }, ...lines)).toEqual({ events: ordered, steps: [{ kind: 'refund-return', lineIds: ['a'], then: [] }, { kind: 'close-return', lineIds: ['a'], then: closed }] })
  })

  it('closes the return it makes, though other lines lie in none', () => {
    const lines = [at('a', null, here), at('b', null, { ...here, openRemedies: ['repair'] })]
    expect(decided({ name: 'refund' }, ...lines)).toEqual({ events: ordered, steps: [{ kind: 'create-return', lineIds: ['a'], then: [] }, { kind: 'refund-return', lineIds: ['a'], then: [] }, { kind: 'close-return', lineIds: ['a'], then: closed }] })
  })
})

describe('settling', () => {
  const repair = { ...here, openRemedies: ['repair'] } satisfies Partial<ClaimLine>
  const settle = (lineIds?: string[]): ClaimCommand => ({ name: 'settle', remedy: 'repair', note: 'New clasp.', ...(lineIds ? { lineIds } : {}) })
  const settled = (...lineIds: string[]) => [{ type: 'settled', lineIds, remedy: 'repair', note: 'New clasp.' }]

  it('settles every line that is here and has the remedy open', () => {
    expect(decided(settle(), at('a', null, repair), at('b', null, { ...repair, reception: 'awaiting' }), at('c', null, { ...here, openRemedies: ['replacement'] }), at('d', null, { ...repair, authorization: 'requested' }), at('e', null, { ...repair, reception: 'not-required' }))).toEqual({ events: settled('a', 'e'), steps: [] })
  })

  it('settles only the lines that are named', () => {
    expect(decided(settle(['b']), at('a', null, repair), at('b', null, repair))).toEqual({ events: settled('b'), steps: [] })
    expect(decided(settle(['z']), at('a', null, repair))).toBe('not-open')
  })

  it('ends the return in which goods were coming back for money, once nothing else is open in it', () => {
    expect(decided(settle(), at('a', 'R1', repair), at('b', 'R2', repair), at('c', 'R1', repair))).toEqual({ events: settled('a', 'b', 'c'), steps: [{ kind: 'cancel-return', lineIds: ['a', 'c'], then: closed }, { kind: 'cancel-return', lineIds: ['b'], then: closed }] })
    expect(decided(settle(['a']), at('a', 'R1', repair), at('b', 'R1', repair))).toEqual({ events: settled('a'), steps: [] })
  })
})

describe('canceling', () => {
  it('declines what is only asked for, cancels what runs, and at once what lies in no return', () => {
    const canceled = (...lineIds: string[]) => ({ type: 'canceled', lineIds, note: 'Sorry.' })
    expect(decided({ name: 'cancel', note: 'Sorry.' }, at('a', 'R1'), at('b', 'R2', approved), at('c', null), at('d', null, approved), at('e', 'R3', { authorization: 'declined' }))).toEqual({
      events: [canceled('c'), { type: 'step-ordered', step: 'decline-return' }, canceled('d'), { type: 'step-ordered', step: 'cancel-return' }],
      steps: [{ kind: 'decline-return', lineIds: ['a'], then: [canceled('a')] }, { kind: 'cancel-return', lineIds: ['b'], then: [canceled('b')] }],
    })
  })
})

describe('declining', () => {
  const decline = (lineIds?: string[], reasons?: string[]): ClaimCommand => ({ name: 'decline', reason: 'OTHER', note: 'Worn.', ...(lineIds ? { lineIds } : {}), ...(reasons ? { reasons } : {}) })
  const declined = (lineIds: string[], reasons: string[] = []) => ({ type: 'declined', lineIds, reason: 'OTHER', note: 'Worn.', reasons })
  const owedNothing = { ...here, openRemedies: [] } satisfies Partial<ClaimLine>
  const ordered = { type: 'step-ordered', step: 'decline-return' }

  it('declines all that is still asked for where no line is named, with the reasons of the terms', () => {
    expect(decided(decline(undefined, ['The period is over.']), at('a', 'R1'), at('b', null), at('c', 'R2', approved))).toEqual({
      events: [declined(['b'], ['The period is over.']), ordered],
      steps: [{ kind: 'decline-return', lineIds: ['a'], then: [declined(['a'], ['The period is over.'])] }],
    })
  })

  it('asks anew, return by return, for the lines that were not meant, and for none of another return', () => {
    expect(decided(decline(['a', 'd']), at('a', 'R1'), at('b', 'R1'), at('c', 'R2'), at('d', 'R3'), at('e', 'R3'), at('f', null), at('g', 'R1', { authorization: 'declined' }))).toEqual({
      events: [ordered],
      steps: [
        { kind: 'decline-return', lineIds: ['a'], then: [declined(['a'])] }, { kind: 'decline-return', lineIds: ['d'], then: [declined(['d'])] },
        { kind: 'request-return', lineIds: ['b'], then: [] }, { kind: 'request-return', lineIds: ['e'], then: [] },
      ],
    })
  })

  it('rejects a piece that is here and owed nothing, and ends its return when nothing else is open in it', () => {
    expect(decided(decline(), at('a', 'R1', owedNothing), at('b', 'R2', owedNothing), at('c', 'R2', here))).toEqual({ events: [declined(['a', 'b'])], steps: [{ kind: 'cancel-return', lineIds: ['a'], then: closed }] })
    expect(decided(decline(), at('a', null, owedNothing))).toEqual({ events: [declined(['a'])], steps: [] })
  })

  it('rejects and declines in one go', () => {
    expect(decided(decline(), at('a', 'R1'), at('b', 'R2', owedNothing))).toEqual({
      events: [ordered, declined(['b'])],
      steps: [{ kind: 'decline-return', lineIds: ['a'], then: [declined(['a'])] }, { kind: 'cancel-return', lineIds: ['b'], then: closed }],
    })
  })

  it('declines nothing where a line that is named can’t be declined', () => {
    const lines = [at('a', 'R1'), at('b', 'R1', approved), at('c', 'R1', { authorization: 'declined' })]
    expect([['b'], ['a', 'b'], ['a', 'c'], ['a', 'z'], []].map((lineIds) => decided(decline(lineIds), ...lines))).toEqual(Array.from({ length: 5 }, () => 'wrong-lines'))
  })
})

describe('approving some pieces', () => {
  it('lets them go on in a return of their own, and asks anew for the rest', () => {
    expect(decided({ name: 'approve', pieces: { a: 1 } }, at('a', 'R1', { quantity: 2 }), at('b', 'R1'), at('c', 'R2'))).toEqual({
      events: [{ type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }, { type: 'step-ordered', step: 'decline-return' }],
      steps: [
        { kind: 'decline-return', lineIds: ['a'], then: [{ type: 'return-dissolved', lineIds: ['a', 'a.2', 'b'] }] }, { kind: 'request-return', lineIds: ['a'], then: [] },
        { kind: 'approve-return', lineIds: ['a'], then: [{ type: 'approved', lineIds: ['a'] }] }, { kind: 'request-return', lineIds: ['a.2', 'b'], then: [] },
      ],
    })
  })

  it('approves at once what lies in no return, and leaves the rest asked for', () => {
    expect(decided({ name: 'approve', pieces: { a: 1 } }, at('a', null, { quantity: 3 }))).toEqual({ events: [{ type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 2 }, { type: 'approved', lineIds: ['a'] }], steps: [] })
  })
})

it('declining some pieces leaves the others asked for, in a return of their own', () => {
  expect(decided({ name: 'decline', reason: 'OTHER', note: 'Worn.', pieces: { a: 1 } }, at('a', 'R1', { quantity: 2 }))).toEqual({
    events: [{ type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }, { type: 'step-ordered', step: 'decline-return' }],
    steps: [{ kind: 'decline-return', lineIds: ['a'], then: [{ type: 'declined', lineIds: ['a'], reason: 'OTHER', note: 'Worn.', reasons: [] }] }, { kind: 'request-return', lineIds: ['a.2'], then: [] }],
  })
})

describe('exchanging', () => {
  const exchange = { variantId: 'gid://shopify/ProductVariant/2', title: 'Ring 54', price: { amount: 100, currency: 'CZK' } }
  const task = { kind: 'exchange', exchange }

  it('gives the return up for one that has the new item, and makes one anew for what else lay in it', () => {
    expect(decided({ name: 'exchange', lineId: 'a', exchange, note: 'Too small.' }, at('a', 'R1', here), at('b', 'R1', approved), at('c', 'R1', { ...here, settlement: 'settled' }), at('d', 'R2', approved))).toEqual({
      events: [{ type: 'step-ordered', step: 'refund-return', lineIds: ['a'] }],
      steps: [
        { kind: 'cancel-return', lineIds: ['a'], then: [{ type: 'return-dissolved', lineIds: ['a', 'b', 'c'] }] }, { kind: 'create-return', lineIds: ['a'], then: [], task },
        { kind: 'refund-return', lineIds: ['a'], then: [], task, note: 'Too small.' }, { kind: 'close-return', lineIds: ['a'], then: closed }, { kind: 'create-return', lineIds: ['b'], then: [] },
      ],
    })
  })

  it('has no price below nothing', () => {
    expect(decided({ name: 'exchange', lineId: 'a', exchange: { ...exchange, price: { amount: -1, currency: 'CZK' } }, note: '' }, at('a', 'R1', here))).toBe('wrong-sum')
    expect(decided({ name: 'exchange', lineId: 'a', exchange: { ...exchange, price: { amount: 0, currency: 'CZK' } }, note: '' }, at('a', null, here))).toMatchObject({ steps: [{}, {}, {}] })
  })
})

describe('replacing', () => {
  const czk = (amount: number) => ({ amount, currency: 'CZK' })
  const replace = (difference: ReturnType<typeof czk> | null): ClaimCommand => ({ name: 'replace', lineId: 'a', replacement: { variantId: null, title: 'Ring', difference }, note: '' })
  const replaceable = { ...here, openRemedies: ['replacement'] } satisfies Partial<ClaimLine>
  const steps = (difference: ReturnType<typeof czk> | null, ...lines: ClaimLine[]) => { const outcome = decided(replace(difference), ...lines); return typeof outcome === 'string' ? outcome : outcome.steps.map((step) => step.kind) }

  it('sends the new item before the difference goes back, and ends the return it lay in', () => {
    expect(steps(czk(500), at('a', 'R1', replaceable))).toEqual(['replace-order', 'refund-order', 'cancel-return'])
    expect(steps(czk(500), at('a', 'R1', replaceable), at('b', 'R1', here))).toEqual(['replace-order', 'refund-order'])
  })

  it('pays nothing where there is no difference, and never less than nothing', () => {
    expect([steps(null, at('a', null, replaceable)), steps(czk(0), at('a', null, replaceable)), steps(czk(-1), at('a', null, replaceable))]).toEqual([['replace-order'], ['replace-order'], 'wrong-sum'])
  })
})

describe('paying back', () => {
  const pay = (as: 'keep-item' | 'price-reduction' | 'difference' | 'claim-costs', amount = 100): ClaimCommand => ({ name: 'pay-back', lineId: 'a', as, amount: { amount, currency: 'CZK' }, note: '' })
  const settled = { ...here, settlement: 'settled', remedy: 'replacement' } as const

  it('a difference follows on a settlement, since what is open may still be settled by more', () => {
    expect([decided(pay('difference'), at('a', 'R1', here)), decided(pay('difference'), at('a', 'R1', settled))]).toEqual(['not-open', expect.objectContaining({ steps: [expect.objectContaining({ kind: 'refund-order' })] })])
  })

  it('a settled item is neither kept for money nor made cheaper', () => {
    expect([decided(pay('keep-item'), at('a', 'R1', settled)), decided(pay('price-reduction'), at('a', 'R1', settled))]).toEqual(['not-open', 'not-open'])
  })

  it('is a sum above nothing', () => {
    expect([decided(pay('keep-item', 0), at('a', 'R1', here)), decided(pay('keep-item', 1), at('a', 'R1', here))]).toEqual(['wrong-sum', expect.objectContaining({ events: [{ type: 'step-ordered', step: 'refund-order', lineIds: ['a'] }] })])
  })
})

it('a remedy chosen as goodwill is goodwill only for the lines to which the terms do not give it', () => {
  const choose: ClaimCommand = { name: 'choose-remedy', lineIds: ['a', 'b', 'c'], remedy: 'refund', goodwill: { reason: 'A loyal customer.' } }
  expect(decided(choose, at('a', 'R1'), at('b', 'R1', { openRemedies: [] }), at('c', 'R1', { verdict: 'ineligible' }))).toEqual({
    events: [{ type: 'remedy-chosen', lineIds: ['a'], remedy: 'refund', goodwill: null }, { type: 'remedy-chosen', lineIds: ['b', 'c'], remedy: 'refund', goodwill: { reason: 'A loyal customer.' } }], steps: [],
  })
})

it('receiving fewer pieces leaves the rest awaited', () => {
  expect(decided({ name: 'receive', pieces: { a: 2 } }, at('a', 'R1', { ...approved, quantity: 3 }), at('b', 'R1', approved))).toEqual({ events: [{ type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }, { type: 'received', lineIds: ['a'] }], steps: [] })
})
