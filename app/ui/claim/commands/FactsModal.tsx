import { Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../application/views.ts'
import type { ClaimCommand } from '../../../domain/claim/commands.ts'
import type { Facts } from '../../../domain/decision/request.ts'
import { FactsForm } from '../../facts/FactsForm.tsx'
import { CommandModal, type ModalProps } from './CommandModal.tsx'

type RecordFacts = Extract<ClaimCommand, { name: 'record-facts' }>

/** Recording what became known about one line; the terms weigh it anew. */
export function FactsModal({ lines, giftCardLineIds, ...modal }: ModalProps<RecordFacts> & { lines: ClaimLineView[]; giftCardLineIds: string[] }) {
  const open = lines.filter((line) => line.authorization === 'requested' || (line.authorization === 'authorized' && line.settlement !== 'settled'))
  const [lineId, setLineId] = useState(open[0]?.id ?? '')
  const [typed, setTyped] = useState<Record<string, Facts>>({})
  const line = open.find((one) => one.id === lineId)
  if (!line) return null
  const facts = typed[lineId] ?? line.facts
  return (
    <CommandModal {...modal} title="Record facts" action="Record" disabled={typed[lineId] === undefined} onAction={() => modal.onSend({ name: 'record-facts', lineId, facts })}>
      {open.length > 1 ? <Select label="About" options={open.map((one) => ({ label: `${one.quantity} × ${one.title}`, value: one.id }))} value={lineId} onChange={setLineId} /> : <Text as="p" fontWeight="medium">{line.title}</Text>}
      <FactsForm key={lineId} ground={line.ground} isGiftCard={giftCardLineIds.includes(line.lineItemId)} facts={facts} recorded={line.facts} errors={modal.refusal?.fields ?? {}} onChange={(next) => setTyped({ ...typed, [lineId]: next })} />
      <Text as="p" tone="subdued">The decision is weighed anew under the terms that bind this order. What is not known counts neither for nor against.</Text>
    </CommandModal>
  )
}
