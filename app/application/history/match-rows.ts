import { hasLeft, hasSuccessor } from '../../domain/history/past-claim.ts'
import type { SheetRow } from '../../domain/history/read-sheet.ts'
import type { SheetIssue } from '../../domain/history/sheet-issue.ts'
import type { KnownLine, KnownOrder, NewPastClaim } from './past-claim-store.ts'

/** What an order may be called by in a file: its name with or without the sign before it. */
export const namesOf = (order: string): string[] => [order, order.startsWith('#') ? order.slice(1) : `#${order}`]

interface Piece { unitId: string; leftOn: string | null; replacedElsewhere: boolean }

/**
 * Ties the rows of a file to the pieces that they are about, in the order in which things happened: what was replaced goes on
 * as its successor. `dayOf` gives the shop's day of an instant; `newId` a fresh id.
 */
export function matchRows(rows: readonly SheetRow[], orders: readonly KnownOrder[], dayOf: (instant: string) => string, newId: () => string): { claims: NewPastClaim[]; issues: SheetIssue[] } {
  const claims: NewPastClaim[] = []
  const issues: SheetIssue[] = []
  const seen = new Map<string, number>()
  const pieces = new Map<string, Piece>()
  for (const row of [...rows].sort((a, b) => a.claimedOn.localeCompare(b.claimedOn) || a.line - b.line)) {
    const refuse = (column: SheetIssue['column'], code: SheetIssue['code'], detail: string | null = null) => void issues.push({ line: row.line, column, code, detail })
    const order = orderOf(row.order, orders)
    if (typeof order === 'string') { refuse('order', order, row.order); continue }
    const line = lineOf(row.item, order.lines)
    if (typeof line === 'string') { refuse('item', line, row.item); continue }
    if (row.piece > line.quantity) { refuse('piece', 'no-piece', String(line.quantity)); continue }
    const purchasedOn = dayOf(order.purchasedAt)
    if (row.claimedOn < purchasedOn) { refuse('claimed on', 'before-order', purchasedOn); continue }
    const same = `${line.id} ${row.piece} ${row.claimedOn} ${row.outcome}`
    const before = seen.get(same)
    if (before !== undefined) { refuse(null, 'twice-in-file', String(before)); continue }
    seen.set(same, row.line)
    const known = line.past.find((one) => one.piece === row.piece && one.claimedOn === row.claimedOn && one.outcome === row.outcome)
    if (known) { refuse(null, 'twice', known.fileName); continue }
    const place = `${line.id} ${row.piece}`
    const piece = pieces.get(place) ?? pieceNow(line, row.piece)
    if (!piece) { refuse('piece', 'no-piece', String(line.quantity)); continue }
    if (piece.leftOn !== null && row.claimedOn > piece.leftOn) { refuse('claimed on', 'piece-gone', piece.leftOn); continue }
    if (hasSuccessor(row.outcome) && piece.replacedElsewhere) { refuse('outcome', 'replaced-elsewhere'); continue }
    const successorId = hasSuccessor(row.outcome) ? newId() : null
    pieces.set(place, { unitId: successorId ?? piece.unitId, leftOn: hasLeft(row.outcome) ? row.closedOn : piece.leftOn, replacedElsewhere: piece.replacedElsewhere })
    const { claimedOn, closedOn, ground, outcome, fault, amountMinor, reference, note } = row
    claims.push({ id: newId(), line: row.line, orderId: order.id, orderLineId: line.id, piece: row.piece, unitId: piece.unitId, successorId, claimedOn, closedOn, ground, outcome, fault, amountMinor, reference, note })
  }
  return { claims: claims.sort((a, b) => a.line - b.line), issues: issues.sort((a, b) => a.line - b.line) }
}

function orderOf(said: string, orders: readonly KnownOrder[]): KnownOrder | 'no-order' | 'order-twice' {
  for (const name of namesOf(said)) {
    const found = orders.filter((order) => order.name === name)
    if (found.length > 1) return 'order-twice'
    if (found[0]) return found[0]
  }
  return 'no-order'
}

const alike = (a: string | null, b: string) => a !== null && a.trim().toLowerCase() === b.trim().toLowerCase()

/** By its SKU, else by its title with or without its variant, else as "line 2". */
function lineOf(said: string, lines: readonly KnownLine[]): KnownLine | 'no-item' | 'item-twice' {
  const place = /^line\s*([1-9]\d{0,3})$/i.exec(said)
  const ways: Array<(line: KnownLine, at: number) => boolean> = [
    (line) => alike(line.sku, said),
    (line) => alike(`${line.title} - ${line.variantTitle ?? ''}`, said),
    (line) => alike(line.title, said),
    (_, at) => place !== null && at === Number(place[1]) - 1,
  ]
  for (const fits of ways) {
    const found = lines.filter(fits)
    if (found.length > 1) return 'item-twice'
    if (found[0]) return found[0]
  }
  return 'no-item'
}

const successorOf = (line: KnownLine, pieceId: string) => line.pieces.find((one) => one.replacesId === pieceId)

/** The piece that stands today for the one of this number. */
function pieceNow(line: KnownLine, number: number): Piece | null {
  let piece = line.pieces.find((one) => one.number === number)
  if (!piece) return null
  for (let next = successorOf(line, piece.id); next; next = successorOf(line, next.id)) piece = next
  const left = line.past.find((one) => one.piece === number && hasLeft(one.outcome))
  return { unitId: piece.id, leftOn: left?.closedOn ?? null, replacedElsewhere: piece.replacedElsewhere }
}
