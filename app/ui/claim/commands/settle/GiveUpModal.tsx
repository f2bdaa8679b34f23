import { Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

/** A remedy turns out to be impossible: the terms are weighed anew, and the customer chooses again. */
export function GiveUpModal({ lines, about, ...modal }: ModalProps<'give-up-remedy'> & { lines: ClaimLineView[] }) {
  const able = linesFor(lines, 'give-up-remedy')
  const open = (line: ClaimLineView, kind: string) => line.remedy === kind || line.decision.answer.remedies.some((one) => one.kind === kind && one.open)
  const kinds = (['repair', 'replacement'] as const).filter((kind) => able.some((line) => open(line, kind)))
  const [remedy, setRemedy] = useState<'repair' | 'replacement'>(kinds.find((kind) => able.some((line) => line.remedy === kind)) ?? kinds[0] ?? 'repair')
  const due = able.filter((line) => open(line, remedy))
  const [left, setLeft] = useState<string[]>(() => able.map((line) => line.id).filter((id) => !atFirst(able, about).includes(id)))
  const chosen = due.map((line) => line.id).filter((id) => !left.includes(id))
  const [why, setWhy] = useState<'impossible' | 'too-dear'>('impossible')
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title="Give up a remedy" action="Give it up" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'give-up-remedy', lineIds: chosen, remedy, why, note: note.trim() })}>
      <div className="rc-fields">
        <Select label="What is not possible" options={kinds.map((kind) => ({ value: kind, label: kind === 'repair' ? 'Repair' : 'Replacement' }))} value={remedy} onChange={(next) => setRemedy(next as typeof remedy)} error={modal.refusal?.fields.remedy} />
        <Select label="Why" options={[{ value: 'impossible', label: 'It can’t be done' }, { value: 'too-dear', label: 'It would cost too much' }]} value={why} onChange={(next) => setWhy(next as typeof why)} error={modal.refusal?.fields.why} />
      </div>
      <LinesField title="For" lines={due} chosen={chosen} onChange={(next) => setLeft(due.map((line) => line.id).filter((id) => !next.includes(id)))} error={modal.refusal?.fields.lineIds} />
      <NoteField label="What was found" value={note} onChange={setNote} error={modal.refusal?.fields.note} />
      <Text as="p" tone="subdued">The terms are weighed anew at once: other remedies may open by it, and one of them has to be chosen.</Text>
    </CommandModal>
  )
}
