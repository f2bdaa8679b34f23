import { Banner } from '@shopify/polaris'
import type { ShopView } from '../../application/shops/shop-view.ts'
import { useGlances } from '../use-glances.ts'

const more = { content: 'See how far it is', url: '/app/settings/history' }

/** How often the count is looked at again while orders are taken in, in milliseconds. */
const glance = 2_000

/** How far taking in the shop's past orders has come; nothing once it is done. */
export function ImportProgress({ state }: { state: ShopView['orderImport'] }) {
  const under = state.state === 'waiting' || state.state === 'running'
  useGlances(under ? glance : null)
  if (state.state === 'failed') return <Banner tone="critical" title="Your orders could not be taken in" action={more}><p>{state.message ?? 'It is tried again by itself. Orders that came in already can be used.'}</p></Banner>
  if (!under) return null
  return <Banner tone="info" title="Your orders are being taken in" action={more}><p>{`${state.taken} so far. You can go on working: the rest follows.`}</p></Banner>
}
