import { grounds } from '../clauses/ask.ts'
import type { Ground } from '../clauses/ask.ts'
import { currencyDigits, parseMinor } from '../kernel/money.ts'
import type { IsoDate } from '../kernel/time/day.ts'
import { isMisread } from './misread.ts'
import { outcomes } from './past-claim.ts'
import type { PastClaim, PastOutcome } from './past-claim.ts'
import { readDay } from './read-day.ts'
import type { DateOrder } from './read-day.ts'
import { columnOf, sheetColumns } from './sheet-columns.ts'
import type { SheetColumn } from './sheet-columns.ts'
import type { SheetIssue } from './sheet-issue.ts'

/** A record of a file as it stands there, with the line on which it begins; the first is 1. */
export interface SheetRecord { line: number; cells: string[] }

/** A past claim as a file tells it, before its order is looked up. */
export interface SheetRow extends PastClaim { line: number; order: string; item: string; piece: number; reference: string | null; note: string | null }

export interface SheetRules { dates: DateOrder; /** Of the shop. */ currencyCode: string; /** The shop's day. */ today: IsoDate }

/** Reads the records of a file, the first of which names the columns. What is wrong is told by line and column; a line with nothing wrong is a row. */
export function readSheet(records: readonly SheetRecord[], rules: SheetRules): { rows: SheetRow[]; issues: SheetIssue[] } {
  const [head, ...body] = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''))
  if (!head) return { rows: [], issues: [{ line: 1, column: null, code: 'empty-file', detail: null }] }
  const { places, issues } = readHead(head)
  if (issues.length) return { rows: [], issues }
  if (body.length === 0) return { rows: [], issues: [{ line: head.line, column: null, code: 'no-rows', detail: null }] }
  const rows: SheetRow[] = []
  for (const record of body) {
    const read = readRow(record, head.cells.length, places, rules)
    if (Array.isArray(read)) issues.push(...read)
    else rows.push(read)
  }
  return { rows, issues }
}

function readHead({ line, cells }: SheetRecord): { places: Map<SheetColumn, number>; issues: SheetIssue[] } {
  const places = new Map<SheetColumn, number>()
  const issues: SheetIssue[] = []
  cells.forEach((cell, place) => {
    const column = columnOf(cell)
    if (!column) issues.push({ line, column: cell.trim().slice(0, 40) || `column ${place + 1}`, code: 'unknown-column', detail: null })
    else if (places.has(column)) issues.push({ line, column, code: 'column-twice', detail: null })
    else places.set(column, place)
  })
  for (const { name, needed } of sheetColumns) if (needed && !places.has(name)) issues.push({ line, column: name, code: 'column-missing', detail: null })
  return { places, issues }
}

/** What a spreadsheet would carry out instead of showing: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=@\t\r]|^[+-][A-Za-z(]/
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
const longest: Partial<Record<SheetColumn, number>> = { note: 2000 }

function readRow(record: SheetRecord, width: number, places: Map<SheetColumn, number>, rules: SheetRules): SheetRow | SheetIssue[] {
  const { line, cells } = record
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return [{ line, column: null, code: 'too-many-cells', detail: String(cells.length) }]
  const issues: SheetIssue[] = []
  const note = (column: SheetColumn, code: SheetIssue['code'], detail: string | null = null) => void issues.push({ line, column, code, detail })
  const cell = (column: SheetColumn): string => cells[places.get(column) ?? -1]?.trim() ?? ''

  for (const { name, needed } of sheetColumns) {
    const raw = cells[places.get(name) ?? -1] ?? ''
    if (needed && raw.trim() === '') note(name, 'empty-cell')
    else if (formula.test(raw)) note(name, 'formula')
    else if (isMisread(raw)) note(name, 'misread')
    else if (control.test(raw)) note(name, 'control-sign')
    else if (raw.length > (longest[name] ?? 200)) note(name, 'too-long', String(longest[name] ?? 200))
  }
  if (issues.length) return issues

  const day = (column: 'claimed on' | 'closed on'): IsoDate | null => {
    const read = readDay(cell(column), rules.dates)
    if (read.ok) return read.value
    note(column, read.error.code, read.error.code === 'two-ways' ? `${read.error.dayFirst} ${read.error.monthFirst}` : cell(column))
    return null
  }
  const word = <T extends string>(column: 'ground' | 'outcome', known: readonly T[]): T | null => {
    const said = cell(column).toLowerCase().replace(/[\s_-]+/g, '-')
    const found = known.find((one) => one === said)
    if (!found) note(column, column === 'ground' ? 'no-ground' : 'no-outcome', cell(column))
    return found ?? null
  }
  const claimedOn = day('claimed on')
  const closedOn = day('closed on')
  const ground: Ground | null = word('ground', grounds)
  const outcome: PastOutcome | null = word('outcome', outcomes)
  if (claimedOn && claimedOn > rules.today) note('claimed on', 'in-future', claimedOn)
  else if (claimedOn && closedOn && closedOn < claimedOn) note('closed on', 'closed-before', claimedOn)
  if (closedOn && closedOn > rules.today) note('closed on', 'in-future', closedOn)
  const piece = cell('piece') === '' ? 1 : /^[1-9]\d{0,5}$/.test(cell('piece')) ? Number(cell('piece')) : null
  if (piece === null) note('piece', 'no-piece-number', cell('piece'))
  const amountMinor = amountOf(cell('amount'), outcome, rules.currencyCode, (code, detail) => note('amount', code, detail))
  if (issues.length || !claimedOn || !closedOn || !ground || !outcome || piece === null) return issues
  return { line, order: cell('order'), item: cell('item'), piece, claimedOn, closedOn, ground, outcome, fault: cell('fault') || null, amountMinor, reference: cell('reference') || null, note: cell('note') || null }
}

/**
 * Minor units of what was given back; money goes with a refund and with a price reduction, and is needed for the latter. A
 * point or a comma parts the decimals. Where just three figures follow, it may part the thousands as well: that is refused,
 * but in a currency that has three decimals.
 */
function amountOf(text: string, outcome: PastOutcome | null, currencyCode: string, note: (code: SheetIssue['code'], detail: string) => void): number | null {
  if (text === '') {
    if (outcome === 'price-reduction') note('amount-missing', currencyCode)
    return null
  }
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? []
  const digits = currencyDigits(currencyCode)
  if (digits !== 3 && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    note('amount-two-ways', `${whole}${decimals} ${whole}.${decimals}`)
    return null
  }
  const minor = decimals.length > digits ? undefined : parseMinor(decimals === '' ? whole : `${whole}.${decimals}`, currencyCode)
  if (minor === undefined || minor <= 0) note('no-amount', currencyCode)
  else if (outcome && outcome !== 'refund' && outcome !== 'price-reduction') note('amount-not-meant', currencyCode)
  return minor ?? null
}
