import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/admin.order-details.block.render'
import { Fragment, render } from 'preact'
import { keyOf } from '../../shared/format.ts'
import { Claim } from './Claim.tsx'
import { intoApp } from './into-app.ts'
import { useClaims } from './use-claims.ts'

declare const shopify: Api

/** The claims of the order that staff look at in Shopify, with the way into the app. */
export default function block(): void {
  render(<Block orderKey={keyOf(shopify.data.selected[0]?.id ?? '')} />, document.body)
}

function Block({ orderKey }: { orderKey: string }) {
  const { i18n } = shopify
  const { asked, again } = useClaims(orderKey)
  const claims = asked.state === 'there' ? asked.order.claims : []
  const collapsed = asked.state === 'there' ? (claims.length ? i18n.translate('collapsed.some', { count: claims.length }) : i18n.translate('collapsed.none')) : ''
  return (
    <s-admin-block heading={i18n.translate('heading')} collapsedSummary={collapsed}>
      {asked.state === 'loading' && <s-spinner accessibilityLabel={i18n.translate('loading')} />}
      {asked.state === 'failed' && (
        <s-stack gap="base" alignItems="start">
          <s-text>{i18n.translate(`failed.${asked.why}`)}</s-text>
          <s-button onClick={again}>{i18n.translate('retry')}</s-button>
        </s-stack>
      )}
      {asked.state === 'there' && (
        <s-stack gap="base">
          {claims.length === 0 && <s-text color="subdued">{i18n.translate('none')}</s-text>}
          {claims.map((claim, place) => (
            <Fragment key={claim.number}>
              {place > 0 && <s-divider />}
              <Claim i18n={i18n} claim={claim} />
            </Fragment>
          ))}
          {asked.order.claimable > 0 && <s-link href={intoApp(asked.order.openPath)}>{i18n.translate('open')}</s-link>}
        </s-stack>
      )}
    </s-admin-block>
  )
}
