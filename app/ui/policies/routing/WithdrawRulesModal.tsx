import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import type { RoutingSpan } from '../../../application/policies/routing-view.ts'
import { useAnswer } from '../../use-answer.ts'
import { startWords } from '../policy-words.ts'
import type { RoutingAnswer } from './use-routing-draft.ts'
import { useFocusBack } from '../../use-focus-back.ts'

interface Props { span: RoutingSpan; timeZone: string; onClose: () => void }

/** Asks before rules that are to come are taken back. */
export function WithdrawRulesModal({ span, timeZone, onClose }: Props) {
  useFocusBack()
  const fetcher = useAnswer<RoutingAnswer>(({ done }) => {
    if (done === null) return
    window.shopify?.toast.show(done)
    onClose()
  })
  const busy = fetcher.state !== 'idle'
  const refusal = busy ? null : (fetcher.data as unknown as RoutingAnswer | undefined)?.refusal
  return (
    <Modal open title="Withdraw these rules?" onClose={onClose}
      primaryAction={{ content: 'Withdraw', destructive: true, loading: busy, onAction: () => fetcher.submit({ intent: 'withdraw', id: span.id }, { method: 'post' }) }}
      secondaryActions={[{ content: 'Keep them', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="Nothing was withdrawn"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{`They would send orders from ${startWords(span.from ?? '', timeZone)} on. Withdrawn, the rules before them go on; the audit log keeps that they were there.`}</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
