import type { ModalSet } from '../modal-set.ts'
import { ChooseRemedyModal } from './ChooseRemedyModal.tsx'
import { GiveUpModal } from './GiveUpModal.tsx'
import { ExchangeModal } from './ExchangeModal.tsx'
import { PayAgainModal } from './PayAgainModal.tsx'
import { PayBackModal } from './PayBackModal.tsx'
import { RefundModal } from './RefundModal.tsx'
import { ReplaceModal } from './ReplaceModal.tsx'
import { SettleModal } from './SettleModal.tsx'

export function SettleModals({ open, view, modal }: ModalSet) {
  switch (open) {
    case 'choose-remedy': return <ChooseRemedyModal {...modal} lines={view.lines} goodwillLocked={view.locked.goodwill} />
    case 'give-up-remedy': return <GiveUpModal {...modal} lines={view.lines} />
    case 'refund': return view.refundPlan ? <RefundModal {...modal} plan={view.refundPlan} lines={view.lines} payments={view.payments} claimId={view.claim.id} /> : null
    case 'exchange': return <ExchangeModal {...modal} lines={view.lines} claimId={view.claim.id} />
    case 'replace': return <ReplaceModal {...modal} lines={view.lines} claimId={view.claim.id} currency={view.currencyCode} />
    case 'pay-back': return <PayBackModal {...modal} lines={view.lines} currency={view.currencyCode} payments={view.payments} />
    case 'pay-again': return <PayAgainModal {...modal} failed={view.failedPayments} />
    case 'settle': return <SettleModal {...modal} lines={view.lines} payments={view.payments} />
    default: return null
  }
}
