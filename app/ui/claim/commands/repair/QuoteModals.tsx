import { ChoiceList, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { dayAfter, dayWords } from '../../../format/days.ts'
import { moneyWords } from '../../../format/money.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, NoteField, SumField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

/** Days that a quote holds unless another day is entered. */
const usualDays = 14

/** What a repair at the customer's cost would come to. */
export function QuoteModal({ lines, currency, about, ...modal }: ModalProps<'quote-repair'> & { lines: ClaimLineView[]; currency: string }) {
  const { today } = useShopFormat()
  const due = linesFor(lines, 'quote-repair')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [amount, setAmount] = useState('')
  const [work, setWork] = useState('')
  const [validUntil, setValidUntil] = useState(() => dayAfter(today, usualDays))
  const errors = modal.refusal?.fields ?? {}
  return (
    <CommandModal {...modal} title="Quote a paid repair" action="Send the quote" disabled={chosen.length === 0 || amount.trim() === ''} onAction={() => modal.onSend({ name: 'quote-repair', lineIds: chosen, amount: amount.trim(), work: work.trim(), validUntil })}>
      <LinesField title="What would be repaired" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      <div className="rc-fields">
        <SumField label="Price of the repair" currency={currency} value={amount} onChange={setAmount} error={errors.amount} />
        <DayField label="Holds until" value={validUntil} onChange={setValidUntil} earliest={today} error={errors.validUntil} />
      </div>
      <NoteField label="Work" value={work} onChange={setWork} error={errors.work} help="What would be done for it. The customer reads it." />
      <Text as="p" tone="subdued">The customer is written at once and can accept or decline. The repair is started only after that.</Text>
    </CommandModal>
  )
}

/** The customer's answer to a quote, where they gave it to staff. */
export function AnswerQuoteModal({ lines, about, ...modal }: ModalProps<'answer-quote'> & { lines: ClaimLineView[] }) {
  const due = linesFor(lines, 'answer-quote')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [answer, setAnswer] = useState<'accepted' | 'declined' | ''>('')
  const [note, setNote] = useState('')
  const quote = due.map((line) => line.record.quote).find(Boolean)
  return (
    <CommandModal {...modal} title="Record the answer to the quote" action="Record the answer" disabled={answer === '' || chosen.length === 0} onAction={() => modal.onSend({ name: 'answer-quote', lineIds: chosen, accepted: answer === 'accepted', note: note.trim() })}>
      <LinesField title="What the quote is about" lines={due} chosen={chosen} onChange={setChosen} error={modal.refusal?.fields.lineIds} />
      {quote ? <Text as="p">{`${moneyWords(quote.amount)} for: ${quote.work} Holds until ${dayWords(quote.validUntil)}.`}</Text> : null}
      <ChoiceList title="The customer" selected={answer ? [answer] : []} onChange={([next]) => setAnswer(next as 'accepted' | 'declined')} choices={[{ label: 'Accepts the quote', value: 'accepted' }, { label: 'Declines it', value: 'declined' }]} {...(modal.refusal?.fields.accepted ? { error: modal.refusal.fields.accepted } : {})} />
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={modal.refusal?.fields.note} help="When and how they answered. Optional." />
    </CommandModal>
  )
}
