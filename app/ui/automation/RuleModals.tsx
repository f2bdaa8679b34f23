import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import type { RuleView } from '../../application/automation/automation-view.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { everyGroundWords, ruleLine } from './rule-sentences.ts'

interface Asking { busy: boolean; refusal: string | null; onClose: () => void; onConfirm: () => void }
interface Props extends Asking { rule: Pick<RuleView, 'name' | 'act' | 'when' | 'limits' | 'everyGround'> }

/** Asks before a rule that moves money is put to use. */
export function SwitchOnModal({ rule, busy, refusal, onClose, onConfirm }: Props) {
  useFocusBack()
  return (
    <Modal open title={`Let “${rule.name}” refund by itself?`} onClose={onClose} primaryAction={{ content: 'Switch on', loading: busy, onAction: onConfirm }} secondaryActions={[{ content: 'Not now', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="It was not switched on"><p>{refusal}</p></Banner> : null}
          <Text as="p">{ruleLine(rule)}</Text>
          {rule.everyGround ? <Text as="p" fontWeight="medium">{everyGroundWords('refund')}</Text> : null}
          <Text as="p">From now on money goes back to customers without anybody looking at it first. The rule looks at a claim whenever something happens to it, also at one that waits already. Each refund stands on its claim with the rule that made it.</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

/** Asks before changes of a rule that moves money, and is in use, are saved. */
export function SaveRefundingModal({ name, everyGround, busy, refusal, onClose, onConfirm }: Asking & { name: string; everyGround: boolean }) {
  useFocusBack()
  return (
    <Modal open title={`Save “${name}”, which refunds by itself?`} onClose={onClose} primaryAction={{ content: 'Save', loading: busy, onAction: onConfirm }} secondaryActions={[{ content: 'Go on editing', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="Not saved"><p>{refusal}</p></Banner> : null}
          <Text as="p">This rule is in use. Once saved, money goes back to customers by what it says now.</Text>
          {everyGround ? <Text as="p" fontWeight="medium">{everyGroundWords('refund')}</Text> : null}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

/** Asks before a rule is removed. */
export function RemoveRuleModal({ rule, busy, refusal, onClose, onConfirm }: Props) {
  useFocusBack()
  return (
    <Modal open title={`Remove “${rule.name}”?`} onClose={onClose} primaryAction={{ content: 'Remove', destructive: true, loading: busy, onAction: onConfirm }} secondaryActions={[{ content: 'Keep it', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="It was not removed"><p>{refusal}</p></Banner> : null}
          <Text as="p">What it has done stays on its claims, with why. The audit log keeps what the rule said.</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
