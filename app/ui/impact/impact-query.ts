import type { ChangeKind, Dimension, ImpactLinesView } from '../../application/impact/impact-view.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { changeOrder, dimensionWords, rightWords } from './change-words.ts'

export type LinesFilter = ImpactLinesView['filter']

/** Which lines an address asks for; null where it says none. */
export function parseLinesQuery(query: URLSearchParams): LinesFilter | null {
  const ground = (Object.keys(rightWords) as Ground[]).find((one) => one === query.get('ground'))
  const change = changeOrder.find((one) => one === query.get('change'))
  const dimension = (Object.keys(dimensionWords) as Dimension[]).find((one) => query.has(one))
  return ground && change ? { ground, change, by: dimension ? { dimension, name: (query.get(dimension) ?? '').slice(0, 300) } : null } : null
}

/** The address's query for lines of one kind, and of one name of a dimension where it is given. */
export function toLinesQuery({ ground, change, by }: { ground: Ground; change: ChangeKind; by: LinesFilter['by'] }): string {
  return new URLSearchParams({ ground, change, ...(by ? { [by.dimension]: by.name } : {}) }).toString()
}

export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1
}
