import { BlockStack, Card, InlineStack, Spinner, Text } from '@shopify/polaris'
import type { MailPreview } from '../../../application/mails/mails-view.ts'

/** A mail as its reader would see it, with made-up values; in a frame that may do nothing. */
export function MailPreviewCard({ preview, isStale }: { preview: MailPreview; isStale: boolean }) {
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">How it looks</Text>
          {isStale ? <Spinner size="small" accessibilityLabel="The preview is being made" /> : null}
        </InlineStack>
        <Text as="p" tone="subdued">With made-up values.</Text>
        <Text as="p" fontWeight="semibold" breakWord>{preview.subject}</Text>
        <iframe className="rc-mailframe" title="Preview of the mail" sandbox="" srcDoc={preview.html} />
        <details className="rc-mailtext">
          <summary>As plain text</summary>
          <pre>{preview.text}</pre>
        </details>
      </BlockStack>
    </Card>
  )
}
