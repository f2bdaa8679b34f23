import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import type { ReasonsView } from '../../../application/setup/reasons-view.ts'
import type { Reason, ReasonWords } from '../../../domain/setup/reasons.ts'
import { emptyWords } from './reason-draft.ts'
import { ReasonFields } from './ReasonFields.tsx'

interface Props { reason: Reason; place: number; last: number; shopify: ReasonsView['shopify']; problems: Record<string, string>; locked: boolean; onChange: (reason: Reason) => void; onMove: (by: number) => void; onRemove: () => void }

/** One reason with the finer ones beneath it. */
export function ReasonRow({ reason, place, last, shopify, problems, locked, onChange, onMove, onRemove }: Props) {
  const name = reason.labels.en || `reason ${place + 1}`
  const isHead = reason.subs.length > 0
  const put = (i: number, some: Partial<ReasonWords>) => onChange({ ...reason, subs: reason.subs.map((sub, at) => (at === i ? { ...sub, ...some } : sub)) })
  return (
    <li className="rc-reason" aria-label={name}>
      <BlockStack gap="200">
        <ReasonFields reason={reason} isHead={isHead} shopify={shopify} problems={problems} locked={locked} onChange={(some) => onChange({ ...reason, ...some })}>
          {locked ? null : (
            <InlineStack gap="300">
              <Button variant="plain" onClick={() => onMove(-1)} disabled={place === 0} accessibilityLabel={`Move ${name} up`}>Up</Button>
              <Button variant="plain" onClick={() => onMove(1)} disabled={place === last} accessibilityLabel={`Move ${name} down`}>Down</Button>
              <Button variant="plain" tone="critical" onClick={onRemove} accessibilityLabel={`Remove ${name}`}>Remove</Button>
            </InlineStack>
          )}
        </ReasonFields>
        {isHead ? (
          <>
            <Text as="p" variant="bodySm" tone="subdued">Customers then choose one of these, and what it comes to holds:</Text>
            <ul className="rc-reason__finer" aria-label={`Finer reasons of ${name}`}>
              {reason.subs.map((sub, i) => (
                <li key={sub.id}>
                  <ReasonFields reason={sub} isHead={false} shopify={shopify} problems={problems} locked={locked} onChange={(some) => put(i, some)}>
                    {locked ? null : <Button variant="plain" tone="critical" accessibilityLabel={`Remove ${sub.labels.en || 'finer reason'}`} onClick={() => onChange({ ...reason, subs: reason.subs.filter((_, at) => at !== i) })}>Remove</Button>}
                  </ReasonFields>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {locked ? null : <InlineStack><Button onClick={() => onChange({ ...reason, subs: [...reason.subs, { ...emptyWords(), ground: reason.ground }] })} accessibilityLabel={`Add a finer reason to ${name}`}>Add a finer reason</Button></InlineStack>}
      </BlockStack>
    </li>
  )
}
