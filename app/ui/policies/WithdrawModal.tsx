import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import type { VersionView } from '../../application/policies/policies-view.ts'
import { startWords } from './policy-words.ts'
import { usePolicyAct } from './use-policy-act.ts'
import { useFocusBack } from '../use-focus-back.ts'

interface Props { version: VersionView; timeZone: string; onClose: () => void }

/** Asks before a scheduled version is taken back. */
export function WithdrawModal({ version, timeZone, onClose }: Props) {
  useFocusBack()
  const { send, busy, refusal } = usePolicyAct('/app/policies/act')
  return (
    <Modal open title={`Withdraw version ${version.number}?`} onClose={onClose}
      primaryAction={{ content: 'Withdraw', destructive: true, loading: busy, onAction: () => send({ intent: 'withdraw', versionId: version.id }) }}
      secondaryActions={[{ content: 'Keep it', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="Nothing was withdrawn"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{`It would bind orders from ${startWords(version.from ?? '', timeZone)} on. Withdrawn, it is gone from here and from your storefront; the audit log keeps that it was there. Export it first if you may want it again.`}</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
