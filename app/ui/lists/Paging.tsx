import { Box, InlineStack, Pagination, Text } from '@shopify/polaris'

interface Props { page: number; pageSize: number; total: number; what: string; onPage: (page: number) => void }

/** Which part of a list is shown, and the way to the next. */
export function Paging({ page, pageSize, total, what, onPage }: Props) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const from = (page - 1) * pageSize + 1
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="p" variant="bodySm" tone="subdued">{total === 0 ? `No ${what}` : `${from}–${Math.min(total, page * pageSize)} of ${total} ${what}`}</Text>
        {last > 1 ? <Pagination hasPrevious={page > 1} hasNext={page < last} onPrevious={() => onPage(page - 1)} onNext={() => onPage(page + 1)} accessibilityLabel={`Pages of ${what}`} /> : null}
      </InlineStack>
    </Box>
  )
}
