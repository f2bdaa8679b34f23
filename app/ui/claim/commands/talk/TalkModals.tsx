import type { ModalSet } from '../modal-set.ts'
import { FactsModal } from './FactsModal.tsx'
import { TextModal } from './TextModal.tsx'

export function TalkModals({ open, view, modal, giftCardLineIds }: ModalSet & { giftCardLineIds: string[] }) {
  switch (open) {
    case 'ask-customer':
    case 'message':
    case 'note': return <TextModal key={open} {...modal} name={open} />
    case 'record-facts': return <FactsModal {...modal} lines={view.lines} giftCardLineIds={giftCardLineIds} />
    default: return null
  }
}
