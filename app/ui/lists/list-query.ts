import type { ClaimFilter, ClaimTab } from '../../application/application.ts'
import { tabWords } from '../words/terms.ts'

/** The tabs in the order in which they stand. */
export const claimTabs = Object.keys(tabWords) as ClaimTab[]
export const claimSorts = ['deadline', 'newest', 'oldest'] as const

/** A list's place in its address: a page that is no whole number from 1 is page 1; unknown tabs and sorts are the default. */
export function parseClaimQuery(query: URLSearchParams): Required<ClaimFilter> {
  const tab = claimTabs.find((one) => one === query.get('tab')) ?? 'open'
  const sort = claimSorts.find((one) => one === query.get('sort')) ?? 'deadline'
  return { tab, sort, search: searchOf(query), page: pageOf(query) }
}

export function parseOrderQuery(query: URLSearchParams): { search: string; page: number } {
  return { search: searchOf(query), page: pageOf(query) }
}

/** The address of the same list with something changed; a change other than the page goes back to page 1, defaults are left out. */
export function withQuery(query: URLSearchParams, change: Record<string, string | number>): string {
  const next = new URLSearchParams()
  for (const key of ['tab', 'sort', 'search', 'page']) {
    const value = String(change[key] ?? (key === 'page' && !('page' in change) ? '' : query.get(key) ?? ''))
    if (value !== '' && value !== defaults[key]) next.set(key, value)
  }
  return next.toString()
}

const defaults: Record<string, string> = { tab: 'open', sort: 'deadline', page: '1' }

const searchOf = (query: URLSearchParams) => (query.get('search') ?? '').trim().slice(0, 100)

function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
