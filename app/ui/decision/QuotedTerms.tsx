import { BlockStack, Button, Collapsible, Link, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClauseView } from '../../application/claims/decision-view.ts'

const sourceOf = ({ documentTitle, cites, rules }: ClauseView) => [documentTitle, ...cites, ...rules].join(', ')

/** Passages of the terms under a heading, closed until somebody wants to read them; `told` is what a passage comes to here. */
export function QuotedTerms({ heading, terms }: { heading: string; terms: Array<ClauseView & { told?: string }> }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  if (terms.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {`${heading} `}
        <Button variant="plain" size="micro" ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
          {`${open ? 'Hide' : 'Show'} ${terms.length === 1 ? '1 note' : `${terms.length} notes`} from the terms`}
        </Button>
      </Text>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
        <BlockStack gap="200">
          {terms.map((notice) => (
            <BlockStack gap="100" key={notice.id}>
              <Text as="p" variant="bodySm" fontWeight="semibold">{notice.told ?? notice.heading}</Text>
              <blockquote className="rc-wording" style={{ margin: 0 }}><Text as="p" variant="bodySm">{notice.text}</Text></blockquote>
              <Text as="p" variant="bodySm" tone="subdued">{notice.url ? <Link url={notice.url} accessibilityLabel={`Open ${notice.heading} in its version of the terms`}>{sourceOf(notice)}</Link> : sourceOf(notice)}</Text>
            </BlockStack>
          ))}
        </BlockStack>
      </Collapsible>
    </BlockStack>
  )
}
