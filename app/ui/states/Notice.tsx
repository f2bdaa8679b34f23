import { BlockStack, Box, Card, Page, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'

/** A page that holds one message and, where there is something to do, the way on. */
export function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Page narrowWidth>
      <Card padding="600">
        <BlockStack gap="300">
          <Text as="h1" variant="headingLg">{title}</Text>
          <Text as="p" tone="subdued">{text}</Text>
          {children ? <Box paddingBlockStart="200">{children}</Box> : null}
        </BlockStack>
      </Card>
    </Page>
  )
}
