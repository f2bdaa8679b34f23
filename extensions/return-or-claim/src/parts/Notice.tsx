/** A message in place of the form, with at most one thing to do. */
export function Notice({ heading, text, tone = 'info', action, onAct }: { heading: string; text: string; tone?: 'info' | 'critical'; action?: string | undefined; onAct?(): void }) {
  return (
    <s-banner tone={tone} heading={heading}>
      <s-stack gap="base" alignItems="start">
        <s-text>{text}</s-text>
        {action && <s-button variant="secondary" onClick={() => onAct?.()}>{action}</s-button>}
      </s-stack>
    </s-banner>
  )
}
