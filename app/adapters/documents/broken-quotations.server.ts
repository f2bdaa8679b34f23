import { readDay } from '../../domain/history/read-day.ts'

const lineEnd = /\r\n|\r|\n/

/** A quotation that was opened on a line of the text, the first of which is 1, and what is wrong with it. */
export interface BrokenQuotation { line: number; why: 'never-ends' | 'takes-in-lines' }

/**
 * Quotations of a table of past claims that swallow what stands below them: one that never ends, and one that goes over a
 * line's end and holds a line that reads as a claim of its own, or ends where no cell does. A reader of tables makes one record of it all.
 */
export function brokenQuotations(text: string, delimiter: string, columns: number): BrokenQuotation[] {
  const found: BrokenQuotation[] = []
  let line = 1
  let isCellStart = true
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"' && isCellStart) {
      const end = endOfQuotation(text, at)
      if (end < 0) return [...found, { line, why: 'never-ends' }]
      const [, ...below] = text.slice(at + 1, end).split(lineEnd)
      const after = text[end + 1]
      const endsCell = after === undefined || after === delimiter || lineEnd.test(after)
      if (below.length > 0 && (!endsCell || below.some((one) => readsAsRow(one.split(delimiter), columns)))) found.push({ line, why: 'takes-in-lines' })
      line += below.length
      at = end
      isCellStart = false
    } else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      line += 1
      isCellStart = true
    } else isCellStart = sign === delimiter
  }
  return found
}

/** As many cells as the table has, and two days among them, as every past claim has: a text of many words has its commas too. */
const readsAsRow = (cells: string[], columns: number): boolean => cells.length >= columns && cells.filter(isDay).length >= 2

/** Also of one that could be two, or is none in the calendar. */
function isDay(cell: string): boolean {
  const read = readDay(cell, 'iso')
  return read.ok || read.error.code !== 'no-date'
}

/** Where the quotation mark stands that ends the quotation which begins at `from`; -1 where none does. Two in a row are one within it. */
function endOfQuotation(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
