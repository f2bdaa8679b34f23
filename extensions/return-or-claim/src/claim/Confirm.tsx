import { useId, useRef } from 'preact/hooks'

interface ConfirmProps { text: string; heading: string; says: string; confirm: string; keep: string; tone?: 'critical'; primary?: boolean; busy: boolean; onConfirm(): Promise<unknown> }

/** A button that asks once more what would be meant by it. */
export function Confirm({ text, heading, says, confirm, keep, tone, primary = false, busy, onConfirm }: ConfirmProps) {
  const id = `confirm-${useId()}`
  const modal = useRef<{ hideOverlay?(): void }>(null)
  const act = async () => {
    await onConfirm()
    modal.current?.hideOverlay?.()
  }
  return (
    <s-stack>
      <s-button variant={primary ? 'primary' : 'secondary'} commandFor={id} command="--show" loading={busy}>{text}</s-button>
      <s-modal id={id} ref={modal as never} heading={heading}>
        <s-text>{says}</s-text>
        {tone
          ? <s-button slot="primary-action" tone={tone} loading={busy} onClick={() => void act()}>{confirm}</s-button>
          : <s-button slot="primary-action" variant="primary" loading={busy} onClick={() => void act()}>{confirm}</s-button>}
        <s-button slot="secondary-actions" commandFor={id} command="--hide">{keep}</s-button>
      </s-modal>
    </s-stack>
  )
}
