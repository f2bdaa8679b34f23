import { Modal, Text } from '@shopify/polaris'
import type { PastFileView } from '../../application/history/history-view.ts'
import { useFocusBack } from '../use-focus-back.ts'

/** Asks before what a file brought in is taken out again. */
export function UndoModal({ file, onClose, onUndo }: { file: PastFileView | null; onClose: () => void; onUndo: (file: string) => void }) {
  useFocusBack(file !== null)
  if (!file) return null
  return (
    <Modal open title={`Take out ${file.fileName}?`} onClose={onClose}
      primaryAction={{ content: 'Take out', destructive: true, onAction: () => onUndo(file.id) }}
      secondaryActions={[{ content: 'Back', onAction: onClose }]}>
      <Modal.Section>
        <Text as="p">{`${file.rows === 1 ? 'The past claim' : `All ${file.rows.toLocaleString('en')} past claims`} of this file leave the items’ history, and pieces that it says replaced others are gone. Where a claim has been opened on one of these items since, nothing is taken out.`}</Text>
      </Modal.Section>
    </Modal>
  )
}
