import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField } from '../fields/LinesField.tsx'
import { noTracking, sentTracking, TrackingFields } from './TrackingFields.tsx'

/** What the customer keeps though it was sent goes back to them. */
export function GiveBackModal({ lines, about, ...modal }: ModalProps<'give-back'> & { lines: ClaimLineView[] }) {
  const due = lines.filter((line) => line.reception === 'to-give-back')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [tracking, setTracking] = useState(noTracking)
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title="Record as given back" action="Record as given back" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'give-back', lineIds: chosen, tracking: sentTracking(tracking), note: note.trim() })}>
      <LinesField title="What goes back to the customer" lines={due} chosen={chosen} onChange={setChosen} error={modal.refusal?.fields.lineIds} />
      <TrackingFields value={tracking} onChange={setTracking} errors={modal.refusal?.fields ?? {}} prefix="tracking." />
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={modal.refusal?.fields.note} help="The customer reads it." />
      <Text as="p" tone="subdued">The customer keeps the item, so it is sent or handed back to them. They are told by mail.</Text>
    </CommandModal>
  )
}
