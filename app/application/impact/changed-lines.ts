import { grounds } from '../../domain/clauses/ask.ts'
import { changeKinds } from '../../domain/decision/verdict-change.ts'
import type { ChangeKind } from '../../domain/decision/verdict-change.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { cellOf, dimensions } from './figures.ts'
import type { Dimension } from './figures.ts'

/** Which of the changed lines: those of one kind of change on a ground, and of one name of a dimension where it is given. */
export interface ChangedFilter { ground: Ground; change: ChangeKind; by: { dimension: Dimension; name: string } | null }

/** A changed line as a line of text: its id, its cells, its names by dimension. Nearly all ids begin alike, so that is left out. */
export const changedLine = (id: string, ofIt: readonly number[], names: readonly string[]): string => `${id.startsWith(start) ? id.slice(start.length) : `=${id}`}\t${ofIt.join()}\t${names.map(plain).join('\t')}\n`

const start = 'gid://shopify/LineItem/'
const plain = (name: string) => name.replace(/[\t\n]/g, ' ')

export const cellOfFilter = ({ ground, change }: ChangedFilter): number => cellOf(grounds.indexOf(ground), changeKinds.indexOf(change))

/** The ids among changed lines, written as text, that a filter lets through, in their order. */
export function* changedIds(text: string, filter: ChangedFilter): Generator<string> {
  const cell = String(cellOfFilter(filter))
  const place = filter.by && dimensions.indexOf(filter.by.dimension) + 2
  const name = filter.by && plain(filter.by.name)
  for (const line of text.split('\n')) {
    if (line === '') continue
    const fields = line.split('\t')
    const [id = '', ofIt = ''] = fields
    if (!ofIt.split(',').includes(cell)) continue
    if (place !== null && fields[place] !== name) continue
    yield id.startsWith('=') ? id.slice(1) : `${start}${id}`
  }
}
