import type { ClaimView } from '../../../application/views.ts'
import type { useClaimCommand } from '../use-claim-command.ts'
import { CancelModal } from './CancelModal.tsx'
import { DeclineModal } from './DeclineModal.tsx'
import { FactsModal } from './FactsModal.tsx'
import { ReceiveModal } from './ReceiveModal.tsx'
import { RefundModal } from './RefundModal.tsx'
import { SettleModal } from './SettleModal.tsx'

interface Props { view: ClaimView; command: ReturnType<typeof useClaimCommand>; giftCardLineIds: string[] }

/** The modal of the command that was chosen. Each starts empty and keeps what was typed until it is closed. */
export function CommandModals({ view, command, giftCardLineIds }: Props) {
  const shared = { onSend: command.send, onClose: command.close, sending: command.sending !== null, refusal: command.refusal }
  const { open } = command
  switch (open) {
    case 'decline': return <DeclineModal {...shared} lines={view.lines} />
    case 'receive': return <ReceiveModal {...shared} lines={view.lines} />
    case 'refund': return view.refundPlan ? <RefundModal {...shared} plan={view.refundPlan} lines={view.lines} /> : null
    case 'settle': return <SettleModal {...shared} lines={view.lines} />
    case 'record-facts': return <FactsModal {...shared} lines={view.lines} giftCardLineIds={giftCardLineIds} />
    case 'cancel': return <CancelModal {...shared} />
    case 'approve':
    case 'retry':
    default: return null
  }
}
