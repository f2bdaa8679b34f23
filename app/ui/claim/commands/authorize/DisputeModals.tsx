import { ChoiceList, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'

/** The customer objects to how it was decided. */
export function DisputeModal(modal: ModalProps<'dispute'>) {
  const [text, setText] = useState('')
  return (
    <CommandModal {...modal} title="Record a dispute" action="Record the dispute" onAction={() => modal.onSend({ name: 'dispute', text: text.trim() })}>
      <NoteField label="What the customer objects to" rows={4} most={2000} value={text} onChange={setText} error={modal.refusal?.fields.text} />
      <Text as="p" tone="subdued">While it is disputed, nothing can be declined or canceled in this claim.</Text>
    </CommandModal>
  )
}

type Ending = 'upheld' | 'upheld-closed' | 'dismissed'

/** How a dispute ends: what was declined comes back, is put right otherwise, or stays declined. */
export function ResolveDisputeModal({ lines, ...modal }: ModalProps<'resolve-dispute'> & { lines: ClaimLineView[] }) {
  const [outcome, setOutcome] = useState<Ending | ''>('')
  const [note, setNote] = useState('')
  const declined = lines.filter((line) => line.authorization === 'declined')
  return (
    <CommandModal {...modal} title="Resolve the dispute" action="Resolve" disabled={outcome === ''} onAction={() => { if (outcome) modal.onSend({ name: 'resolve-dispute', note: note.trim(), ...(outcome === 'upheld-closed' ? { outcome: 'upheld', staysClosed: true } : { outcome }) }) }}>
      <ChoiceList title="How it ends" selected={outcome ? [outcome] : []} onChange={([next]) => setOutcome(next as Ending)} {...(modal.refusal?.fields.outcome ? { error: modal.refusal.fields.outcome } : {})}
        choices={[
          { label: 'The customer is right', value: 'upheld', helpText: declined.length ? `Reopens what was declined: ${declined.map((line) => line.title).join(', ')}.` : 'Nothing was declined, so nothing is reopened by it.' },
          ...(declined.length ? [{ label: 'The customer is right, without reopening', value: 'upheld-closed', helpText: 'What was declined stays closed here, such as where another claim is about the same piece: put it right there, as goodwill where the terms give nothing. Write below how it goes on.' }] : []),
          { label: 'The outcome stands', value: 'dismissed', helpText: 'What was decided stays as it is.' },
        ]} />
      <NoteField label="Reasons" value={note} onChange={setNote} error={modal.refusal?.fields.note} help="The customer reads them." />
    </CommandModal>
  )
}
