import { Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { RaisedDeduction } from '../../../../domain/claim/particulars.ts'
import { timesAmount } from '../../../format/amounts.ts'
import { moneyWords } from '../../../format/money.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField, SumField } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { deductionWords } from '../goods-words.ts'

type Kind = RaisedDeduction['kind']

/** A deduction above what the terms set, with the reason that the customer reads. */
export function DeductionModal({ lines, currency, about, ...modal }: ModalProps<'raise-deduction'> & { lines: ClaimLineView[]; currency: string }) {
  const due = linesFor(lines, 'raise-deduction')
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const line = due.find((one) => one.id === lineId)
  const [kind, setKind] = useState<Kind>(() => (line?.decision.answer.deductions[0]?.kind as Kind | undefined) ?? 'diminished-value')
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  if (!line) return null
  const tariff = line.decision.answer.deductions.find((one) => one.kind === kind)
  const errors = modal.refusal?.fields ?? {}
  return (
    <CommandModal {...modal} title="Set a deduction" action="Set the deduction" disabled={amount.trim() === ''} onAction={() => modal.onSend({ name: 'raise-deduction', lineId, deduction: { kind, amount: amount.trim(), reason: reason.trim() } })}>
      <LineField lines={due} value={lineId} onChange={setLineId} />
      <Select label="For" options={Object.entries(deductionWords).map(([value, label]) => ({ value, label }))} value={kind} onChange={(next) => setKind(next as Kind)} error={errors['deduction.kind']} />
      <Text as="p" {...(tariff ? {} : { tone: 'caution' as const })}>{tariffWords(tariff)}</Text>
      <SumField label="Sum" currency={currency} value={amount} onChange={setAmount} error={errors['deduction.amount']}
        help={`Not below what the terms set, and never more than was paid for it: ${moneyWords({ ...line.unitPrice, amount: timesAmount(line.unitPrice.amount, line.quantity) })}.`} />
      <NoteField label="Reason" value={reason} onChange={setReason} error={errors['deduction.reason']} help="The customer reads it with the refund." />
    </CommandModal>
  )
}

function tariffWords(tariff: ClaimLineView['decision']['answer']['deductions'][number] | undefined): string {
  if (!tariff) return 'The terms deduct nothing of this kind here. What you set rests on your reason alone.'
  const rules = tariff.rules.length ? ` (${tariff.rules.join(', ')})` : ''
  return tariff.amount ? `The terms set ${tariff.atLeast ? 'at least ' : ''}${moneyWords(tariff.amount)}${rules}.` : `The terms leave the sum to you${rules}.`
}
