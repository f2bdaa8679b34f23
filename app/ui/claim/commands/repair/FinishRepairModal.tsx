import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

type Name = 'repair-ready' | 'hand-back'
const words: Record<Name, { title: string; action: string; items: string; day: string; note: string; says: string }> = {
  'repair-ready': { title: 'Repair is ready', action: 'Record as ready', items: 'What is ready', day: 'Ready on', note: 'What was done, for the customer: they are written that it is ready.', says: 'The customer is told that the repaired item is ready.' },
  'hand-back': { title: 'Hand the item back', action: 'Record as handed back', items: 'What is handed back', day: 'Handed back on', note: 'How it went back, for example: with the parcel service, or over the counter.', says: 'This settles these items by repair and can’t be undone. The customer is written, with the days the repair took.' },
}

/** A repair is ready, or the repaired piece goes back to the customer. */
export function FinishRepairModal({ name, lines, about, ...modal }: ModalProps<Name> & { name: Name; lines: ClaimLineView[] }) {
  const { today } = useShopFormat()
  const due = linesFor(lines, name)
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title={words[name].title} action={words[name].action} disabled={chosen.length === 0} onAction={() => modal.onSend({ name, lineIds: chosen, on, note: note.trim() })}>
      <LinesField title={words[name].items} lines={due} chosen={chosen} onChange={setChosen} error={modal.refusal?.fields.lineIds} />
      <DayField label={words[name].day} value={on} onChange={setOn} latest={today} error={modal.refusal?.fields.on} />
      <NoteField label="Note" value={note} onChange={setNote} error={modal.refusal?.fields.note} help={words[name].note} />
      <Text as="p" tone="subdued">{words[name].says}</Text>
    </CommandModal>
  )
}
