import { ChoiceList, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../application/views.ts'
import type { ClaimCommand } from '../../../domain/claim/commands.ts'
import { remedyWords } from '../../words/terms.ts'
import { CommandModal, type ModalProps } from './CommandModal.tsx'

type Settle = Extract<ClaimCommand, { name: 'settle' }>
const inKind = ['repair', 'replacement', 'price-reduction', 'missing-items'] as const

const isHere = (line: ClaimLineView) => line.authorization === 'authorized' && line.settlement !== 'settled' && (line.reception === 'received' || line.reception === 'not-required')
const leavesOpen = (line: ClaimLineView, remedy: string) => line.decision.answer.remedies.some((one) => one.kind === remedy && one.open)

/** Settling in kind: repaired, replaced, reduced in price, sent after. Line by line what the terms leave open. */
export function SettleModal({ lines, ...modal }: ModalProps<Settle> & { lines: ClaimLineView[] }) {
  const due = lines.filter(isHere)
  const open = inKind.filter((remedy) => due.some((line) => leavesOpen(line, remedy)))
  const [remedy, setRemedy] = useState<Settle['remedy']>(open.find((kind) => due.some((line) => line.remedyWish === kind)) ?? open[0] ?? 'repair')
  const [left, setLeft] = useState<string[]>([])
  const [note, setNote] = useState('')
  const possible = due.filter((line) => leavesOpen(line, remedy))
  const lineIds = possible.map((line) => line.id).filter((id) => !left.includes(id))
  return (
    <CommandModal {...modal} title="Settle without a refund" action="Settle" disabled={lineIds.length === 0} onAction={() => modal.onSend({ name: 'settle', remedy, note: note.trim(), lineIds })}>
      {open.length === 0
        ? <Text as="p">The terms leave no remedy besides a refund open.</Text>
        : <Select label="How it was settled" options={open.map((kind) => ({ label: remedyWords[kind], value: kind }))} value={remedy} onChange={(next) => setRemedy(next as Settle['remedy'])} error={modal.refusal?.fields.remedy} />}
      {possible.length > 1 ? (
        <ChoiceList title="What was settled so" allowMultiple selected={lineIds} onChange={(chosen) => setLeft(possible.map((line) => line.id).filter((id) => !chosen.includes(id)))} choices={possible.map((line) => ({ label: `${line.quantity} × ${line.title}`, value: line.id }))} error={modal.refusal?.fields.lineIds} />
      ) : null}
      <TextField label="What was done" multiline={3} autoComplete="off" maxLength={500} value={note} onChange={setNote} error={modal.refusal?.fields.note} helpText="Goes to the customer, for example: clasp replaced, ring polished." />
      <Text as="p" tone="subdued">This closes these items of the claim and can’t be undone.</Text>
    </CommandModal>
  )
}
