import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimSummary } from '../../../../application/claims/claim-view.ts'
import { dayWords } from '../../../format/days.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, NoteField } from '../fields/fields.tsx'

/** A later day for the settlement, agreed with the customer. */
export function ExtendModal({ claim, about: _, ...modal }: ModalProps<'extend'> & { claim: ClaimSummary }) {
  const { today } = useShopFormat()
  const [until, setUntil] = useState(claim.nextDeadline && claim.nextDeadline.day > today ? claim.nextDeadline.day : '')
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title="Agree on a later day" action="Record the agreement" disabled={until === ''} onAction={() => modal.onSend({ name: 'extend', until, note: note.trim() })}>
      {claim.nextDeadline ? <Text as="p">{`The next deadline by the terms is ${dayWords(claim.nextDeadline.day)}.`}</Text> : null}
      <DayField label="Settled by" value={until} onChange={setUntil} earliest={today} error={modal.refusal?.fields.until} />
      <NoteField label="How it was agreed" value={note} onChange={setNote} error={modal.refusal?.fields.note} help="For example: by phone with the customer on 3 March. A later day holds only with their consent." />
    </CommandModal>
  )
}
