import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { Facts } from '../../../../domain/decision/request.ts'
import { FactsForm } from '../../../facts/FactsForm.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineField } from '../fields/LineField.tsx'
import { linesFor } from '../fields/LinesField.tsx'

/** Recording what became known about one line; the terms weigh it anew. */
export function FactsModal({ lines, giftCardLineIds, about, ...modal }: ModalProps<'record-facts'> & { lines: ClaimLineView[]; giftCardLineIds: string[] }) {
  const open = linesFor(lines, 'record-facts')
  const [lineId, setLineId] = useState(about ?? open[0]?.id ?? '')
  const [typed, setTyped] = useState<Record<string, Facts>>({})
  const line = open.find((one) => one.id === lineId)
  if (!line) return null
  const facts = typed[lineId] ?? line.facts
  return (
    <CommandModal {...modal} title="Record facts" action="Record" disabled={typed[lineId] === undefined} onAction={() => modal.onSend({ name: 'record-facts', lineId, facts })}>
      <LineField lines={open} value={lineId} onChange={setLineId} />
      <FactsForm key={lineId} ground={line.ground} isGiftCard={giftCardLineIds.includes(line.lineItemId)} facts={facts} recorded={line.facts} errors={modal.refusal?.fields ?? {}} onChange={(next) => setTyped({ ...typed, [lineId]: next })} />
      <Text as="p" tone="subdued">The decision is weighed anew under the terms that bind this order. What is not known counts neither for nor against.</Text>
    </CommandModal>
  )
}
