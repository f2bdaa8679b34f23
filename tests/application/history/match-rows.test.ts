import { describe, expect, it } from 'vitest'
import { matchRows } from '../../../app/application/history/match-rows.ts'
import { openShopDays } from '../../../app/application/shop-days.ts'
import type { KnownLine, KnownOrder, KnownPiece } from '../../../app/application/history/past-claim-store.ts'
import type { SheetRow } from '../../../app/domain/history/read-sheet.ts'

const piece = (id: string, number: number, change: Partial<KnownPiece> = {}): KnownPiece => ({ id, number, replacesId: null, replacedAt: null, replacedElsewhere: false, heldBy: null, ...change })
const line = (change: Partial<KnownLine> = {}): KnownLine => ({ id: 'l-1', title: 'Gold ring', variantTitle: '54', sku: 'RING-54', quantity: 2, pieces: [piece('u-1', 1), piece('u-2', 2)], past: [], ...change })
const order = (change: Partial<KnownOrder> = {}): KnownOrder => ({ id: 'o-1', name: '#1001', purchasedAt: '2025-01-10T09:00:00Z', lines: [line()], ...change })
const row = (change: Partial<SheetRow> = {}): SheetRow => ({ line: 2, order: '#1001', item: 'RING-54', piece: 1, claimedOn: '2025-03-14', closedOn: '2025-03-28', ground: 'defect', outcome: 'repair', fault: null, amountMinor: null, reference: null, note: null, ...change })
const match = (rows: SheetRow[], orders = [order()], dayOf = (instant: string) => instant.slice(0, 10)) => {
  let made = 0
  return matchRows(rows, orders, dayOf, () => `new-${(made += 1)}`)
}
const units = (rows: SheetRow[], orders?: KnownOrder[]) => match(rows, orders).claims.map((claim) => [claim.line, claim.unitId, claim.successorId])
const wrong = (rows: SheetRow[], orders?: KnownOrder[]) => match(rows, orders).issues.map(({ line: at, column, code, detail }) => [at, column, code, detail])

describe('the order', () => {
  it('is known with and without the sign before its name', () => {
    expect(units([row({ order: '1001' })])).toEqual([[2, 'u-1', null]])
    expect(wrong([row({ order: '1002' })])).toEqual([[2, 'order', 'no-order', '1002']])
  })
  it('of a name that two have is none', () => {
    expect(wrong([row()], [order(), order({ id: 'o-2' })])).toEqual([[2, 'order', 'order-twice', '#1001']])
  })
})

describe('the item', () => {
  const two = [order({ lines: [line(), line({ id: 'l-2', title: 'Silver ring', variantTitle: null, sku: 'R-2', pieces: [piece('u-9', 1)] })] })]
  it.each([['ring-54', 'u-1'], ['gold RING', 'u-1'], ['Gold ring - 54', 'u-1'], ['Silver ring', 'u-9'], ['line 2', 'u-9']])('%s is known', (item, unit) => {
    expect(units([row({ item })], two)).toEqual([[2, unit, null]])
  })
  it('that stands in the order twice has to be told by its place', () => {
    const same = [order({ lines: [line(), line({ id: 'l-2', pieces: [piece('u-9', 1)] })] })]
    expect(wrong([row()], same)).toEqual([[2, 'item', 'item-twice', 'RING-54']])
    expect(units([row({ item: 'Line 2' })], same)).toEqual([[2, 'u-9', null]])
    expect(wrong([row({ item: 'line 3' })], same)).toEqual([[2, 'item', 'no-item', 'line 3']])
  })
})

describe('the piece', () => {
  it('is one of those that were bought', () => {
    expect(units([row({ piece: 2 })])).toEqual([[2, 'u-2', null]])
    expect(wrong([row({ piece: 3 })])).toEqual([[2, 'piece', 'no-piece', '2']])
  })
  it('that was replaced goes on as its successor, in the order of days and not of lines', () => {
    expect(units([row({ line: 2, claimedOn: '2025-09-01', closedOn: '2025-09-02' }), row({ line: 3, outcome: 'replacement' })])).toEqual([[2, 'new-1', null], [3, 'u-1', 'new-1']])
  })
  it('that has a successor on record already is that one', () => {
    const replaced = [order({ lines: [line({ pieces: [piece('u-1', 1), piece('u-3', 3, { replacesId: 'u-1' })] })] })]
    expect(units([row()], replaced)).toEqual([[2, 'u-3', null]])
  })
  it('that was replaced later is still itself before that day, and takes no earlier replacement or refund', () => {
    const replaced = [order({ lines: [line({ pieces: [piece('u-1', 1, { replacedAt: '2025-06-01T12:00:00Z' }), piece('u-3', 3, { replacesId: 'u-1' })] })] })]
    expect([units([row({ claimedOn: '2025-05-31', closedOn: '2025-06-10' })], replaced), units([row({ claimedOn: '2025-06-01', closedOn: '2025-06-10' })], replaced)]).toEqual([[[2, 'u-1', null]], [[2, 'u-3', null]]])
    expect(wrong([row({ outcome: 'replacement' }), row({ line: 3, outcome: 'refund' })], replaced)).toEqual([[2, 'outcome', 'replaced-later', '2025-06-01'], [3, 'outcome', 'replaced-later', '2025-06-01']])
    expect(units([row({ outcome: 'replacement', claimedOn: '2025-06-01', closedOn: '2025-06-02' })], replaced)).toEqual([[2, 'u-3', 'new-1']])
  })
  it('in whose replacement another claim of it falls is still the old one then, in the same file too', () => {
    expect(units([row({ outcome: 'replacement' }), row({ line: 3, claimedOn: '2025-03-27' }), row({ line: 4, claimedOn: '2025-03-28' })])).toEqual([[2, 'u-1', 'new-1'], [3, 'u-1', null], [4, 'new-1', null]])
  })
  it('that a claim is about takes neither replacement nor refund', () => {
    const held = [order({ lines: [line({ pieces: [piece('u-1', 1, { heldBy: 'R-1001' })] })] })]
    expect(wrong([row({ outcome: 'replacement' }), row({ line: 3, outcome: 'refund' }), row({ line: 4, outcome: 'repair' })], held)).toEqual([[2, 'outcome', 'in-claim', 'R-1001'], [3, 'outcome', 'in-claim', 'R-1001']])
  })
  it('that another order has replaced takes no earlier replacement', () => {
    const replaced = [order({ lines: [line({ pieces: [piece('u-1', 1, { replacedElsewhere: true })] })] })]
    expect(wrong([row({ outcome: 'replacement' })], replaced)).toEqual([[2, 'outcome', 'replaced-elsewhere', null]])
    expect(units([row()], replaced)).toEqual([[2, 'u-1', null]])
  })
  it('that was refunded was neither refunded nor replaced besides, however the days cross', () => {
    const refund = row({ line: 2, outcome: 'refund', claimedOn: '2025-01-11', closedOn: '2025-03-01' })
    const between = { line: 3, claimedOn: '2025-02-01', closedOn: '2025-02-10' }
    expect(wrong([refund, row({ ...between, outcome: 'refund' })])).toEqual([[3, 'outcome', 'ended-twice', '2025-03-01']])
    expect(wrong([refund, row({ ...between, outcome: 'replacement' })])).toEqual([[3, 'outcome', 'ended-twice', '2025-03-01']])
    expect(units([refund, row(between), row({ ...between, line: 4, outcome: 'refund', piece: 2 })])).toEqual([[2, 'u-1', null], [3, 'u-1', null], [4, 'u-2', null]])
    const told = [order({ lines: [line({ past: [{ piece: 1, claimedOn: '2025-02-01', closedOn: '2025-02-10', outcome: 'refund', fileName: 'old.csv' }] })] })]
    expect(wrong([row({ line: 2, outcome: 'replacement', claimedOn: '2025-01-11', closedOn: '2025-01-20' })], told)).toEqual([[2, 'outcome', 'ended-twice', '2025-02-10']])
  })
  it('that was refunded can be claimed up to that day and not after it', () => {
    const refund = row({ line: 2, outcome: 'refund' })
    expect(wrong([refund, row({ line: 3, claimedOn: '2025-03-28', closedOn: '2025-03-30' })])).toEqual([])
    expect(wrong([refund, row({ line: 3, claimedOn: '2025-03-29', closedOn: '2025-03-30' })])).toEqual([[3, 'claimed on', 'piece-gone', '2025-03-28']])
  })
})

it('a piece that was replaced on a day of the file was replaced on that day, wherever the shop is', () => {
  const days = openShopDays()
  const inAuckland = (instant: string) => days.dayOf(instant, 'Pacific/Auckland')
  const { claims, issues } = match([row({ outcome: 'replacement' }), row({ line: 3, outcome: 'refund', claimedOn: '2025-03-28' })], [order()], inAuckland)
  expect([issues, claims.map((claim) => [claim.line, claim.unitId, claim.successorId])]).toEqual([[], [[2, 'u-1', 'new-1'], [3, 'new-1', null]]])
  // On record already, from an earlier file.
  const replaced = [order({ lines: [line({ pieces: [piece('u-1', 1, { replacedAt: '2025-06-01' }), piece('u-3', 3, { replacesId: 'u-1' })] })] })]
  expect(match([row({ claimedOn: '2025-06-01', closedOn: '2025-06-02', outcome: 'refund' })], replaced, inAuckland)).toMatchObject({ issues: [], claims: [{ unitId: 'u-3' }] })
})

it('nothing is claimed before it was bought', () => {
  expect(wrong([row({ claimedOn: '2025-01-10' })])).toEqual([])
  expect(wrong([row({ claimedOn: '2025-01-09' })])).toEqual([[2, 'claimed on', 'before-order', '2025-01-10']])
})

it('the same twice is told with where it stands: in the file, or in one that was brought in', () => {
  expect(wrong([row(), row({ line: 3, item: 'Gold ring' })])).toEqual([[3, null, 'twice-in-file', '2']])
  expect(wrong([row()], [order({ lines: [line({ past: [{ piece: 1, claimedOn: '2025-03-14', closedOn: '2025-03-28', outcome: 'repair', fileName: 'old.csv' }] })] })])).toEqual([[2, null, 'twice', 'old.csv']])
})
