import { BlockStack, Icon, InlineStack, Text } from '@shopify/polaris'
import type { IconSource } from '@shopify/polaris'
import type { ReactNode } from 'react'

interface Props { title: string; icon: IconSource; /** Where it stands, in a few words. */ now: string; actions?: ReactNode; children?: ReactNode }

/** One area of work on an item: where it stands, what can be done in it, and what is on record of it. */
export function WorkArea({ title, icon, now, actions, children }: Props) {
  return (
    <section className="rc-work" aria-label={title}>
      <div className="rc-work__head">
        <span className="rc-work__icon"><Icon source={icon} tone="subdued" /></span>
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm">{title}</Text>
          <Text as="p" variant="bodySm" tone="subdued">{now}</Text>
        </BlockStack>
        {actions ? <div className="rc-work__actions"><InlineStack gap="200" align="end">{actions}</InlineStack></div> : null}
      </div>
      {children ? <div className="rc-work__body"><BlockStack gap="300">{children}</BlockStack></div> : null}
    </section>
  )
}
