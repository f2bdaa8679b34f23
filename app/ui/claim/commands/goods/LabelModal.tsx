import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { EvidencePicker } from '../../../evidence/EvidencePicker.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineOfText } from '../fields/fields.tsx'
import { awaitedAtFirst, LinesField, linesFor } from '../fields/LinesField.tsx'
import { noTracking, sentTracking, TrackingFields } from './TrackingFields.tsx'

/** A label to send the goods back with: a file or a link, and the parcel's number where it has one. */
export function LabelModal({ lines, claimId, about, ...modal }: ModalProps<'send-label'> & { lines: ClaimLineView[]; claimId: string }) {
  const due = linesFor(lines, 'send-label')
  const [chosen, setChosen] = useState(() => awaitedAtFirst(due, about))
  const [files, setFiles] = useState<string[]>([])
  const [url, setUrl] = useState('')
  const [tracking, setTracking] = useState(noTracking)
  const errors = modal.refusal?.fields ?? {}
  return (
    <CommandModal {...modal} title="Send a return label" action="Send the label" disabled={chosen.length === 0}
      onAction={() => modal.onSend({ name: 'send-label', lineIds: chosen, label: { evidenceId: files.at(-1) ?? null, url: url.trim() || null, tracking: sentTracking(tracking) } })}>
      <LinesField title="What is sent with it" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      <EvidencePicker target={{ claimId }} purpose="label" label="Label as a file" value={files} onChange={(ids) => setFiles(ids.slice(-1))} />
      <LineOfText label="Or a link to it" most={1000} value={url} onChange={setUrl} error={errors['label.url']} />
      <TrackingFields value={tracking} onChange={setTracking} errors={errors} prefix="label.tracking." />
      <Text as="p" tone="subdued">The customer is written at once, and the return in Shopify gets the label.</Text>
    </CommandModal>
  )
}
