import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { StillHere } from './StillHere.tsx'

const words = {
  'skip-step': { title: 'Go on without this step', action: 'Go on without it', says: 'The step that Shopify refused, and those that were to follow it, are not done any more; money that is owed whatever becomes of it still goes back. Look first at what Shopify holds: what has to be done there you do by hand.', help: 'What you found in Shopify. It stays on record.', after: 'This can’t be undone.' },
  cancel: { title: 'Cancel claim', action: 'Cancel claim', says: 'The claim ends without a settlement, and its return in Shopify is withdrawn. A new claim can be opened from the order.', help: 'Why, for the timeline and the customer. Optional.', after: 'This can’t be undone.' },
  withdraw: { title: 'Withdrawn by the customer', action: 'Record the withdrawal', says: 'The customer takes the claim back: it ends without a settlement, and its return in Shopify is withdrawn.', help: 'When and how they told you. Optional.', after: 'The customer is written that it has ended. It can be reopened if this was a mistake.' },
}

type Name = keyof typeof words

/** Ending a claim altogether, on the shop's part or the customer's, or a step of it that Shopify refused. */
export function EndModal({ name, lines, ...modal }: ModalProps<Name> & { name: Name; lines: ClaimLineView[] }) {
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title={words[name].title} action={words[name].action} grave onAction={() => modal.onSend({ name, note: note.trim() })}>
      <Text as="p">{words[name].says}</Text>
      <NoteField label="Note" value={note} onChange={setNote} error={modal.refusal?.fields.note} help={words[name].help} />
      {name === 'skip-step' ? null : <StillHere lines={lines} />}
      <Text as="p" tone="subdued">{words[name].after}</Text>
    </CommandModal>
  )
}
