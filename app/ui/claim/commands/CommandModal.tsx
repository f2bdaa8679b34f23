import { Banner, BlockStack, Modal } from '@shopify/polaris'
import { useEffect, useRef, type ReactNode } from 'react'
import type { RefusalView } from '../../../application/views.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import { useFocusBack } from '../../use-focus-back.ts'
import type { Sent } from './sent-command.ts'

/** What every command's modal is given: it collects input and hands it on; sending is the page's business. */
export interface ModalProps<Name extends CommandName> {
  onSend: (command: Sent<Name>) => void
  onClose: () => void
  sending: boolean
  /** Why the last try was refused; what was typed stays. */
  refusal: RefusalView | null
  /** The line from which the command was started; null from the claim as a whole. */
  about: string | null
}

/** Where the focus goes once its button is gone. */
export const nextId = 'claim-next'

interface Props extends Omit<ModalProps<CommandName>, 'onSend' | 'about'> {
  title: string
  action: string
  grave?: boolean
  disabled?: boolean
  onAction: () => void
  children: ReactNode
}

export function CommandModal({ title, action, grave = false, disabled = false, onAction, onClose, sending, refusal, children }: Props) {
  const body = useRef<HTMLDivElement>(null)
  useFocusBack(true, nextId)
  useEffect(() => {
    if (refusal && Object.keys(refusal.fields).length) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])
  return (
    <Modal open title={title} onClose={onClose}
      primaryAction={{ content: action, onAction, loading: sending, disabled, destructive: grave }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: sending }]}>
      <Modal.Section>
        <div ref={body}>
          <BlockStack gap="400">
            {refusal ? <Banner tone={refusal.kind === 'conflict' ? 'warning' : 'critical'} title={refusal.kind === 'conflict' ? 'The claim has changed' : 'Nothing was done'}><p>{refusal.sentence}</p></Banner> : null}
            {children}
          </BlockStack>
        </div>
      </Modal.Section>
    </Modal>
  )
}
