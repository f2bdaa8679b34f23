import { BlockStack, ChoiceList, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../application/views.ts'
import type { ClaimCommand, DeclineReason } from '../../../domain/claim/commands.ts'
import { inTimeUntil, verdictText } from '../../decision/verdict-text.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from './CommandModal.tsx'

const reasonOptions: Array<{ label: string; value: DeclineReason }> = [
  { label: 'The period has ended', value: 'RETURN_PERIOD_ENDED' },
  { label: 'Excluded from returns', value: 'FINAL_SALE' },
  { label: 'Another reason', value: 'OTHER' },
]

type Decline = Extract<ClaimCommand, { name: 'decline' }>

/** Declining: which lines, why, and what the customer is told beside the reasons that the terms give. */
export function DeclineModal({ lines, ...modal }: ModalProps<Decline> & { lines: ClaimLineView[] }) {
  const { today } = useShopFormat()
  const waiting = lines.filter((line) => line.authorization === 'requested')
  const ruledOut = waiting.filter((line) => line.decision.answer.verdict === 'ineligible')
  const [lineIds, setLineIds] = useState(() => (ruledOut.length > 0 ? ruledOut : waiting).map((line) => line.id))
  const [reason, setReason] = useState<DeclineReason>(() => suggested(ruledOut, today))
  const [note, setNote] = useState('')
  const chosen = waiting.filter((line) => lineIds.includes(line.id))
  const given = [...new Set(chosen.filter((line) => line.decision.answer.verdict === 'ineligible').flatMap((line) => verdictText(line.decision).reasons))]
  const againstTheTerms = chosen.some((line) => line.decision.answer.verdict === 'eligible')
  return (
    <CommandModal {...modal} title="Decline" action="Decline" grave disabled={chosen.length === 0} onAction={() => modal.onSend({ name: 'decline', reason, note: note.trim(), lineIds })}>
      {waiting.length > 1 ? (
        <ChoiceList title="What to decline" allowMultiple selected={lineIds} onChange={setLineIds} choices={waiting.map((line) => ({ label: `${line.quantity} × ${line.title}`, value: line.id }))} error={modal.refusal?.fields.lineIds} />
      ) : null}
      {againstTheTerms ? <Text as="p" tone="caution">The terms allow this request. Declining it goes against your own terms; give your reason below.</Text> : null}
      <Select label="Reason" options={reasonOptions} value={reason} onChange={(next) => setReason(next as DeclineReason)} error={modal.refusal?.fields.reason} />
      {given.length > 0 ? (
        <BlockStack gap="100">
          <Text as="p" fontWeight="medium">The customer will be told, with the clauses:</Text>
          {given.map((text) => <blockquote className="rc-wording" style={{ margin: 0 }} key={text}>{text}</blockquote>)}
        </BlockStack>
      ) : null}
      <TextField label="Note to the customer" multiline={3} autoComplete="off" maxLength={500} showCharacterCount value={note} onChange={setNote} error={modal.refusal?.fields.note}
        helpText={given.length > 0 ? 'Optional. Added to the mail after the reasons above.' : 'Required: the terms give no reason to decline it.'} />
      <Text as="p" tone="subdued">This can’t be undone. The customer is written at once.</Text>
    </CommandModal>
  )
}

/** Over time where a period has run out, excluded where the terms rule it out otherwise. */
function suggested(ruledOut: ClaimLineView[], today: string): DeclineReason {
  if (ruledOut.length === 0) return 'OTHER'
  const over = ruledOut.every((line) => { const last = inTimeUntil(line.decision.answer); return last !== null && last < today })
  return over ? 'RETURN_PERIOD_ENDED' : 'FINAL_SALE'
}
