import { BlockStack, Box, Button, Text } from '@shopify/polaris'

interface Props { heading: string; text: string; action?: { content: string; url: string } | { content: string; onAction: () => void } }

/**
 * A list that holds nothing: what would stand here, and the way on. Not Polaris' own EmptyState, whose picture
 * stays invisible where it has loaded before the page comes alive.
 */
export function Empty({ heading, text, action }: Props) {
  return (
    <Box padding="800">
      <BlockStack gap="300" inlineAlign="center">
        <img src="/empty.svg" alt="" width={180} height={128} />
        <Text as="h2" variant="headingMd" alignment="center">{heading}</Text>
        <div style={{ maxWidth: 420 }}><Text as="p" alignment="center" tone="subdued">{text}</Text></div>
        {action ? <Button variant="primary" {...('url' in action ? { url: action.url } : { onClick: action.onAction })}>{action.content}</Button> : null}
      </BlockStack>
    </Box>
  )
}
