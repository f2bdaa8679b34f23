import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import type { SheetRecord } from '../../domain/history/read-sheet.ts'
import type { SheetIssue } from '../../domain/history/sheet-issue.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { brokenQuotations } from './broken-quotations.server.ts'

/**
 * The records of a CSV file with the lines on which they begin: UTF-8 with or without its mark, parted by commas, semicolons
 * or tabs, whichever the headings have most of. A file in another encoding, or with a quotation that swallows the lines below it,
 * is told by line.
 */
export function readCsv(content: Uint8Array): Result<SheetRecord[], SheetIssue[]> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (!isUtf8(bytes)) return err(linesNotUtf8(bytes).map((line) => ({ line, column: null, code: 'not-utf8', detail: null })))
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const [head = ''] = text.split(/\r\n|\r|\n/, 1)
  const delimiter = delimiterOf(head)
  const broken = brokenQuotations(text, delimiter, head.split(delimiter).length)
  if (broken.length) return err(broken.slice(0, mostTold).map(({ line, why }) => ({ line, column: null, code: 'not-a-table', detail: why === 'never-ends' ? 'a quotation does not end' : 'a quotation takes in the lines below' })))
  try {
    let line = 1
    const records = parse(text, { delimiter, info: true, relax_column_count: true, relax_quotes: true }) as unknown as Array<{ record: string[]; info: { lines: number } }>
    return ok(records.map(({ record, info }) => {
      const begins = line
      line = info.lines + 1
      return { line: begins, cells: record }
    }))
  } catch (error) {
    const { code, lines } = error as { code?: unknown; lines?: unknown }
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error
    return err([{ line: typeof lines === 'number' ? lines : 1, column: null, code: 'not-a-table', detail: null }])
  }
}

/** Lines of which it is told that the file can't be read. */
const mostTold = 200

/** What parts the cells of the headings. */
function delimiterOf(head: string): string {
  const signs = [',', ';', '\t']
  const counts = signs.map((sign) => head.split(sign).length)
  return signs[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The first lines that are no UTF-8: who has one has them all over. */
function linesNotUtf8(bytes: Buffer): number[] {
  const found: number[] = []
  for (let at = 0, line = 1; at <= bytes.length && found.length < mostTold; line += 1) {
    const end = bytes.indexOf(10, at)
    const to = end < 0 ? bytes.length : end
    if (!isUtf8(bytes.subarray(at, to))) found.push(line)
    at = to + 1
  }
  return found
}
