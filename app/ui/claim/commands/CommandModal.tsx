import { Banner, BlockStack, Modal } from '@shopify/polaris'
import { useEffect, useRef, type ReactNode } from 'react'

/** What every command's modal is given: it collects input and hands it on; sending is the page's business. */
export interface ModalProps<Command> {
  onSend: (command: Command) => void
  onClose: () => void
  sending: boolean
  /** Why the last try was refused; what was typed stays. */
  refusal: { kind: string; sentence: string; fields: Record<string, string> } | null
}

interface Props {
  title: string
  action: string
  grave?: boolean
  disabled?: boolean
  onAction: () => void
  onClose: () => void
  sending: boolean
  refusal: ModalProps<unknown>['refusal']
  children: ReactNode
}

export function CommandModal({ title, action, grave = false, disabled = false, onAction, onClose, sending, refusal, children }: Props) {
  useFocusBack()
  return (
    <Modal open title={title} onClose={onClose}
      primaryAction={{ content: action, onAction, loading: sending, disabled, destructive: grave }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: sending }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {refusal ? <Banner tone={refusal.kind === 'conflict' ? 'warning' : 'critical'} title={refusal.kind === 'conflict' ? 'The claim has changed' : 'Nothing was done'}><p>{refusal.sentence}</p></Banner> : null}
          {children}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

/** Gives the focus back to what had it before, where that is still there: the button that opened the modal. */
function useFocusBack() {
  const before = useRef<Element | null>(typeof document === 'undefined' ? null : document.activeElement)
  useEffect(() => {
    const came = before.current
    return () => { requestAnimationFrame(() => { if (came instanceof HTMLElement && came.isConnected) came.focus() }) }
  }, [])
}
