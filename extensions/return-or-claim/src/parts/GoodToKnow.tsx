import type { ShopperClause } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'

/** Passages of the terms that go with what is asked for, quietly: closed until somebody wants to read them. */
export function GoodToKnow({ notices }: { notices: readonly ShopperClause[] }) {
  if (notices.length === 0) return null
  return (
    <s-details>
      <s-summary>{translate('goodToKnow', { count: notices.length })}</s-summary>
      <s-stack gap="base">
        {notices.map(({ id, heading, text, language, url }) => (
          <s-stack key={id} gap="small-300">
            <s-text type="strong" lang={language}>{heading}</s-text>
            <s-text color="subdued" lang={language}>{text}</s-text>
            <s-link href={url} target="_blank" accessibilityLabel={translate('clause.wholeOf', { heading })}>{translate('clause.whole')}</s-link>
          </s-stack>
        ))}
      </s-stack>
    </s-details>
  )
}
