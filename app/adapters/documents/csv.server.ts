import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

/**
 * A table as CSV that is written while its rows come: UTF-8 with the mark by which spreadsheets know it, and no cell that one
 * of them would take for a formula.
 */
export function toCsv(columns: readonly string[], rows: Iterable<string[]> | AsyncIterable<string[]>): ReadableStream<Uint8Array> {
  const written = stringify({ header: true, columns: [...columns], bom: true, escape_formulas: true, record_delimiter: 'windows' })
  const source = Readable.from(rows)
  // A reader that goes away, or rows that fail, end both.
  source.on('error', (error) => written.destroy(error))
  written.on('close', () => source.destroy())
  return Readable.toWeb(source.pipe(written)) as ReadableStream<Uint8Array>
}
