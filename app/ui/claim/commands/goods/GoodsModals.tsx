import type { Grade } from '../../../../domain/claim/grades.ts'
import type { ModalSet } from '../modal-set.ts'
import { DeductionModal } from './DeductionModal.tsx'
import { GiveBackModal } from './GiveBackModal.tsx'
import { InspectModal } from './InspectModal.tsx'
import { LabelModal } from './LabelModal.tsx'
import { NotReceivedModal } from './NotReceivedModal.tsx'
import { ReceiveModal } from './ReceiveModal.tsx'
import { SentModal } from './SentModal.tsx'
import { SerialModal } from './SerialModal.tsx'

export function GoodsModals({ open, view, modal, grades }: ModalSet & { grades: Grade[] }) {
  const about = { lines: view.lines, claimId: view.claim.id }
  switch (open) {
    case 'send-label': return <LabelModal {...modal} {...about} />
    case 'record-sent': return <SentModal {...modal} lines={view.lines} />
    case 'receive': return <ReceiveModal {...modal} lines={view.lines} alsoExpected={view.alsoExpected} />
    case 'not-received': return <NotReceivedModal {...modal} lines={view.lines} />
    case 'give-back': return <GiveBackModal {...modal} lines={view.lines} />
    case 'inspect': return <InspectModal {...modal} {...about} grades={grades} />
    case 'record-serials': return <SerialModal {...modal} lines={view.lines} />
    case 'raise-deduction': return <DeductionModal {...modal} lines={view.lines} currency={view.currencyCode} />
    default: return null
  }
}
