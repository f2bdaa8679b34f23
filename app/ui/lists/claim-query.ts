import type { ClaimFilter, ClaimSort, ClaimTab } from '../../application/claims/claims-view.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import { groundWords, stageWords, tabWords } from '../words/terms.ts'

/** The tabs in the order in which they stand. */
export const claimTabs = Object.keys(tabWords) as ClaimTab[]
const claimSorts: readonly ClaimSort[] = ['deadline', 'newest', 'oldest', 'dearest', 'cheapest']

/** A list of claims as its address says it; `view`: the saved view it began from. */
export interface ClaimQuery extends ClaimFilter { tab: ClaimTab; sort: ClaimSort; search: string; page: number; view: string | null }

const inTable = <Key extends string>(table: Record<Key, unknown>) => (value: string): value is Key => Object.hasOwn(table, value)
const fits = (pattern: RegExp) => (value: string): value is string => pattern.test(value)

/** What can be asked for several at a time, with what counts as a value of it. */
const lists = {
  stages: { key: 'stage', is: inTable(stageWords) },
  grounds: { key: 'ground', is: inTable(groundWords) },
  documents: { key: 'document', is: fits(/^[\w-]{1,80}@(\d{4}-\d{2}-\d{2})?$/) },
  versions: { key: 'version', is: fits(/^[\w-]{1,64}$/) },
  assignees: { key: 'assignee', is: fits(/^(me|nobody|\d{1,20})$/) },
  countries: { key: 'country', is: fits(/^[A-Z]{2}$/) },
} as const
const flags = { overdue: 'overdue', unread: 'unread', undelivered: 'undelivered' } as const
const sums = { amountFrom: 'amount-from', amountTo: 'amount-to' } as const
const days = { openedFrom: 'opened-from', openedTo: 'opened-to' } as const

/** Everything of the address that narrows a tab down. */
export const filterKeys = ['search', 'product', ...Object.values(lists).map((one) => one.key), ...Object.values(flags), ...Object.values(sums), ...Object.values(days)]

/** Reads an address. What it doesn't know, or what is none of its values, is as if it weren't there. */
export function parseClaimQuery(query: URLSearchParams): ClaimQuery {
  const several = Object.entries(lists).flatMap(([field, { key, is }]) => {
    const values = [...new Set((query.get(key) ?? '').split(','))].filter((one) => is(one)).slice(0, 30)
    return values.length ? [[field, values]] : []
  })
  const set = Object.entries(flags).filter(([, key]) => query.get(key) === '1').map(([field]) => [field, true])
  const amounts = Object.entries(sums).flatMap(([field, key]) => { const sum = parseSum(query.get(key)); return sum === null ? [] : [[field, sum]] })
  const dates = Object.entries(days).flatMap(([field, key]) => { const day = query.get(key) ?? ''; return parseIsoDate(day) === undefined ? [] : [[field, day]] })
  const product = wordsOf(query.get('product'))
  return {
    tab: claimTabs.find((one) => one === query.get('tab')) ?? 'open', sort: claimSorts.find((one) => one === query.get('sort')) ?? 'deadline', search: wordsOf(query.get('search')), page: pageOf(query.get('page')), view: /^[\w-]{1,64}$/.exec(query.get('view') ?? '')?.[0] ?? null,
    ...(product ? { product } : {}), ...(Object.fromEntries([...several, ...set, ...amounts, ...dates]) as Partial<ClaimFilter>),
  }
}

/** The address of a list; what is as usual is left out. */
export function toClaimQuery({ tab, sort, search, page, view, ...filter }: ClaimQuery): string {
  const query = new URLSearchParams()
  if (tab !== 'open') query.set('tab', tab)
  if (view) query.set('view', view)
  if (sort !== 'deadline') query.set('sort', sort)
  if (search) query.set('search', search)
  if (filter.product) query.set('product', filter.product)
  for (const [field, { key }] of Object.entries(lists)) { const values = filter[field as keyof typeof lists]; if (values?.length) query.set(key, values.join(',')) }
  for (const [field, key] of Object.entries(flags)) if (filter[field as keyof typeof flags]) query.set(key, '1')
  for (const [field, key] of Object.entries({ ...sums, ...days })) { const value = filter[field as keyof typeof sums | keyof typeof days]; if (value) query.set(key, value) }
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

/** What a saved view keeps of a list: not the page, and not which view it is. */
export const toViewQuery = (query: ClaimQuery) => toClaimQuery({ ...query, page: 1, view: null })

/** A sum as typed: with comma or point, at most three decimals; null where it is none. */
export function parseSum(text: string | null): string | null {
  const typed = (text ?? '').trim().replace(',', '.')
  return /^\d{1,12}(\.\d{1,3})?$/.test(typed) ? typed : null
}

const wordsOf = (text: string | null) => (text ?? '').trim().slice(0, 100)

function pageOf(text: string | null): number {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= 400 ? page : 1
}
