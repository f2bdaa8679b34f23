import type { I18n } from '@shopify/ui-extensions'
import type { GoodToKnowNote } from './summarise.ts'

/** Passages of the terms that are worth knowing, quietly: closed until somebody wants to read them. */
export function GoodToKnow({ i18n, notes }: { i18n: I18n; notes: readonly GoodToKnowNote[] }) {
  return (
    <s-details>
      <s-summary>{i18n.translate('goodToKnow', { count: notes.length })}</s-summary>
      <s-stack gap="base">
        {notes.map(({ clause: { id, heading, text, language, url }, items }) => (
          <s-stack key={id} gap="small-300">
            <s-text type="strong" lang={language}>{heading}</s-text>
            <s-text color="subdued" lang={language}>{text}</s-text>
            <s-link href={url} target="_blank" accessibilityLabel={i18n.translate('wholeOf', { heading })}>{i18n.translate('whole')}</s-link>
            {items.length > 0 && <s-text color="subdued">{items.join(', ')}</s-text>}
          </s-stack>
        ))}
      </s-stack>
    </s-details>
  )
}
