import { hasLeft, hasSuccessor } from '../../domain/history/past-claim.ts'
import type { SheetRow } from '../../domain/history/read-sheet.ts'
import type { SheetIssue } from '../../domain/history/sheet-issue.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import type { KnownLine, KnownOrder, KnownPiece, NewPastClaim } from './past-claim-store.ts'

/** What an order may be called by in a file: its name with or without the sign before it. */
export const namesOf = (order: string): string[] => [order, order.startsWith('#') ? order.slice(1) : `#${order}`]

/** A line's pieces as the rows go: with those that took the place of others, and the days on which refunded ones left, by the number of the piece that was sold. */
interface Pieces { all: KnownPiece[]; leftOn: Map<number, string> }

/**
 * Ties the rows of a file to the pieces that they are about, in the order in which things happened: what was replaced goes on
 * as its successor. `dayOf` gives the shop's day of an instant; `newId` a fresh id.
 */
export function matchRows(rows: readonly SheetRow[], orders: readonly KnownOrder[], dayOf: (instant: string) => string, newId: () => string): { claims: NewPastClaim[]; issues: SheetIssue[] } {
  const claims: NewPastClaim[] = []
  const issues: SheetIssue[] = []
  const seen = new Map<string, number>()
  const known = new Map<string, Pieces>()
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
    const told = line.past.find((one) => one.piece === row.piece && one.claimedOn === row.claimedOn && one.outcome === row.outcome)
    if (told) { refuse(null, 'twice', told.fileName); continue }
    const pieces = known.get(line.id) ?? piecesOf(line)
    known.set(line.id, pieces)
    const piece = standingOn(pieces.all, row.piece, row.claimedOn, dayOf)
    if (!piece) { refuse('piece', 'no-piece', String(line.quantity)); continue }
    const leftOn = pieces.leftOn.get(row.piece)
    if (leftOn !== undefined && row.claimedOn > leftOn) { refuse('claimed on', 'piece-gone', leftOn); continue }
    const ends = hasSuccessor(row.outcome) || hasLeft(row.outcome)
    if (leftOn !== undefined && ends) { refuse('outcome', 'ended-twice', leftOn); continue }
    const standsOn = ends ? whyNotEnded(piece, dayOf) : null
    if (standsOn) { refuse('outcome', standsOn.code, standsOn.detail); continue }
    const successorId = hasSuccessor(row.outcome) ? newId() : null
    if (successorId !== null) {
      pieces.all = pieces.all.map((one) => (one === piece ? { ...one, replacedAt: row.closedOn } : one))
      pieces.all.push({ ...piece, id: successorId, number: 0, replacesId: piece.id })
    }
    if (hasLeft(row.outcome)) pieces.leftOn.set(row.piece, row.closedOn)
    const { claimedOn, closedOn, ground, outcome, fault, amountMinor, reference, note } = row
    claims.push({ id: newId(), line: row.line, orderId: order.id, orderLineId: line.id, piece: row.piece, unitId: piece.id, successorId, claimedOn, closedOn, ground, outcome, fault, amountMinor, reference, note })
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

const piecesOf = ({ pieces, past }: KnownLine): Pieces => ({ all: pieces, leftOn: new Map(past.flatMap((one) => (hasLeft(one.outcome) ? [[one.piece, one.closedOn] as const] : []))) })

/** The piece that stood on a day for the one of this number: those that took its place later were not there yet. */
function standingOn(pieces: readonly KnownPiece[], number: number, day: string, dayOf: (instant: string) => string): KnownPiece | undefined {
  let standing = pieces.find((one) => one.number === number)
  while (standing && (standing.replacedAt === null || dayIn(standing.replacedAt, dayOf) <= day)) {
    const { id } = standing
    const next = pieces.find((one) => one.replacesId === id)
    if (!next) break
    standing = next
  }
  return standing
}

/** The shop's day of what is told as an instant, or as a day of the shop already. */
const dayIn = (told: string, dayOf: (instant: string) => string): string => (parseIsoDate(told) === undefined ? dayOf(told) : told)

/** Why a piece can't have been replaced or refunded: another took its place later, or a claim is about it. */
function whyNotEnded({ replacedElsewhere, replacedAt, heldBy }: KnownPiece, dayOf: (instant: string) => string): Pick<SheetIssue, 'code' | 'detail'> | null {
  if (replacedElsewhere) return { code: 'replaced-elsewhere', detail: null }
  if (replacedAt !== null) return { code: 'replaced-later', detail: dayIn(replacedAt, dayOf) }
  return heldBy === null ? null : { code: 'in-claim', detail: heldBy }
}
