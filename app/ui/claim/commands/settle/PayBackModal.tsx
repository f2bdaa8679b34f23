import { Checkbox, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { PaidBackAs } from '../../../../domain/claim/particulars.ts'
import { timesAmount } from '../../../format/amounts.ts'
import { moneyWords } from '../../../format/money.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import type { Payments } from '../../../../domain/claim/state.ts'
import { OutsideField } from '../fields/OutsideField.tsx'
import { NoteField, SumField } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'
import { linesFor } from '../fields/LinesField.tsx'

const kinds: Record<PaidBackAs, { label: string; says: string }> = {
  'price-reduction': { label: 'A price reduction', says: 'The customer keeps the item and gets part of its price back. This settles it.' },
  'keep-item': { label: 'The customer keeps the item', says: 'The customer gets the money and keeps the item: nothing comes back. This settles it.' },
  'claim-costs': { label: 'What the claim cost them', says: 'Postage, packing, an expert: beside the settlement, which stays open.' },
  difference: { label: 'The difference of a replacement', says: 'What the new item is worth less: beside the settlement, which stays open.' },
}

/** Whether it can be paid under this name now, as the line stands. */
function fits(line: ClaimLineView, as: PaidBackAs): boolean {
  if (as === 'claim-costs' || as === 'difference') return true
  const remedy = as === 'keep-item' ? 'refund' : 'price-reduction'
  return line.authorization === 'authorized' && line.settlement !== 'settled' && line.repair === 'none' && (line.decision.answer.remedies.some((one) => one.kind === remedy && one.open) || (line.goodwill && line.remedy === remedy))
}

/** The customer keeps what is here or on its way. */
const isSent = (line: ClaimLineView, as: PaidBackAs) => (as === 'price-reduction' || as === 'keep-item') && (line.reception === 'received' || line.reception === 'in-transit')

/** Money back beside a return: the customer keeps the item, or is paid what the claim cost them. */
export function PayBackModal({ lines, currency, payments, about, ...modal }: ModalProps<'pay-back'> & { lines: ClaimLineView[]; currency: string; payments: Payments }) {
  const due = linesFor(lines, 'pay-back')
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const [typed, setAs] = useState<PaidBackAs | null>(null)
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [outside, setOutside] = useState('')
  const [paidOutside, setPaidOutside] = useState(false)
  const isOutside = payments === 'outside' || paidOutside
  const line = due.find((one) => one.id === lineId)
  if (!line) return null
  // Outside the shop there is no replacement order whose difference could go back.
  const possible = (Object.keys(kinds) as PaidBackAs[]).filter((one) => fits(line, one) && !(payments === 'outside' && one === 'difference'))
  const as = typed && possible.includes(typed) ? typed : (possible[0] ?? 'claim-costs')
  const paid = moneyWords({ ...line.unitPrice, amount: timesAmount(line.unitPrice.amount, line.quantity) })
  const errors = modal.refusal?.fields ?? {}
  return (
    <CommandModal {...modal} title={isOutside ? 'Record money paid back' : 'Pay money back'} action={isOutside ? 'Record as paid back' : 'Pay back'} disabled={amount.trim() === '' || (isOutside && outside.trim() === '')} onAction={() => modal.onSend({ name: 'pay-back', lineId, as, amount: amount.trim(), note: note.trim(), ...(isOutside ? { outside: outside.trim() } : {}) })}>
      <LineField lines={due} value={lineId} onChange={setLineId} />
      <Select label="For" options={possible.map((one) => ({ value: one, label: kinds[one].label }))} value={as} onChange={(next) => setAs(next as PaidBackAs)} error={errors.as} helpText={kinds[as].says + (isSent(line, as) ? ' They have sent it in, so it goes back to them.' : '')} />
      <SumField label="Sum" currency={currency} value={amount} onChange={setAmount} error={errors.amount} help={as === 'claim-costs' ? 'What they have shown to have spent.' : `${paid} was paid for it.`} />
      {payments === 'outside' ? null : <Checkbox label="I have paid it outside Shopify" helpText="Where the payment can’t be refunded any more." checked={paidOutside} onChange={setPaidOutside} />}
      {isOutside ? <OutsideField value={outside} onChange={setOutside} error={errors.outside} /> : null}
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={errors.note} help="What it is for. The customer reads it." />
      <Text as="p" tone="subdued">{isOutside ? 'You have paid it yourself: this only writes it down. This can’t be undone.' : 'The money goes back the way the order was paid, never more than Shopify still holds of it. This can’t be undone.'}</Text>
    </CommandModal>
  )
}
