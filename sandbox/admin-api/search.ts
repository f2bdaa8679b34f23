import { notBuilt } from './errors.ts'

/** How a filter of Shopify's search syntax reads an entry; several values mean that any may match. */
export type Filters<T> = Record<string, (item: T) => (string | number | null)[]>

/**
 * Entries that match a `query` argument: terms side by side, all of which have to match.
 * https://shopify.dev/docs/api/usage/search-syntax; what the sandbox can't read is refused, not ignored.
 */
export function search<T>(items: readonly T[], query: string | null | undefined, type: string, filters: Filters<T>): T[] {
  if (!query?.trim()) return [...items]
  const terms = [...query.matchAll(/(-|NOT\s+)?(?:([\w.]+):)?(?:'([^']*)'|"([^"]*)"|([<>]=?)'([^']*)'|([<>]=?)"([^"]*)"|([<>]=?)?([^\s()'"]+))/g)]
  if (/[()]|\bOR\b|\bNOT\b/.test(query.replace(/'[^']*'|"[^"]*"/g, ''))) throw notBuilt(`OR, NOT and brackets in the query of ${type}`)
  return items.filter((item) => terms.every((term) => matches(item, term, type, filters)))
}

function matches<T>(item: T, term: RegExpMatchArray, type: string, filters: Filters<T>): boolean {
  if (term[1]) throw notBuilt(`negation in the query of ${type}`)
  if (term[0] === 'AND') return true
  const name = term[2] ?? 'default'
  const operator = term[5] ?? term[7] ?? term[9] ?? ''
  const wanted = term[3] ?? term[4] ?? term[6] ?? term[8] ?? term[10] ?? ''
  const read = filters[name]
  if (!read) throw notBuilt(`the filter ${name} in the query of ${type}`)
  return read(item).some((value) => value !== null && meets(value, operator, wanted, name === 'default'))
}

function meets(value: string | number, operator: string, wanted: string, loosely: boolean): boolean {
  if (operator) {
    const [left, right] = typeof value === 'number' ? [value, Number(wanted)] : [Date.parse(value), Date.parse(wanted)]
    if (Number.isNaN(right)) return false
    return operator === '>' ? left > right : operator === '>=' ? left >= right : operator === '<' ? left < right : left <= right
  }
  const [left, right] = [String(value).toLowerCase(), wanted.toLowerCase()]
  if (loosely) return left.includes(right.replace(/\*$/, ''))
  if (right.endsWith('*')) return left.startsWith(right.slice(0, -1))
  return left === right || left.replace(/^#/, '') === right.replace(/^#/, '')
}
