import { BlockStack, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { DeclineReason } from '../../../../domain/claim/commands.ts'
import { inTimeUntil, verdictText } from '../../../decision/verdict-text.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineOfText, NoteField } from '../fields/fields.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { allPieces, arePiecesWrong, asSent, PiecesField } from '../fields/PiecesField.tsx'
import { RefusalNeeds } from './RefusalNeeds.tsx'
import { StillHere } from './StillHere.tsx'

const reasonOptions: Array<{ label: string; value: DeclineReason }> = [
  { label: 'The period has ended', value: 'RETURN_PERIOD_ENDED' },
  { label: 'Excluded from returns', value: 'FINAL_SALE' },
  { label: 'Another reason', value: 'OTHER' },
]

/** Declining: which items, what the terms ask a refusal to carry, and what the customer is told beside the reasons that the terms give. */
export function DeclineModal({ lines, about, ...modal }: ModalProps<'decline'> & { lines: ClaimLineView[] }) {
  const { today } = useShopFormat()
  const due = linesFor(lines, 'decline')
  const ruledOut = due.filter((line) => line.decision.answer.verdict === 'ineligible')
  const [pieces, setPieces] = useState(() => allPieces(about ? due.filter((line) => line.id === about) : ruledOut.length > 0 ? ruledOut : due))
  const [reason, setReason] = useState<DeclineReason>(() => suggested(about ? ruledOut.filter((line) => line.id === about) : ruledOut, today))
  const [note, setNote] = useState('')
  const [expert, setExpert] = useState('')
  const chosen = due.filter((line) => pieces[line.id] !== undefined)
  const given = [...new Set(chosen.filter((line) => line.decision.answer.verdict === 'ineligible').flatMap((line) => verdictText(line.decision).reasons))]
  const againstTheTerms = chosen.some((line) => line.authorization === 'requested' && line.decision.answer.verdict === 'eligible')
  const requires = new Set(chosen.flatMap((line) => line.decision.answer.refusal.requires))
  const closed = requires.has('not-refusable') || (requires.has('expert-assessment') && chosen.some((line) => !line.decision.answer.refusal.requires.includes('expert-assessment') ? false : !isAssessed(line)))
  const send = () => modal.onSend({ name: 'decline', reason, note: note.trim(), lineIds: chosen.map((line) => line.id), ...asSent(pieces, chosen), ...(expert.trim() ? { expert: expert.trim() } : {}) })
  return (
    <CommandModal {...modal} title="Decline" action="Decline" grave disabled={closed || arePiecesWrong(pieces, due)} onAction={send}>
      {due.length > 1 || due.some((line) => line.quantity > 1) ? <PiecesField title="What to decline" lines={due} pieces={pieces} onChange={setPieces} errors={modal.refusal?.fields ?? {}} /> : null}
      <RefusalNeeds lines={chosen} given={given.length > 0} note={note} expert={expert} />
      {againstTheTerms ? <Text as="p" tone="caution">The terms allow this request. Declining it goes against your own terms; give your reason below.</Text> : null}
      <Select label="Reason" options={reasonOptions} value={reason} onChange={(next) => setReason(next as DeclineReason)} error={modal.refusal?.fields.reason} />
      {given.length > 0 ? (
        <BlockStack gap="100">
          <Text as="p" fontWeight="medium">The customer will be told, with the clauses:</Text>
          {given.map((text) => <blockquote className="rc-wording" style={{ margin: 0 }} key={text}>{text}</blockquote>)}
        </BlockStack>
      ) : null}
      {requires.has('named-expert') ? <LineOfText label="Expert whom the customer can turn to" value={expert} onChange={setExpert} error={modal.refusal?.fields.expert} help="Name and, where you can, how to reach them. The refusal names them." /> : null}
      <NoteField label="Note to the customer" value={note} onChange={setNote} error={modal.refusal?.fields.note} help={given.length > 0 ? 'Optional. Added to the mail after the reasons above.' : 'Required: the terms give no reason to decline it.'} />
      <StillHere lines={chosen} />
      <Text as="p" tone="subdued">The customer is written at once. Only reopening the claim takes it back.</Text>
    </CommandModal>
  )
}

const isAssessed = (line: ClaimLineView) => line.facts.assessment?.by === 'expert' && line.facts.assessment.finding !== undefined

/** Over time where a period has run out, excluded where the terms rule it out otherwise. */
function suggested(ruledOut: ClaimLineView[], today: string): DeclineReason {
  if (ruledOut.length === 0) return 'OTHER'
  const over = ruledOut.every((line) => { const last = inTimeUntil(line.decision.answer); return last !== null && last < today })
  return over ? 'RETURN_PERIOD_ENDED' : 'FINAL_SALE'
}
