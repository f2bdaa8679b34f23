import { BlockStack, DropZone, Text } from '@shopify/polaris'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import { sendFile, uploadAddress } from './send-file.ts'
import { staffRules } from './staff-rules.ts'
import { UploadList } from './UploadList.tsx'
import { useUploads } from './use-uploads.ts'

/** Where a file of staff goes: a claim, or an order on which one is being written. `orderKey` is the number inside the order's gid. */
export type EvidenceTarget = { claimId: string; lineId?: string } | { orderKey: string; lineItemId?: string }

const words = { waiting: 'Waiting', sending: 'Sending', failed: 'It did not arrive. Check your connection and try again.', again: 'Try again', dismiss: 'Take off the list' }

/** Takes in files by dropping or choosing them; `onStored` hears of each that has arrived. */
export function EvidenceUploader({ target, purpose, label, onStored }: { target: EvidenceTarget; purpose: EvidencePurpose; label: string; onStored: (stored: EvidenceView) => void }) {
  const uploads = useUploads<EvidenceView>(staffRules, async (file, key, onProgress) => {
    const about = 'claimId' in target ? { claim: target.claimId, line: target.lineId } : { order: target.orderKey, lineItem: target.lineItemId }
    const token = await window.shopify?.idToken()
    return sendFile(uploadAddress('/app/evidence', { ...about, purpose, name: file.name, key }), file, token ? { Authorization: `Bearer ${token}` } : {}, onProgress)
  }, onStored)
  return (
    <BlockStack gap="200">
      {/* What is dropped is judged by the app, which says why it doesn't take a file. */}
      <DropZone label={label} accept={staffRules.accept} errorOverlayText="Drop photos, PDFs or films" allowMultiple onDrop={(files) => uploads.add(files)} variableHeight>
        <DropZone.FileUpload actionTitle="Add files" actionHint="or drop them here" />
      </DropZone>
      <Text as="p" variant="bodySm" tone="subdued">{staffRules.hint}</Text>
      <UploadList uploads={uploads} words={words} />
    </BlockStack>
  )
}
