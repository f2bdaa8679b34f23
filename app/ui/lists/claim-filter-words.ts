import type { ClaimsView } from '../../application/claims/claims-view.ts'
import { dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { groundWords, stageWords } from '../words/terms.ts'
import type { ClaimQuery } from './claim-query.ts'

/** One thing that a list is narrowed by: as a pill says it, and the query without it. */
export interface AppliedFilter { key: string; label: string; without: Partial<ClaimQuery> }

type Words = Pick<ClaimsView, 'options' | 'currencyCode' | 'self'>

/** What a list is narrowed by beside tab and search, in the order of the filters. */
export function appliedFilters(query: ClaimQuery, words: Words): AppliedFilter[] {
  const { options } = words
  const money = (amount: string) => moneyWords({ amount, currencyCode: words.currencyCode })
  const several = (key: 'stages' | 'grounds' | 'documents' | 'versions' | 'assignees' | 'countries', name: string, label: (value: string) => string) =>
    query[key]?.length ? [{ key, label: `${name}: ${query[key].map(label).join(', ')}`, without: { [key]: undefined } }] : []
  const range = (from: string | undefined, to: string | undefined, name: string, key: string, write: (value: string) => string, without: Partial<ClaimQuery>) =>
    from || to ? [{ key, label: `${name} ${[from ? `from ${write(from)}` : '', to ? `to ${write(to)}` : ''].filter(Boolean).join(' ')}`, without }] : []
  return [
    ...several('stages', 'Stage', (stage) => stageWords[stage as keyof typeof stageWords].label),
    ...several('grounds', 'Ground', (ground) => groundWords[ground as keyof typeof groundWords].label),
    ...several('assignees', 'Assigned to', (id) => assigneeWords(id, words)),
    ...(query.overdue ? [{ key: 'overdue', label: 'Overdue', without: { overdue: undefined } }] : []),
    ...(query.unread ? [{ key: 'unread', label: 'Customer has written', without: { unread: undefined } }] : []),
    ...(query.undelivered ? [{ key: 'undelivered', label: 'Mail not delivered', without: { undelivered: undefined } }] : []),
    ...(query.product ? [{ key: 'product', label: `Item: ${query.product}`, without: { product: undefined } }] : []),
    ...several('countries', 'Country', (code) => options.countries.find((one) => one.code === code)?.name ?? code),
    ...range(query.amountFrom, query.amountTo, 'Amount', 'amount', money, { amountFrom: undefined, amountTo: undefined }),
    ...range(query.openedFrom, query.openedTo, 'Opened', 'opened', dayWords, { openedFrom: undefined, openedTo: undefined }),
    ...several('documents', 'Policy', (key) => documentWords(options.documents.find((one) => one.key === key) ?? { title: key.split('@')[0] ?? key, effectiveFrom: null })),
    ...several('versions', 'Policy version', (id) => { const found = options.versions.find((one) => one.id === id); return found ? versionWords(found) : 'unknown' }),
  ]
}

const assigneeWords = (id: string, { options, self }: Words) => (id === 'me' || id === self ? 'me' : id === 'nobody' ? 'nobody' : options.staff.find((one) => one.id === id)?.name ?? 'somebody who has left')

export const documentWords = ({ title, effectiveFrom }: { title: string; effectiveFrom: string | null }) => (effectiveFrom ? `${title}, in force from ${dayWords(effectiveFrom)}` : title)

export const versionWords = ({ name, number, day }: { name: string; number: number; day: string }) => `${name} ${number}, published ${dayWords(day)}`
