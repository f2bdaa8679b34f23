import { isRecord, memberPath } from '../../kernel/shape.ts'
import { parseIsoDate } from '../../kernel/time/day.ts'
import type { Note } from './lint-issue.ts'

/** A piece of JSON with the way to it; the path is put together only where something is wrong. */
interface Piece { value: unknown; key: string | number; above: Piece | null }

const longestText = 10_000
const longestName = 1_000
const mostDigits = 15

/** Goes through any JSON before its form is known: texts too long to be meant, and days that end before they begin. */
export function lintRaw(input: unknown, note: Note): void {
  const open: Piece[] = [{ value: input, key: '', above: null }]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const { value } = piece
    if (typeof value === 'string') lintText(value, piece, note)
    else if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) open.push({ value: value[i], key: i, above: piece })
    else if (isRecord(value)) {
      lintDays(value, piece, note)
      for (const key of Object.keys(value)) open.push({ value: value[key], key, above: piece })
    }
  }
}

function lintText(value: string, piece: Piece, note: Note): void {
  const most = piece.key === 'text' ? longestText : /^\d+$/.test(value.slice(0, mostDigits + 1)) ? mostDigits : longestName
  if (value.length > most) note(pathOf(piece), 'too-long', `This text has ${value.length} characters, which no shopper could read and nothing here needs: shorten it to ${most}.`)
}

const spans: Array<[string, string]> = [['from', 'until'], ['effectiveFrom', 'effectiveUntil'], ['inForceFrom', 'inForceUntil']]

function lintDays(value: Record<string, unknown>, piece: Piece, note: Note): void {
  for (const [begin, end] of spans) {
    const [from, until] = [dayOf(value[begin]), dayOf(value[end])]
    if (from !== undefined && until !== undefined && until < from) note(`${pathOf(piece)}.${end}`, 'dates-backwards', `This ends on ${value[end] as string}, before it begins on ${value[begin] as string}, so that it is never in force for anybody: exchange the two days or mend one.`)
  }
}

const dayOf = (value: unknown) => (typeof value === 'string' ? parseIsoDate(value) : undefined)

function pathOf(piece: Piece): string {
  const keys: Array<string | number> = []
  for (let one: Piece | null = piece; one?.above; one = one.above) keys.push(one.key)
  return keys.reverse().reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : memberPath(path, key)), '$')
}
