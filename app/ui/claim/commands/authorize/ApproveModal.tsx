import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { VerdictBadge } from '../../../decision/VerdictBadge.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { allPieces, arePiecesWrong, asSent, PiecesField } from '../fields/PiecesField.tsx'
import { changedFees, isWrongPercent, RestockingField, returnFeeOf, ReturnFeeField, termsFees } from './FeeFields.tsx'

/** Approving some of what is asked for, with the fees that the terms give: the rest stays to be decided. */
export function ApproveModal({ lines, about, ...modal }: ModalProps<'approve'> & { lines: ClaimLineView[] }) {
  const due = linesFor(lines, 'approve')
  const waiting = lines.filter((line) => line.authorization === 'requested')
  const [pieces, setPieces] = useState(() => allPieces(about ? due.filter((line) => line.id === about) : due))
  const [fees, setFees] = useState(() => termsFees(waiting))
  const ruledOut = waiting.filter((line) => !due.includes(line))
  const errors = modal.refusal?.fields ?? {}
  const send = () => modal.onSend({ name: 'approve', ...(ruledOut.length ? { pieces } : asSent(pieces, due)), ...changedFees(fees, waiting, new Set(Object.keys(pieces))) })
  return (
    <CommandModal {...modal} title="Approve" action="Approve" disabled={arePiecesWrong(pieces, due) || due.some((line) => pieces[line.id] !== undefined && isWrongPercent(line, fees.restocking[line.id]))} onAction={send}>
      <PiecesField title="What goes ahead" lines={due} pieces={pieces} onChange={setPieces} errors={errors} beneath={(line) => (
        <>
          <div><VerdictBadge verdict={line.decision.answer.verdict} /></div>
          <RestockingField line={line} value={fees.restocking[line.id] ?? ''} onChange={(percent) => setFees({ ...fees, restocking: { ...fees.restocking, [line.id]: percent } })} error={errors[`fees.restocking.${line.id}`]} />
        </>
      )} />
      {ruledOut.map((line) => <Text as="p" tone="subdued" key={line.id}>{`${line.quantity} × ${line.title}: the terms rule it out. Decline it, or choose a remedy as goodwill first.`}</Text>)}
      <ReturnFeeField fee={returnFeeOf(waiting)} value={fees.returnFee} onChange={(returnFee) => setFees({ ...fees, returnFee })} error={errors['fees.returnFee']} />
      <Text as="p" tone="subdued">What is left out waits for your decision. The customer is written what was approved.</Text>
    </CommandModal>
  )
}
