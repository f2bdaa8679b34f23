import { Text } from '@shopify/polaris'
import { useState } from 'react'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'

type Name = 'ask-customer' | 'message' | 'note'
const words: Record<Name, { title: string; action: string; label: string; says: string }> = {
  'ask-customer': { title: 'Ask the customer', action: 'Send the question', label: 'What you need to know', says: 'Goes to the customer by mail. The claim waits for them until they have answered.' },
  message: { title: 'Write to the customer', action: 'Send', label: 'Message', says: 'Goes to the customer by mail and stands in the claim.' },
  note: { title: 'Add a note', action: 'Add the note', label: 'Note', says: 'Only staff read it.' },
}

/** Something to be said, to the customer or among staff; `suggested` is there to be sent or changed. */
export function TextModal({ name, suggested = '', ...modal }: ModalProps<Name> & { name: Name; suggested?: string }) {
  const [text, setText] = useState(suggested)
  return (
    <CommandModal {...modal} title={words[name].title} action={words[name].action} onAction={() => modal.onSend({ name, text: text.trim() })}>
      <NoteField label={words[name].label} rows={4} most={2000} value={text} onChange={setText} error={modal.refusal?.fields.text} help={words[name].says} />
      {name === 'note' ? null : <Text as="p" tone="subdued">What was sent can’t be taken back.</Text>}
    </CommandModal>
  )
}
