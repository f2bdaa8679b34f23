import { ChoiceList, Filters, Select, useBreakpoints } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { ClaimSort, ClaimsView } from '../../application/claims/claims-view.ts'
import type { Stage } from '../../domain/claim/state.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { groundWords, stageWords } from '../words/terms.ts'
import { appliedFilters, documentWords, versionWords } from './claim-filter-words.ts'
import type { ClaimQuery } from './claim-query.ts'
import { DayRange, SumRange, WordsField } from './ClaimFilterFields.tsx'
import { useTypedSearch } from './use-typed-search.ts'

interface Props { query: ClaimQuery; view: ClaimsView; loading: boolean; onChange: (change: Partial<ClaimQuery>) => void; children: ReactNode }

const sortOptions: Array<{ label: string; value: ClaimSort }> = [
  { label: 'Nearest deadline', value: 'deadline' }, { label: 'Newest first', value: 'newest' }, { label: 'Oldest first', value: 'oldest' }, { label: 'Highest amount', value: 'dearest' }, { label: 'Lowest amount', value: 'cheapest' },
]

const choicesOf = (words: Record<string, { label: string }>) => Object.entries(words).map(([value, { label }]) => ({ value, label }))

/** Search, filters with what is applied as pills, and order; `children` stand beside them. */
export function ClaimFilters({ query, view, loading, onChange, children }: Props) {
  const { options } = view
  const narrow = useBreakpoints().mdDown
  const typed = useTypedSearch(query.search, (search) => onChange({ search }))
  const several = (title: string, selected: string[] | undefined, choices: Array<{ value: string; label: string }>, change: (values: string[]) => Partial<ClaimQuery>) => (
    <div className="rc-choices"><ChoiceList title={title} titleHidden allowMultiple choices={choices} selected={selected ?? []} onChange={(values) => onChange(change(values.length ? values : []))} /></div>
  )
  const one = (key: string, label: string, filter: ReactNode) => ({ key, label, filter })
  const filters = [
    one('stages', 'Stage', several('Stage', query.stages, choicesOf(stageWords), (stages) => ({ stages: stages as Stage[] }))),
    one('grounds', 'Ground', several('Ground', query.grounds, choicesOf(groundWords), (grounds) => ({ grounds: grounds as Ground[] }))),
    one('assignees', 'Assigned to', several('Assigned to', query.assignees, [{ value: 'me', label: 'Me' }, { value: 'nobody', label: 'Nobody' }, ...options.staff.filter((member) => member.id !== view.self).map((member) => ({ value: member.id, label: member.name }))], (assignees) => ({ assignees }))),
    one('overdue', 'Overdue', several('Overdue', query.overdue ? ['yes'] : [], [{ value: 'yes', label: 'Its deadline has passed' }], (chosen) => ({ overdue: chosen.length > 0 }))),
    one('unread', 'Customer has written', several('Customer has written', query.unread ? ['yes'] : [], [{ value: 'yes', label: 'Nobody has looked after it since' }], (chosen) => ({ unread: chosen.length > 0 }))),
    one('undelivered', 'Mail not delivered', several('Mail not delivered', query.undelivered ? ['yes'] : [], [{ value: 'yes', label: 'A mail to its customer could not be delivered' }], (chosen) => ({ undelivered: chosen.length > 0 }))),
    one('product', 'Item', <WordsField label="Item" placeholder="Name, variant or SKU" value={query.product ?? ''} onChange={(product) => onChange({ product })} />),
    ...(options.countries.length ? [one('countries', 'Country', several('Country', query.countries, options.countries.map(({ code, name }) => ({ value: code, label: name })), (countries) => ({ countries })))] : []),
    one('amount', 'Amount', <SumRange currency={view.currencyCode} from={query.amountFrom ?? ''} to={query.amountTo ?? ''} onChange={(amountFrom, amountTo) => onChange({ amountFrom, amountTo })} />),
    one('opened', 'Opened', <DayRange from={query.openedFrom ?? ''} to={query.openedTo ?? ''} onChange={(openedFrom, openedTo) => onChange({ openedFrom, openedTo })} />),
    one('documents', 'Policy', several('Policy', query.documents, options.documents.map((document) => ({ value: document.key, label: documentWords(document) })), (documents) => ({ documents }))),
    ...(options.versions.length > 1 ? [one('versions', 'Policy version', several('Policy version', query.versions, options.versions.map((version) => ({ value: version.id, label: versionWords(version) })), (versions) => ({ versions })))] : []),
  ]
  const applied = appliedFilters(query, view)
  const clear = () => { typed.set(''); onChange({ search: '', ...Object.assign({}, ...applied.map((filter) => filter.without)) as Partial<ClaimQuery> }) }
  return (
    <Filters
      queryValue={typed.text} queryPlaceholder={narrow ? 'Search claims' : 'Search claims by number, order, customer, item or serial number'} onQueryChange={typed.set} onQueryClear={() => typed.now('')} onClearAll={clear} loading={loading}
      filters={filters} appliedFilters={applied.map(({ key, label, without }) => ({ key, label, onRemove: () => onChange(without) }))}
    >
      <div className="rc-sort"><Select label="Sort by" labelHidden options={sortOptions} value={query.sort} onChange={(sort) => onChange({ sort: sort as ClaimSort })} /></div>
      {children}
    </Filters>
  )
}
