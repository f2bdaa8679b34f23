import { BlockStack, List, Modal, Text } from '@shopify/polaris'
import { useFocusBack } from '../../use-focus-back.ts'

interface Props { title: string; /** What goes with it, a sentence each. */ consequences: string[]; onTakeOut: () => void; onClose: () => void }

/** Asks before a document is taken out of a draft with everything in it. */
export function TakeOutDocumentModal({ title, consequences, onTakeOut, onClose }: Props) {
  useFocusBack()
  return (
    <Modal open title={`Take out “${title}”?`} onClose={onClose}
      primaryAction={{ content: 'Take out', destructive: true, onAction: onTakeOut }} secondaryActions={[{ content: 'Keep it', onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="300">
          <List>{consequences.map((words) => <List.Item key={words}>{words}</List.Item>)}</List>
          <Text as="p" tone="subdued">Only the draft loses it, and you can undo it. What is published stays as it is.</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
