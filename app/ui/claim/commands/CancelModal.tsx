import { Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimCommand } from '../../../domain/claim/commands.ts'
import { CommandModal, type ModalProps } from './CommandModal.tsx'

/** Taking a claim back altogether; Shopify's return goes with it. */
export function CancelModal(modal: ModalProps<Extract<ClaimCommand, { name: 'cancel' }>>) {
  const [note, setNote] = useState('')
  return (
    <CommandModal {...modal} title="Cancel claim" action="Cancel claim" grave onAction={() => modal.onSend({ name: 'cancel', note: note.trim() })}>
      <Text as="p">The claim ends without a settlement, and its return in Shopify is withdrawn. A new claim can be opened from the order.</Text>
      <TextField label="Note" multiline={3} autoComplete="off" maxLength={500} value={note} onChange={setNote} error={modal.refusal?.fields.note} helpText="Why, for the timeline and the customer. Optional." />
      <Text as="p" tone="subdued">This can’t be undone.</Text>
    </CommandModal>
  )
}
