import { Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, LineOfText, NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

/** The piece goes to an expert. */
export function ExpertModal({ lines, about, ...modal }: ModalProps<'send-to-expert'> & { lines: ClaimLineView[] }) {
  const { today } = useShopFormat()
  const due = linesFor(lines, 'send-to-expert')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [expert, setExpert] = useState(() => due.map((line) => line.record.experts.at(-1)?.expert).find(Boolean) ?? '')
  const [orderedBy, setOrderedBy] = useState<'merchant' | 'customer'>('merchant')
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const errors = modal.refusal?.fields ?? {}
  const excluded = due.some((line) => chosen.includes(line.id) && line.decision.answer.deadlines.decideBy !== null)
  return (
    <CommandModal {...modal} title="Send to an expert" action="Record as sent" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'send-to-expert', lineIds: chosen, expert: expert.trim(), orderedBy, on, note: note.trim() })}>
      <LinesField title="What is sent" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      <LineOfText label="Expert" value={expert} onChange={setExpert} error={errors.expert} help="Who it is: a name the customer can be given." />
      <div className="rc-fields">
        <Select label="Ordered by" options={[{ value: 'merchant', label: 'Us' }, { value: 'customer', label: 'The customer' }]} value={orderedBy} onChange={(next) => setOrderedBy(next as 'merchant' | 'customer')} error={errors.orderedBy} />
        <DayField label="Sent on" value={on} onChange={setOn} latest={today} error={errors.on} />
      </div>
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={errors.note} help="What the expert is asked. Optional." />
      {excluded ? <Text as="p" tone="subdued">The days that the expert takes are weighed at once under the terms: where these leave them out of the time to decide, the deadline moves.</Text> : null}
    </CommandModal>
  )
}
