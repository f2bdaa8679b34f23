import type { ModalSet } from '../modal-set.ts'
import { ExpertModal } from './ExpertModal.tsx'
import { FinishRepairModal } from './FinishRepairModal.tsx'
import { AnswerQuoteModal, QuoteModal } from './QuoteModals.tsx'
import { ReportModal } from './ReportModal.tsx'
import { StartRepairModal } from './StartRepairModal.tsx'

export function RepairModals({ open, view, modal }: ModalSet) {
  switch (open) {
    case 'send-to-expert': return <ExpertModal {...modal} lines={view.lines} />
    case 'record-report': return <ReportModal {...modal} lines={view.lines} claimId={view.claim.id} currency={view.currencyCode} />
    case 'start-repair': return <StartRepairModal {...modal} lines={view.lines} />
    case 'repair-ready':
    case 'hand-back': return <FinishRepairModal key={open} {...modal} name={open} lines={view.lines} />
    case 'quote-repair': return <QuoteModal {...modal} lines={view.lines} currency={view.currencyCode} />
    case 'answer-quote': return <AnswerQuoteModal {...modal} lines={view.lines} />
    default: return null
  }
}
