import type { I18n } from '@shopify/ui-extensions'

/** One line with one thing to do: what stands here where the terms can't. `text` and `action` are keys of the locales. */
export function Quiet({ i18n, text, action, onAct }: { i18n: I18n; text: 'failed' | 'signIn.text'; action: 'retry' | 'signIn.action'; onAct(): void }) {
  return (
    <s-section heading={i18n.translate('heading')}>
      <s-stack gap="base" alignItems="start">
        <s-text color="subdued">{i18n.translate(text)}</s-text>
        <s-button variant="secondary" onClick={onAct}>{i18n.translate(action)}</s-button>
      </s-stack>
    </s-section>
  )
}

/** As high as the usual answer, two rights and a button, so that the page doesn't jump when it comes. */
export function Loading({ i18n }: { i18n: I18n }) {
  return (
    <s-section heading={i18n.translate('heading')}>
      <s-stack gap="base" accessibilityRole="status" accessibilityLabel={i18n.translate('loading')}>
        <s-skeleton-paragraph />
        <s-skeleton-paragraph />
        <s-skeleton-paragraph />
      </s-stack>
    </s-section>
  )
}
