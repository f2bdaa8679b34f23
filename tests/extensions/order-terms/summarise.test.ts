import { expect, it } from 'vitest'
import { summarise } from '../../../extensions/order-terms/src/summarise.ts'
import { care, item, order, returnExcluded, returnOpen, returnOver, underWay, warrantyAsk, warrantyOpen } from './orders.ts'

it('says a right once that all items share, without naming them', () => {
  expect(summarise(order([item('Ring', [returnOpen, warrantyOpen]), item('Chain', [returnOpen, warrantyOpen])]))).toEqual({
    claims: [], closed: null, notes: [],
    rights: [
      { kind: 'return', text: 'You can return this until December 3, 2026.', items: [] },
      { kind: 'warranty', text: 'A fault can be claimed until November 19, 2028.', items: [] },
    ],
  })
})

it('names the items of which a right is said where it is not said of all', () => {
  expect(summarise(order([item('Ring', [returnExcluded, warrantyOpen]), item('Chain', [returnOpen, warrantyOpen])]))?.rights).toEqual([
    { kind: 'return', text: 'You can return this until December 3, 2026.', items: ['Chain'] },
    { kind: 'warranty', text: 'A fault can be claimed until November 19, 2028.', items: [] },
  ])
})

it('puts returns before warranty in whichever order they come', () => {
  expect(summarise(order([item('Ring', [warrantyOpen]), item('Chain', [returnOpen])]))?.rights.map((right) => right.kind)).toEqual(['return', 'warranty'])
})

it('tells where a person has to say', () => {
  expect(summarise(order([item('Ring', [returnOver, warrantyAsk])]))?.rights).toEqual([{ kind: 'warranty', text: 'The shop has to say until when a fault can be claimed.', items: [] }])
})

it('names a title once that two lines share', () => {
  expect(summarise(order([item('Ring', [returnOpen]), item('Ring', [returnOpen]), item('Chain', [])]))?.rights).toEqual([{ kind: 'return', text: 'You can return this until December 3, 2026.', items: ['Ring'] }])
})

it('leaves out items of which no piece is left', () => {
  expect(summarise(order([item('Ring', [returnOpen], { claimable: 0, claimableNote: 'All pieces are in claims.' }), item('Chain', [returnOpen])]))?.rights).toEqual([{ kind: 'return', text: 'You can return this until December 3, 2026.', items: ['Chain'] }])
})

it('says nothing where everything is over and nothing was claimed, or only what was taken back', () => {
  expect(summarise(order([item('Ring', [returnOver])]))).toBeNull()
  expect(summarise(order([item('Ring', [returnOver])], [{ ...underWay, stage: 'canceled' }]))).toBeNull()
})

it('tells how claims ended after those that are under way', () => {
  const numbered = (number: string, stage: typeof underWay.stage) => ({ ...underWay, id: number, number, stage })
  expect(summarise(order([], [numbered('R-1004', 'declined'), numbered('R-1003', 'settled'), numbered('R-1002', 'canceled'), numbered('R-1001', 'received')]))?.claims.map((claim) => claim.number)).toEqual(['R-1001', 'R-1004', 'R-1003'])
})

it.each(['requested', 'awaiting-goods', 'received', 'settling'] as const)('a claim that is %s is under way', (stage) => {
  expect(summarise(order([], [{ ...underWay, stage }]))?.claims.map((claim) => claim.number)).toEqual(['R-1001'])
})

it('tells why nothing can be asked for the order as a whole, unless claims under way say more', () => {
  expect(summarise(order([item('Ring', [returnOpen])], [], 'This order was canceled.'))).toEqual({ claims: [], rights: [], closed: 'This order was canceled.', notes: [] })
  expect(summarise(order([], [underWay], 'This order was canceled.'))?.closed).toBeNull()
})

it('notes of the terms name their items where they are not about every item', () => {
  const ring = item('Ring', [returnOpen])
  const chain = item('Chain', [returnOpen])
  const notes = (...lineItemIds: string[]) => summarise({ ...order([ring, chain]), notices: [{ clause: care, lineItemIds }] })?.notes
  expect(notes(chain.lineItemId)).toEqual([{ clause: care, items: ['Chain'] }])
  expect(notes(ring.lineItemId, chain.lineItemId)).toEqual([{ clause: care, items: [] }])
})
