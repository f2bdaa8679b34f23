import { BlockStack, Button, Collapsible, Link, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClauseView } from '../../application/claims/decision-view.ts'
import { dayWords } from '../format/days.ts'

/** A clause by its citation; the published wording opens beneath it on demand. */
export function ClauseWording({ clause }: { clause: ClauseView }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <BlockStack gap="100">
      <Text as="p" variant="bodySm" tone="subdued">
        {`${clause.rules.join(', ')} · ${clause.heading} · ${clause.documentTitle} `}
        <Button variant="plain" size="micro" ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)} accessibilityLabel={`${open ? 'Hide' : 'Show'} wording of ${clause.heading}`}>
          {open ? 'Hide wording' : 'Show wording'}
        </Button>
      </Text>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
        <BlockStack gap="100">
          <blockquote className="rc-wording" style={{ margin: 0 }}><Text as="p" variant="bodySm">{clause.text}</Text></blockquote>
          <Text as="p" variant="bodySm" tone="subdued">{clause.url ? <Link url={clause.url} accessibilityLabel={`Open ${clause.heading} in its version of the terms`}>{sourceOf(clause)}</Link> : sourceOf(clause)}</Text>
        </BlockStack>
      </Collapsible>
    </BlockStack>
  )
}

function sourceOf(clause: ClauseView): string {
  const version = clause.effectiveFrom ? `version of ${dayWords(clause.effectiveFrom)}` : 'undated, always in force'
  const cites = clause.cites.length > 0 ? `, ${clause.cites.join(', ')}` : ''
  return `${clause.documentTitle}, ${version}${cites}`
}
