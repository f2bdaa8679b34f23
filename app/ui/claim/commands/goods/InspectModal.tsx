import { ChoiceList, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { Disposition, Inspection, MissingPart } from '../../../../domain/claim/particulars.ts'
import { gradeLabel } from '../../../../domain/claim/grades.ts'
import type { Grade } from '../../../../domain/claim/grades.ts'
import { EvidencePicker } from '../../../evidence/EvidencePicker.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { conditionWords, dispositionWords, missingPartWords } from '../goods-words.ts'

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Looking at a received piece: what it shows is weighed at once, and becomes deductions where the terms have them. */
export function InspectModal({ lines, claimId, grades, about, ...modal }: ModalProps<'inspect'> & { lines: ClaimLineView[]; claimId: string; grades: Grade[] }) {
  const due = linesFor(lines, 'inspect')
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const line = due.find((one) => one.id === lineId)
  return line ? <InspectLine key={lineId} line={line} due={due} claimId={claimId} grades={grades} onLine={setLineId} {...modal} /> : null
}

function InspectLine({ line, due, claimId, grades, onLine, ...modal }: Omit<ModalProps<'inspect'>, 'about'> & { line: ClaimLineView; due: ClaimLineView[]; claimId: string; grades: Grade[]; onLine: (id: string) => void }) {
  const before = line.record.inspection
  const [missing, setMissing] = useState<MissingPart[]>(before?.missing ?? line.facts.goods?.missing ?? [])
  const [complete, setComplete] = useState(missing.length === 0)
  const [condition, setCondition] = useState<Inspection['condition']>(before?.condition ?? line.facts.goods?.condition ?? 'as-delivered')
  const [gradeId, setGrade] = useState(before?.grade)
  const grade = grades.find(({ id }) => id === gradeId)
  const [chosenDisposition, setDisposition] = useState<Disposition | null>(before?.disposition ?? null)
  const [evidenceIds, setEvidenceIds] = useState<string[]>([])
  const [note, setNote] = useState('')
  const errors = modal.refusal?.fields ?? {}
  const disposition = chosenDisposition ?? (line.ground === 'defect' ? 'repair' : condition === 'as-delivered' && complete ? 'restock' : 'do-not-restock')
  const send = () => { if (grade) modal.onSend({ name: 'inspect', lineId: line.id, inspection: { complete, condition, grade: grade.id, graded: { name: grade.name, meaning: grade.meaning }, missing: complete ? [] : missing, disposition, evidenceIds, note: note.trim() } }) }
  return (
    <CommandModal {...modal} title="Inspect" action="Record the inspection" disabled={!grade || (!complete && missing.length === 0)} onAction={send}>
      <LineField lines={due} value={line.id} onChange={onLine} />
      <div className="rc-fields">
        <Select label="Is everything there?" options={[{ value: 'yes', label: 'Yes, complete' }, { value: 'no', label: 'Something is missing' }]} value={complete ? 'yes' : 'no'} onChange={(next) => setComplete(next === 'yes')} error={errors['inspection.complete']} />
        <Select label="Condition" options={options(conditionWords)} value={condition} onChange={(next) => setCondition(next as Inspection['condition'])} error={errors['inspection.condition']} />
        <Select label="What becomes of it" options={options(dispositionWords)} value={disposition} onChange={(next) => setDisposition(next as Disposition)} error={errors['inspection.disposition']} />
      </div>
      {complete ? null : <ChoiceList title="What is missing" allowMultiple selected={missing} onChange={(next) => setMissing(next as MissingPart[])} choices={options(missingPartWords)} {...(errors['inspection.missing'] ? { error: errors['inspection.missing'] } : {})} />}
      <ChoiceList title="Grade" selected={grade ? [grade.id] : []} onChange={([next]) => setGrade(next as Inspection['grade'])} choices={grades.map((one) => ({ value: one.id, label: gradeLabel(one) }))} {...(errors['inspection.grade'] ? { error: errors['inspection.grade'] } : {})} />
      <EvidencePicker target={{ claimId, lineId: line.id }} purpose="inspection" label="Photos of the inspection" value={evidenceIds} onChange={setEvidenceIds} />
      <NoteField label="Note" value={note} onChange={setNote} error={errors['inspection.note']} />
      <Text as="p" tone="subdued">Condition and missing parts are weighed at once under the terms, and become deductions where they set any.</Text>
    </CommandModal>
  )
}
