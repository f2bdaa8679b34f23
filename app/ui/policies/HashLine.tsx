import { Button, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'

/** The hash of a version, folded: nobody reads it, but it is compared and copied. */
export function HashLine({ hash }: { hash: string }) {
  const [failed, setFailed] = useState(false)
  const copy = () => navigator.clipboard.writeText(hash).then(() => { window.shopify?.toast.show('Hash copied') }, () => setFailed(true))
  return (
    <InlineStack gap="200" blockAlign="start">
      <details className="rc-details">
        <summary>{`${hash.slice(0, 8)}…`}</summary>
        <Text as="p" breakWord>{hash}</Text>
      </details>
      <Button variant="plain" onClick={() => void copy()} accessibilityLabel="Copy the hash">Copy</Button>
      <div role="status">{failed ? <Text as="p" tone="subdued">Your browser did not let it be copied: open it and mark it instead.</Text> : null}</div>
    </InlineStack>
  )
}
