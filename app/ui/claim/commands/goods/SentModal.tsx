import { Checkbox } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { awaitedAtFirst, LinesField, linesFor } from '../fields/LinesField.tsx'
import { noTracking, sentTracking, TrackingFields } from './TrackingFields.tsx'

/** The customer has sent the goods; told again, it puts right what was told of them, or adds the proof. */
export function SentModal({ lines, about, ...modal }: ModalProps<'record-sent'> & { lines: ClaimLineView[] }) {
  const due = linesFor(lines, 'record-sent')
  const [chosen, setChosen] = useState(() => { const unsent = due.filter((line) => line.reception !== 'in-transit'); return awaitedAtFirst(about || unsent.length === 0 ? due : unsent, about) })
  const [tracking, setTracking] = useState(() => { const known = due.map((line) => line.record.parcel.tracking).find(Boolean); return known ? { ...known, url: known.url ?? '' } : noTracking })
  const [proof, setProof] = useState(false)
  const waitsForProof = due.some((line) => line.decision.answer.refund?.gate === 'goods-or-proof-of-dispatch')
  return (
    <CommandModal {...modal} title="Record goods as sent" action="Record as sent" disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'record-sent', lineIds: chosen, tracking: sentTracking(tracking), proof })}>
      <LinesField title="What is on its way" lines={due} chosen={chosen} onChange={setChosen} error={modal.refusal?.fields.lineIds} />
      <TrackingFields value={tracking} onChange={setTracking} errors={modal.refusal?.fields ?? {}} prefix="tracking." />
      <Checkbox label="I have seen the proof of posting" checked={proof} onChange={setProof} helpText={waitsForProof ? 'By the terms the refund may then go out before the goods are here.' : 'Goes on record. The terms have nothing depend on it here.'} />
    </CommandModal>
  )
}
