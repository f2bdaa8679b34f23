import { Checkbox, ChoiceList, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { Remedy } from '../../../../domain/decision/request.ts'
import { remedyWords } from '../../../words/terms.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

const all: Remedy[] = ['repair', 'replacement', 'price-reduction', 'missing-items', 'refund']
const answerOn = (line: ClaimLineView, remedy: Remedy) => line.decision.answer.remedies.find((one) => one.kind === remedy)
const isOpen = (line: ClaimLineView, remedy: Remedy) => line.decision.answer.verdict !== 'ineligible' && answerOn(line, remedy)?.open === true

/** The remedy that is to settle the items: among those that the terms leave open, or beyond them as goodwill. */
export function ChooseRemedyModal({ lines, goodwillLocked, about, ...modal }: ModalProps<'choose-remedy'> & { lines: ClaimLineView[]; goodwillLocked: string | null }) {
  const due = linesFor(lines, 'choose-remedy')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const meant = due.filter((line) => chosen.includes(line.id))
  const open = all.filter((remedy) => meant.length > 0 && meant.every((line) => isOpen(line, remedy)))
  const wished = meant.map((line) => line.remedyWish).find((wish) => wish !== null) ?? null
  const [typed, setTyped] = useState<Remedy | null>(null)
  const [beyond, setBeyond] = useState(open.length === 0 && goodwillLocked === null)
  const [reason, setReason] = useState('')
  const offered = beyond ? all.filter((remedy) => !open.includes(remedy)) : open
  const remedy = typed && offered.includes(typed) ? typed : wished && offered.includes(wished) ? wished : null
  const errors = modal.refusal?.fields ?? {}
  const send = () => { if (remedy) modal.onSend({ name: 'choose-remedy', lineIds: chosen, remedy, ...(beyond ? { goodwill: { reason: reason.trim() } } : {}) }) }
  return (
    <CommandModal {...modal} title="Choose the remedy" action={beyond ? 'Grant as goodwill' : 'Choose'} disabled={remedy === null} onAction={send}>
      <LinesField title="For" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      {open.length === 0 && !beyond ? <Text as="p">The terms leave no remedy open that fits all of these.</Text> : (
        <ChoiceList title={beyond ? 'More than the terms give' : 'What the terms leave open'} selected={remedy ? [remedy] : []} onChange={([next]) => setTyped(next as Remedy)} {...(errors.remedy ? { error: errors.remedy } : {})}
          choices={offered.map((one) => ({ value: one, label: `${remedyWords[one]}${one === wished ? ' (the customer’s wish)' : ''}`, ...help(meant, one) }))} />
      )}
      {goodwillLocked
        ? <Text as="p" variant="bodySm" tone="subdued">{`Beyond the terms: ${goodwillLocked}`}</Text>
        : <Checkbox label="Grant more than the terms give, as goodwill" checked={beyond} onChange={setBeyond} helpText="It is marked as goodwill everywhere, with who granted it and why." />}
      {beyond ? <NoteField label="Why it is granted" value={reason} onChange={setReason} error={errors['goodwill.reason']} help="Stays on record, and the customer reads it with the news." /> : null}
    </CommandModal>
  )
}

/** What the terms say of a remedy here, in the words of the first item that has some. */
function help(lines: ClaimLineView[], remedy: Remedy): { helpText?: string } {
  const [said] = lines.flatMap((line) => { const answer = answerOn(line, remedy); return answer && answer.text ? [`${answer.text}${answer.rules.length ? ` (${answer.rules.join(', ')})` : ''}`] : [] })
  return said ? { helpText: said } : {}
}
