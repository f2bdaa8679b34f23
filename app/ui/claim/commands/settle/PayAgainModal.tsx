import { Checkbox, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimView } from '../../../../application/claims/claim-view.ts'
import { moneyWords } from '../../../format/money.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { OutsideField } from '../fields/OutsideField.tsx'
import { NoteField } from '../fields/fields.tsx'

/** Paying once more what the payment provider could not pay back. */
export function PayAgainModal({ failed, ...modal }: ModalProps<'pay-again'> & { failed: ClaimView['failedPayments'] }) {
  const [chosen, setChosen] = useState(failed[0]?.payment ?? '')
  const [note, setNote] = useState('')
  const [paidOutside, setPaidOutside] = useState(false)
  const [outside, setOutside] = useState('')
  const one = failed.find(({ payment }) => payment === chosen)
  if (!one) return null
  const errors = modal.refusal?.fields ?? {}
  return (
    <CommandModal {...modal} title={paidOutside ? 'Record it as paid again' : 'Pay again'} action={paidOutside ? 'Record as paid' : `Pay ${moneyWords(one.amount)} again`} disabled={paidOutside && outside.trim() === ''} onAction={() => modal.onSend({ name: 'pay-again', payment: one.payment, note: note.trim(), ...(paidOutside ? { outside: outside.trim() } : {}) })}>
      {failed.length > 1 ? <Select label="Payment" options={failed.map(({ payment, amount }) => ({ value: payment, label: `${moneyWords(amount)} (${payment})` }))} value={chosen} onChange={setChosen} error={errors.payment} /> : <Text as="p">{`The payment provider could not pay back ${moneyWords(one.amount)}, known in Shopify as “${one.payment}”.`}</Text>}
      <Checkbox label="I have paid it outside Shopify" helpText="Where the payment can’t be refunded, as with a card that has expired." checked={paidOutside} onChange={setPaidOutside} />
      {paidOutside ? <OutsideField value={outside} onChange={setOutside} error={errors.outside} /> : null}
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={errors.note} help="The customer reads it. Optional." />
      <Text as="p" tone="subdued">{paidOutside ? 'You have paid it yourself: this only writes it down. This can’t be undone.' : 'Look at the order in Shopify first: if it was paid again there, record it as paid outside. The sum goes back the way the order was paid, never more than Shopify still holds of it. This can’t be undone.'}</Text>
    </CommandModal>
  )
}
