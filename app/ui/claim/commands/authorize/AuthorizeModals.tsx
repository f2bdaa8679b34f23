import type { ModalSet } from '../modal-set.ts'
import { ApproveModal } from './ApproveModal.tsx'
import { DeclineModal } from './DeclineModal.tsx'
import { DisputeModal, ResolveDisputeModal } from './DisputeModals.tsx'
import { EndModal } from './EndModal.tsx'
import { ExtendModal } from './ExtendModal.tsx'
import { ReopenModal } from './ReopenModal.tsx'

export function AuthorizeModals({ open, view, modal }: ModalSet) {
  switch (open) {
    case 'approve': return <ApproveModal {...modal} lines={view.lines} />
    case 'decline': return <DeclineModal {...modal} lines={view.lines} />
    case 'reopen': return <ReopenModal {...modal} lines={view.lines} />
    case 'dispute': return <DisputeModal {...modal} />
    case 'resolve-dispute': return <ResolveDisputeModal {...modal} lines={view.lines} />
    case 'extend': return <ExtendModal {...modal} claim={view.claim} />
    case 'skip-step':
    case 'cancel':
    case 'withdraw': return <EndModal key={open} {...modal} name={open} lines={view.lines} />
    default: return null
  }
}
