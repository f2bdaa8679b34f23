import { useNavigate, useNavigation, useSearchParams } from '@remix-run/react'
import { Box, Card, Page, Select, Tabs, Text, useBreakpoints } from '@shopify/polaris'
import { useCallback } from 'react'
import type { ClaimFilter } from '../../application/application.ts'
import type { ClaimSummary, Page as PageOf } from '../../application/views.ts'
import { ClaimRow } from '../claim/ClaimRow.tsx'
import { Empty } from '../states/Empty.tsx'
import { tabWords } from '../words/terms.ts'
import { ClaimTable } from './ClaimTable.tsx'
import { claimTabs, withQuery } from './list-query.ts'
import { Paging } from './Paging.tsx'
import { SearchField } from './SearchField.tsx'

interface Props { claims: PageOf<ClaimSummary>; filter: Required<ClaimFilter> }

const sortOptions = [{ label: 'Nearest deadline', value: 'deadline' }, { label: 'Newest first', value: 'newest' }, { label: 'Oldest first', value: 'oldest' }]

/** All claims by stage, with search, order and pages; the address holds all of it. */
export function ClaimsPage({ claims, filter }: Props) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const loading = useNavigation().state === 'loading'
  const narrow = useBreakpoints().mdDown
  const go = useCallback((change: Record<string, string | number>, replace = false) => navigate(`?${withQuery(query, change)}`, { replace }), [navigate, query])
  const onSearch = useCallback((search: string) => go({ search }, true), [go])
  const words = tabWords[filter.tab]
  return (
    <Page title="Claims" fullWidth={!narrow} primaryAction={{ content: 'Open a claim', url: '/app/orders' }}>
      <Card padding="0">
        <Tabs tabs={claimTabs.map((tab) => ({ id: tab, content: tabWords[tab].label, panelID: 'claims' }))} selected={claimTabs.indexOf(filter.tab)} onSelect={(index) => go({ tab: claimTabs[index] ?? 'open' })} />
        <div className="rc-filters">
          <SearchField label="Search claims" placeholder="Claim, order, customer or item" value={filter.search} onSearch={onSearch} />
          <Select label="Sort by" labelInline options={sortOptions} value={filter.sort} onChange={(sort) => go({ sort })} />
        </div>
        <div id="claims">
          {claims.items.length > 0 ? (
            narrow ? <ul className="rc-rowlist" aria-label="Claims">{claims.items.map((claim) => <li key={claim.id}><ClaimRow claim={claim} /></li>)}</ul> : <ClaimTable claims={claims.items} loading={loading} />
          ) : filter.search !== '' ? (
            <Box padding="600"><Text as="p" alignment="center" tone="subdued">{`No claim here matches “${filter.search}”.`}</Text></Box>
          ) : (
            <Empty heading={words.empty} text={words.hint} {...(filter.tab === 'all' || filter.tab === 'open' ? { action: { content: 'Choose an order', url: '/app/orders' } } : {})} />
          )}
        </div>
        {claims.total > 0 ? <Paging page={claims.page} pageSize={claims.pageSize} total={claims.total} what="claims" onPage={(page) => go({ page })} /> : null}
      </Card>
    </Page>
  )
}
