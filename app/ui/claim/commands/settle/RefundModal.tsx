import { BlockStack, ChoiceList, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView, RefundPlanView } from '../../../../application/claims/claim-view.ts'
import { lessAmount, lesserAmount } from '../../../format/amounts.ts'
import { moneyWords } from '../../../format/money.ts'
import { RefundPlan } from '../../RefundPlan.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import type { Payments } from '../../../../domain/claim/state.ts'
import { NoteField } from '../fields/fields.tsx'
import { OutsideField } from '../fields/OutsideField.tsx'
import { OutlookNote } from './OutlookNote.tsx'
import { useRefundOutlook } from './use-refund-outlook.ts'

type As = 'original-payment' | 'store-credit' | 'outside'

/** The refund as it will go out: item by item, with what a person sets for lost value. */
export function RefundModal({ plan, lines, payments, claimId, about: _, ...modal }: ModalProps<'refund'> & { plan: RefundPlanView; lines: ClaimLineView[]; payments: Payments; claimId: string }) {
  const asked = useRefundOutlook(claimId, payments !== 'outside')
  const [lost, setLost] = useState('')
  const [note, setNote] = useState('')
  const [chosen, setAs] = useState<As>('original-payment')
  const [outside, setOutside] = useState('')
  const as = payments === 'outside' ? 'outside' : chosen
  const isOutside = as === 'outside'
  const mayHaveLost = plan.open || lines.some((line) => line.decision.answer.deductions.some((one) => one.amount === null))
  const hasLost = /[1-9]/.test(lost)
  const due = lost.trim() === '' ? plan.total.amount : lessAmount(plan.total.amount, lost.trim())
  const gives = isOutside ? null : asked.outlook?.gives
  const after = due !== null && gives ? lesserAmount(due, gives.amount) : due
  const sum = after === null ? null : moneyWords({ ...plan.total, amount: after })
  const send = () => modal.onSend({ name: 'refund', ...(lost.trim() === '' ? {} : { diminishedValue: lost.trim() }), ...(note.trim() === '' ? {} : { note: note.trim() }), ...(as === 'store-credit' ? { as } : {}), ...(isOutside ? { outside: outside.trim() } : {}) })
  return (
    <CommandModal {...modal} title={isOutside ? 'Record the refund' : 'Refund'} action={`${isOutside ? 'Record as refunded' : 'Refund'}${sum ? (isOutside ? `: ${sum}` : ` ${sum}`) : ''}`} disabled={sum === null || (isOutside && outside.trim() === '') || (hasLost && note.trim() === '')} onAction={send}>
      <RefundPlan plan={plan} />
      {isOutside ? null : <OutlookNote {...asked} />}
      {mayHaveLost ? (
        <TextField label="Lost value" type="text" inputMode="decimal" autoComplete="off" suffix={plan.total.currencyCode} value={lost} onChange={setLost} requiredIndicator={false}
          error={modal.refusal?.fields.diminishedValue ?? (sum === null ? `Enter a sum such as 100.00, not more than ${moneyWords(plan.total)}.` : undefined)}
          helpText={sum !== null && lost.trim() !== '' ? `The customer gets ${sum}.` : 'By how much the goods lost value. Leave empty where they did not.'} />
      ) : null}
      {payments === 'outside' ? null : <ChoiceList title="How it goes back" selected={[as]} onChange={([next]) => setAs(next as As)} choices={[
        { label: 'The way it was paid', value: 'original-payment' },
        ...(payments === 'order' ? [{ label: 'As credit in the shop', value: 'store-credit', helpText: 'Only where the customer has agreed to it.' }] : []),
        { label: 'I have paid it outside Shopify', value: 'outside', helpText: 'Where the payment can’t be refunded any more. Shopify may go on showing the sum as owed.' },
      ]} />}
      {isOutside ? <OutsideField value={outside} onChange={setOutside} error={modal.refusal?.fields.outside} /> : null}
      <NoteField label={hasLost ? 'Why the goods lost value' : 'Note on the refund'} rows={2} value={note} onChange={setNote} error={modal.refusal?.fields.note} help={hasLost ? 'The customer reads it beside the sum.' : 'Optional. Kept with the refund.'} />
      {isOutside || plan.steps.length === 0 ? null : (
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">What Shopify is told to do</Text>
          <ol className="rc-steps">{plan.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        </BlockStack>
      )}
      <Text as="p" tone="subdued">{`${saysWhere(payments, as)} This can’t be undone.`}</Text>
    </CommandModal>
  )
}

function saysWhere(payments: Payments, as: As): string {
  if (as === 'outside') return 'You have paid it yourself: this only writes it down.'
  if (payments === 'replaced-order') return 'Money goes back the way the first order was paid: this piece came free in place of that one.'
  return as === 'store-credit' ? 'Money goes to the customer’s credit in the shop.' : 'Money goes back the way it was paid.'
}
