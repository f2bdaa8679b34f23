import { Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { longestSerial } from '../../../../domain/claim/serial.ts'
import type { Payments } from '../../../../domain/claim/state.ts'
import { remedyWords } from '../../../words/terms.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineOfText, NoteField } from '../fields/fields.tsx'
import { LinesField, linesFor } from '../fields/LinesField.tsx'
import type { Sent } from '../sent-command.ts'

const inKind = ['repair', 'replacement', 'price-reduction', 'missing-items'] as const

/** Open by the terms or granted beyond them, unless another remedy was chosen. */
const mayBe = (line: ClaimLineView, remedy: string) => (line.remedy === null || line.settlement === 'none' ? line.decision.answer.remedies.some((one) => one.kind === remedy && one.open) : line.remedy === remedy)

/** Settling in kind: repaired, replaced, reduced in price, sent after. Line by line what the terms leave open. */
export function SettleModal({ lines, payments, about, ...modal }: ModalProps<'settle'> & { lines: ClaimLineView[]; payments: Payments }) {
  const due = linesFor(lines, 'settle').filter((line) => about === null || line.id === about)
  // Money paid outside Shopify is written down with its sum, as money paid back.
  const open = inKind.filter((remedy) => !(payments === 'outside' && remedy === 'price-reduction')).filter((remedy) => due.some((line) => mayBe(line, remedy)))
  const [remedy, setRemedy] = useState<Sent<'settle'>['remedy']>(open.find((kind) => due.some((line) => line.remedy === kind)) ?? open.find((kind) => due.some((line) => line.remedyWish === kind)) ?? open[0] ?? 'repair')
  const [left, setLeft] = useState<string[]>([])
  const [note, setNote] = useState('')
  const [newSerial, setNewSerial] = useState('')
  const possible = due.filter((line) => mayBe(line, remedy))
  const lineIds = possible.map((line) => line.id).filter((id) => !left.includes(id))
  // One number stands for one piece; those of several are recorded afterwards.
  const isOneForOne = remedy === 'replacement' && lineIds.length === 1 && possible.every((line) => !lineIds.includes(line.id) || line.quantity === 1)
  const given = isOneForOne ? newSerial.trim() : ''
  return (
    <CommandModal {...modal} title="Settle without a refund" action="Settle" disabled={lineIds.length === 0} onAction={() => modal.onSend({ name: 'settle', remedy, note: note.trim(), lineIds, ...(given ? { newSerial: given } : {}) })}>
      {open.length === 0
        ? <Text as="p">The terms leave no remedy besides a refund open.</Text>
        : <Select label="How it was settled" options={open.map((kind) => ({ label: remedyWords[kind], value: kind }))} value={remedy} onChange={(next) => setRemedy(next as Sent<'settle'>['remedy'])} error={modal.refusal?.fields.remedy} />}
      {possible.length > 0 ? <LinesField title="What was settled so" lines={possible} chosen={lineIds} onChange={(chosen) => setLeft(possible.map((line) => line.id).filter((id) => !chosen.includes(id)))} error={modal.refusal?.fields.lineIds} /> : null}
      {isOneForOne ? <LineOfText label="Number of the piece handed out" value={newSerial} most={longestSerial} onChange={setNewSerial} error={modal.refusal?.fields.newSerial} help="Serial, hallmark or certificate number, if it has one. It goes into the confirmation." /> : null}
      <NoteField label="What was done" value={note} onChange={setNote} error={modal.refusal?.fields.note} help="Goes to the customer, for example: clasp replaced, ring polished." />
      <Text as="p" tone="subdued">For what was done outside Shopify. This closes these items of the claim and can’t be undone.</Text>
    </CommandModal>
  )
}
