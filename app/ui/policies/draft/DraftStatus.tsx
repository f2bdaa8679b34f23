import { Badge, InlineStack, Text } from '@shopify/polaris'
import type { DraftVisitor } from '../../../application/policies/draft-view.ts'

interface Props { isUnsaved: boolean; isFailing: boolean; visitors: DraftVisitor[] }

/** Whether everything is saved, and who else is there. */
export function DraftStatus({ isUnsaved, isFailing, visitors }: Props) {
  return (
    <InlineStack gap="200" blockAlign="center">
      <span role="status">{isFailing ? <Badge tone="critical">Not saved</Badge> : isUnsaved ? <Badge tone="attention">Saving…</Badge> : <Badge tone="success">Saved</Badge>}</span>
      {visitors.map(({ windowId, name, isSelf, at }) => <Text as="span" key={windowId} tone="subdued">{`${isSelf ? 'You, in another window,' : name} ${isSelf ? 'are' : 'is'} here too${at ? `, at “${at}”` : ''}`}</Text>)}
    </InlineStack>
  )
}
