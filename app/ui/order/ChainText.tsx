import { Link, Text } from '@shopify/polaris'
import type { ChainView } from '../../application/orders/chain-view.ts'

/** How a line's pieces hang together with those they replace or that replaced them: `Replaces the Gold ring of order #1001 (R-1003)`. */
export function ChainText({ chain, quantity }: { chain: ChainView[]; quantity: number }) {
  return chain.map(({ way, pieces, title, order, claim }) => {
    const count = quantity > 1 ? `${pieces === 1 ? '1 piece' : `${pieces} pieces`}: ` : ''
    const what = way === 'replaces' ? `replaces ${order ? `the ${title} of order ` : 'an earlier piece, given by hand'}` : `was replaced by ${order ? 'order ' : 'another piece, given by hand'}`
    const words = `${count}${what}`
    return (
      <Text as="p" variant="bodySm" key={`${way}-${order?.key ?? ''}-${claim?.id ?? ''}`}>
        {`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`}
        {order ? <Link url={`/app/orders/${order.key}`}>{order.name}</Link> : null}
        {claim ? <>{' ('}<Link url={`/app/claims/${claim.id}`}>{claim.number}</Link>{')'}</> : null}
      </Text>
    )
  })
}
