import { BlockStack, Button, Collapsible, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClauseView } from '../../application/views.ts'

/** What the terms want said to whoever handles the line: closed until somebody wants to read it. */
export function GoodToKnow({ notices }: { notices: ClauseView[] }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  if (notices.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {'Good to know '}
        <Button variant="plain" size="micro" ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
          {`${open ? 'Hide' : 'Show'} ${notices.length === 1 ? '1 note' : `${notices.length} notes`} from the terms`}
        </Button>
      </Text>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
        <BlockStack gap="200">
          {notices.map((notice) => (
            <BlockStack gap="100" key={notice.id}>
              <Text as="p" variant="bodySm" fontWeight="semibold">{notice.heading}</Text>
              <blockquote className="rc-wording" style={{ margin: 0 }}><Text as="p" variant="bodySm">{notice.text}</Text></blockquote>
              <Text as="p" variant="bodySm" tone="subdued">{[notice.documentTitle, ...notice.cites, ...notice.rules].join(', ')}</Text>
            </BlockStack>
          ))}
        </BlockStack>
      </Collapsible>
    </BlockStack>
  )
}
