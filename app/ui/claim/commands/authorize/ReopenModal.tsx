import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

/** What was declined, canceled or withdrawn is asked for again. */
export function ReopenModal({ lines, about, ...modal }: ModalProps<'reopen'> & { lines: ClaimLineView[] }) {
  const due = linesFor(lines, 'reopen')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title="Reopen" action="Reopen" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'reopen', lineIds: chosen, note: note.trim() })}>
      <LinesField title="What is reopened" lines={due} chosen={chosen} onChange={setChosen} error={modal.refusal?.fields.lineIds} />
      <NoteField label="Why" value={note} onChange={setNote} error={modal.refusal?.fields.note} help="Goes on record and to the customer." />
      <Text as="p" tone="subdued">It is decided anew. What is here already needs no second approval.</Text>
    </CommandModal>
  )
}
