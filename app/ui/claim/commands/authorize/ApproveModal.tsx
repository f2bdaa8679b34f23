import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { VerdictBadge } from '../../../decision/VerdictBadge.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { allPieces, arePiecesWrong, asSent, PiecesField } from '../fields/PiecesField.tsx'

/** Approving some of what is asked for: the rest stays to be decided. */
export function ApproveModal({ lines, about, ...modal }: ModalProps<'approve'> & { lines: ClaimLineView[] }) {
  const due = linesFor(lines, 'approve')
  const waiting = lines.filter((line) => line.authorization === 'requested')
  const [pieces, setPieces] = useState(() => allPieces(about ? due.filter((line) => line.id === about) : due))
  const ruledOut = waiting.filter((line) => !due.includes(line))
  return (
    <CommandModal {...modal} title="Approve" action="Approve" disabled={arePiecesWrong(pieces, due)} onAction={() => modal.onSend({ name: 'approve', ...(ruledOut.length ? { pieces } : asSent(pieces, due)) })}>
      <PiecesField title="What goes ahead" lines={due} pieces={pieces} onChange={setPieces} errors={modal.refusal?.fields ?? {}} beneath={(line) => <div><VerdictBadge verdict={line.decision.answer.verdict} /></div>} />
      {ruledOut.map((line) => <Text as="p" tone="subdued" key={line.id}>{`${line.quantity} × ${line.title}: the terms rule it out. Decline it, or choose a remedy as goodwill first.`}</Text>)}
      <Text as="p" tone="subdued">What is left out waits for your decision. The customer is written what was approved.</Text>
    </CommandModal>
  )
}
