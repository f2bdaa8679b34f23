import { Link } from '@remix-run/react'
import { countedTo } from '../../application/claims/claims-view.ts'
import type { ClaimTab, ClaimsView } from '../../application/claims/claims-view.ts'
import { tabWords } from '../words/terms.ts'
import { claimTabs, parseClaimQuery, toClaimQuery } from './claim-query.ts'
import type { ClaimQuery } from './claim-query.ts'
import type { ViewActs } from './use-views.ts'
import { ViewMenu } from './ViewMenu.tsx'

interface Props { query: ClaimQuery; view: Pick<ClaimsView, 'counts' | 'views'>; acts: ViewActs; onGo: (query: ClaimQuery) => void }

/** What lies elsewhere is work to be done; of these nobody needs to know how many there are. */
const uncounted: readonly ClaimTab[] = ['open', 'closed', 'all']

export const countWords = (count: number) => (count > countedTo ? `${countedTo / 1000},000+` : String(count))

/**
 * Where claims are looked for: the usual places with how many lie there, and the views that staff keep. Links, all of them
 * in sight: Polaris' Tabs put those there is no room for behind a button inside their list, where nothing but tabs may stand.
 */
export function ClaimTabs({ query, view: { counts, views }, acts, onGo }: Props) {
  const chosen = views.find((one) => one.id === query.view)
  // What a saved view filters by belongs to it; one's own filters come along, but a stage is what most tabs are.
  const toTab = (tab: ClaimTab) => toClaimQuery(chosen ? { ...parseClaimQuery(new URLSearchParams()), tab } : withoutStage({ ...query, tab, page: 1, view: null }))
  const place = (id: string, here: boolean, address: string, name: string, count: number | null, title?: string) => (
    <li key={id}>
      <Link to={`?${address}`} preventScrollReset {...(here ? { 'aria-current': 'page' } : {})} {...(title ? { title } : {})}>{name}{count === null ? null : <> <span className="rc-places__count">{countWords(count)}</span></>}</Link>
      {here && chosen?.mine ? <ViewMenu saved={chosen} query={query} names={views.map((one) => one.name)} acts={acts} onDeleted={() => onGo(parseClaimQuery(new URLSearchParams()))} /> : null}
    </li>
  )
  return (
    <nav className="rc-places" aria-label="Lists of claims">
      <ul>
        {claimTabs.map((tab) => place(tab, !chosen && query.tab === tab, toTab(tab), tabWords[tab].label, uncounted.includes(tab) ? null : counts[tab]))}
        {views.map((one) => place(one.id, chosen?.id === one.id, toClaimQuery({ ...parseClaimQuery(new URLSearchParams(one.query)), view: one.id }), one.name, null, one.by ? `Shared by ${one.by}` : undefined))}
      </ul>
    </nav>
  )
}

const withoutStage = ({ stages: _, ...query }: ClaimQuery): ClaimQuery => query
