import { Box, InlineStack, Pagination, Text } from '@shopify/polaris'
import type { ClaimPage } from '../../application/claims/claims-view.ts'
import { countWords } from './ClaimTabs.tsx'

/** Which part of the claims is shown, and the way to the next; beyond a thousand they aren't counted. */
export function ClaimPaging({ list, onPage }: { list: ClaimPage; onPage: (page: number) => void }) {
  const from = (list.page - 1) * list.pageSize + 1
  const to = from + list.items.length - 1
  const all = list.capped ? countWords(list.total + 1) : String(list.total)
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="p" variant="bodySm" tone="subdued">{`${from.toLocaleString('en')}–${to.toLocaleString('en')} of ${all} claims${list.ends ? '. Pages end here: filter or search for the rest, or export all of them.' : ''}`}</Text>
        {list.hasNext || list.page > 1 ? <Pagination hasPrevious={list.page > 1} hasNext={list.hasNext} onPrevious={() => onPage(list.page - 1)} onNext={() => onPage(list.page + 1)} accessibilityLabel="Pages of claims" /> : null}
      </InlineStack>
    </Box>
  )
}
