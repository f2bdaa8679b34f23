import { BlockStack, Box, Card, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'

/** A card whose list or table goes to its edges, below a heading and a sentence. `id`: of the heading, for what it labels. */
export function ListCard({ heading, id, about, children }: { heading: string; id?: string; about: string; children: ReactNode }) {
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd" {...(id ? { id } : {})}>{heading}</Text>
          <Text as="p" tone="subdued">{about}</Text>
        </BlockStack>
      </Box>
      {children}
    </Card>
  )
}
