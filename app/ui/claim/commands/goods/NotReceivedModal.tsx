import { Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { NotReceived } from '../../../../domain/claim/particulars.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'
import { notReceivedWords } from '../goods-words.ts'

/** What was awaited and has not come as it should. */
export function NotReceivedModal({ lines, about, ...modal }: ModalProps<'not-received'> & { lines: ClaimLineView[] }) {
  const due = linesFor(lines, 'not-received')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [what, setWhat] = useState<NotReceived>('lost')
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title="Report what did not come" action="Record" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'not-received', lineIds: chosen, what, note: note.trim() })}>
      <LinesField title="What has not come" lines={due} chosen={chosen} onChange={setChosen} error={modal.refusal?.fields.lineIds} />
      <Select label="What happened" options={Object.entries(notReceivedWords).map(([value, label]) => ({ value, label }))} value={what} onChange={(next) => setWhat(next as NotReceived)} error={modal.refusal?.fields.what} />
      <NoteField label="Note" value={note} onChange={setNote} error={modal.refusal?.fields.note} help="What the parcel held, or what the carrier says." />
      <Text as="p" tone="subdued">Nothing is awaited any more then. If it comes after all, record it as received.</Text>
    </CommandModal>
  )
}
