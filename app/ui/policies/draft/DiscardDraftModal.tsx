import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import { usePolicyAct } from '../use-policy-act.ts'
import { useFocusBack } from '../../use-focus-back.ts'

interface Props { id: string; title: string; others: string[]; onClose: () => void }

/** Asks before a draft is given up for everybody. */
export function DiscardDraftModal({ id, title, others, onClose }: Props) {
  useFocusBack()
  const { send, busy, refusal } = usePolicyAct(`/app/policies/drafts/${id}/act`)
  return (
    <Modal open title={`Discard the draft of ${title}?`} onClose={onClose}
      primaryAction={{ content: 'Discard', destructive: true, loading: busy, onAction: () => send({ intent: 'discard' }) }}
      secondaryActions={[{ content: 'Keep it', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="Nothing was discarded"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">Everything that was changed in it is lost, for everybody who wrote in it. What is published stays as it is.</Text>
          {others.length ? <Text as="p" tone="caution">{`${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} it open now.`}</Text> : null}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
