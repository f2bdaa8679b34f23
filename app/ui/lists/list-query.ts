/** The list of orders as its address says it: a page that is no whole number from 1 is page 1. */
export function parseOrderQuery(query: URLSearchParams): { search: string; page: number } {
  const page = Number(query.get('page'))
  return { search: (query.get('search') ?? '').trim().slice(0, 100), page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1 }
}

/** The address of the same list with something changed; a change other than the page goes back to page 1, defaults are left out. */
export function withQuery(query: URLSearchParams, change: Record<string, string | number>): string {
  const next = new URLSearchParams()
  for (const key of ['search', 'page']) {
    const value = String(change[key] ?? (key === 'page' && !('page' in change) ? '' : query.get(key) ?? ''))
    if (value !== '' && !(key === 'page' && value === '1')) next.set(key, value)
  }
  return next.toString()
}
