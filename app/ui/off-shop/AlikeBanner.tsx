import { Banner, Link } from '@shopify/polaris'
import type { AlikeClaim } from '../../application/purchases/purchase-view.ts'

/** Claims that may be about the same thing, as facts: nothing is refused for them. */
export function AlikeBanner({ alike }: { alike: AlikeClaim[] }) {
  if (alike.length === 0) return null
  return (
    <Banner tone="warning" title="This may have been claimed before">
      <ul className="rc-list rc-list--tight">{alike.map((one) => <li key={one.id}><Link url={`/app/claims/${one.id}`} target="_blank">{one.text}</Link></li>)}</ul>
    </Banner>
  )
}
