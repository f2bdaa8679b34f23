import { BlockStack, Button, Collapsible } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'

/** Conditions that few rules need, behind their name; open to begin with once something of them is chosen. */
export function GoodsFold({ title, count, children }: { title: string; /** How much of it is chosen. */ count: number; children: ReactNode }) {
  const [open, setOpen] = useState(count > 0)
  const id = useId()
  return (
    <BlockStack gap="200">
      <div><Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{count > 0 ? `${title} (${count})` : title}</Button></div>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>{children}</Collapsible>
    </BlockStack>
  )
}
