import { BlockStack, Modal, Text } from '@shopify/polaris'
import type { MailTemplate } from '../../../domain/mail/template.ts'
import { useFocusBack } from '../../use-focus-back.ts'

interface Props { open: boolean; shipped: MailTemplate; onClose: () => void; onReset: () => void }

/** Asks before the shop's own wording is given up. */
export function ResetModal({ open, shipped, onClose, onReset }: Props) {
  useFocusBack(open)
  return (
    <Modal open={open} title="Go back to the shipped wording?" onClose={onClose} primaryAction={{ content: 'Go back', destructive: true, onAction: onReset }} secondaryActions={[{ content: 'Keep yours', onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">Your wording of this mail is given up. It stays in the audit log, from where you can copy it. From now on this is sent:</Text>
          <Text as="p" fontWeight="semibold" breakWord>{shipped.subject}</Text>
          <pre className="rc-mailwords">{shipped.body}</pre>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
