import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, LineOfText, NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

/** The repair job begins: who, what, with which parts. */
export function StartRepairModal({ lines, about, ...modal }: ModalProps<'start-repair'> & { lines: ClaimLineView[] }) {
  const { today } = useShopFormat()
  const due = linesFor(lines, 'start-repair')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [technician, setTechnician] = useState('')
  const [work, setWork] = useState(() => due.map((line) => line.record.quote?.work).find(Boolean) ?? '')
  const [parts, setParts] = useState('')
  const [on, setOn] = useState(today)
  const errors = modal.refusal?.fields ?? {}
  const listed = parts.split('\n').map((part) => part.trim()).filter(Boolean)
  return (
    <CommandModal {...modal} title="Start the repair" action="Start the repair" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'start-repair', lineIds: chosen, job: { technician: technician.trim(), work: work.trim(), parts: listed, on } })}>
      <LinesField title="What is repaired" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      <div className="rc-fields">
        <LineOfText label="Technician" value={technician} onChange={setTechnician} error={errors['job.technician']} />
        <DayField label="Begins on" value={on} onChange={setOn} latest={today} error={errors['job.on']} />
      </div>
      <NoteField label="Work" rows={2} value={work} onChange={setWork} error={errors['job.work']} help="For example: rebuild two prongs, polish." />
      <NoteField label="Parts" rows={2} most={2000} value={parts} onChange={setParts} error={errors['job.parts']} help="One in each row. Optional." />
    </CommandModal>
  )
}
