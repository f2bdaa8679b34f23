import { useNavigate, useNavigation, useSearchParams } from '@remix-run/react'
import { Banner, BlockStack, Box, Button, Card, Page, Text, useBreakpoints } from '@shopify/polaris'
import { SaveIcon } from '@shopify/polaris-icons'
import { useRef, useState } from 'react'
import type { BulkAct, ClaimsView } from '../../application/claims/claims-view.ts'
import { useDownload } from '../figures/use-download.ts'
import { Empty } from '../states/Empty.tsx'
import { tabWords } from '../words/terms.ts'
import { appliedFilters } from './claim-filter-words.ts'
import { parseClaimQuery, toClaimQuery, toViewQuery } from './claim-query.ts'
import type { ClaimQuery } from './claim-query.ts'
import { ClaimBulkModal } from './ClaimBulkModal.tsx'
import { ClaimFilters } from './ClaimFilters.tsx'
import { ClaimPaging } from './ClaimPaging.tsx'
import { ClaimRows } from './ClaimRows.tsx'
import { ClaimTable } from './ClaimTable.tsx'
import { ClaimTabs, countWords } from './ClaimTabs.tsx'
import { NameModal } from './NameModal.tsx'
import { useBulk } from './use-bulk.ts'
import { useMixedBoxes } from './use-mixed-boxes.ts'
import { useSelection } from './use-selection.ts'
import { useViews } from './use-views.ts'

/** All claims: where they stand, what they are narrowed down to, and what is done to many; the address holds all of it. */
export function ClaimsPage({ view }: { view: ClaimsView }) {
  const [here] = useSearchParams()
  const navigate = useNavigate()
  const { location } = useNavigation()
  const narrow = useBreakpoints().mdDown
  const { list } = view
  // What was asked for is shown as asked at once, while its claims are on their way.
  const loading = location?.pathname === '/app/claims'
  const query = parseClaimQuery(loading ? new URLSearchParams(location.search) : here)
  const address = toClaimQuery(query)
  const go = (next: ClaimQuery, replace = false) => navigate(`?${toClaimQuery(next)}`, { replace, preventScrollReset: next.page === query.page })
  const views = useViews()
  const file = useDownload()
  const selection = useSelection(list.items, address)
  const place = useRef<HTMLDivElement>(null)
  useMixedBoxes(place, selection.all ? -1 : selection.ids.length)
  const bulk = useBulk(selection.clear)
  const [naming, setNaming] = useState(false)
  const [denied, setDenied] = useState<string | null>(null)
  const [act, setAct] = useState<BulkAct['kind'] | null>(null)
  const narrowed = query.search !== '' || appliedFilters(query, view).length > 0
  const matching = list.capped ? countWords(list.total + 1) : String(list.total)
  const words = tabWords[query.tab]
  const run = (asked: BulkAct) => void bulk.run(asked, selection.all ? { matching: address } : selection.seen)
  const exported = (ids: string[]) => void file.download(`/app/claims/export?${ids.length ? `ids=${ids.join(',')}` : address}`)
  const save = async (name: string) => {
    const saved = await views.change({ kind: 'save', name, query: toViewQuery(query) })
    if (saved) go({ ...query, page: 1, view: saved.id })
  }
  const chosen = {
    selection, matching, hasMore: list.hasNext || list.page > 1,
    actions: [
      { content: 'Approve', onAction: () => setAct('approve') }, { content: 'Assign', onAction: () => setAct('assign') }, { content: 'Ask for information', onAction: () => setAct('ask') },
      { content: 'Export', onAction: () => (view.locked.export === null ? exported(selection.all ? [] : selection.ids) : setDenied(view.locked.export)) },
    ],
  }
  const failure = denied ?? views.failure ?? file.failure
  return (
    <Page title="Claims" fullWidth={!narrow} primaryAction={{ content: 'Open a claim', url: '/app/orders' }}
      secondaryActions={[{ content: 'Claim without an order', url: '/app/claims/new' }, { content: 'Export as CSV', onAction: () => exported([]), loading: file.busy, disabled: view.locked.export !== null || list.total === 0, ...(view.locked.export ? { helpText: view.locked.export } : {}) }]}>
      <BlockStack gap="400">
        {failure ? <div className="rc-inset"><Banner tone="critical" onDismiss={() => { setDenied(null); views.dismiss() }}>{failure}</Banner></div> : null}
        <Card padding="0">
          <ClaimTabs query={query} view={view} acts={views} onGo={go} />
          <ClaimFilters query={query} view={view} loading={loading} onChange={(change) => go({ ...query, ...change, page: 1 }, true)}>
            <Button icon={SaveIcon} accessibilityLabel="Save as a view" disabled={toViewQuery(query) === ''} onClick={() => setNaming(true)} />
          </ClaimFilters>
          <div id="claims" ref={place} aria-busy={loading}>
            {list.items.length > 0 ? (
              narrow ? <ClaimRows claims={list.items} {...chosen} /> : <ClaimTable claims={list.items} loading={loading} {...chosen} />
            ) : narrowed ? (
              <Box padding="600"><Text as="p" alignment="center" tone="subdued">{query.search ? `No claim here matches “${query.search}”.` : 'No claim here matches these filters.'}</Text></Box>
            ) : (
              <Empty heading={words.empty} text={words.hint} {...(query.tab === 'all' || query.tab === 'open' ? { action: { content: 'Choose an order', url: '/app/orders' } } : {})} />
            )}
          </div>
          {list.items.length > 0 ? <ClaimPaging list={list} onPage={(page) => go({ ...query, page })} /> : null}
        </Card>
      </BlockStack>
      <NameModal open={naming} title="Save as a view" action="Save" start="" names={view.views.map((one) => one.name)} onClose={() => setNaming(false)} onName={save} />
      {act ? (
        <ClaimBulkModal kind={act} many={selection.all ? matching : String(selection.ids.length)} all={selection.all} view={view} progress={bulk.progress} onRun={run} onStop={bulk.stop} onGoOn={bulk.goOn}
          onClose={() => { setAct(null); bulk.close() }} />
      ) : null}
    </Page>
  )
}
