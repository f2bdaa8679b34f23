import { Modal, Text } from '@shopify/polaris'
import { useFocusBack } from '../../use-focus-back.ts'

interface Props { conflicts: number; onLeave: () => void; onStay: () => void }

/** Asks before what is not saved is left behind. */
export function LeaveModal({ conflicts, onLeave, onStay }: Props) {
  useFocusBack()
  return (
    <Modal open title="Leave without your last changes?" onClose={onStay}
      primaryAction={{ content: 'Leave without them', destructive: true, onAction: onLeave }} secondaryActions={[{ content: 'Stay', onAction: onStay }]}>
      <Modal.Section>
        <Text as="p">{conflicts > 0 ? 'Somebody else changed the same as you, and what you wrote stands nowhere but here until you choose.' : 'They did not reach Recourse yet, and are kept nowhere else.'}</Text>
      </Modal.Section>
    </Modal>
  )
}
