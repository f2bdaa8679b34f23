import { Link, Text } from '@shopify/polaris'
import type { ChainView } from '../../application/orders/chain-view.ts'

/** How a line's pieces hang together with those whose place they took or that took theirs: `Replaces the Gold ring of order #1001 (R-1003)`. */
export function ChainText({ chain, quantity }: { chain: ChainView[]; quantity: number }) {
  return chain.map(({ way, as, pieces, title, order, claim }) => {
    const count = quantity > 1 ? `${pieces === 1 ? '1 piece' : `${pieces} pieces`}: ` : ''
    const what = as === 'free' ? replacedWords(way, title, order !== null) : exchangedWords(way, as, title)
    const words = `${count}${what}`
    return (
      <Text as="p" variant="bodySm" key={`${way}-${as}-${title}-${order?.key ?? ''}-${claim?.id ?? ''}`}>
        {`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`}
        {order && as === 'free' ? <Link url={`/app/orders/${order.key}`}>{order.name}</Link> : null}
        {claim ? <>{' ('}<Link url={`/app/claims/${claim.id}`}>{claim.number}</Link>{')'}</> : null}
      </Text>
    )
  })
}

const replacedWords = (way: ChainView['way'], title: string, elsewhere: boolean) => (way === 'replaces' ? `replaces ${elsewhere ? `the ${title} of order ` : 'an earlier piece, given by hand'}` : `was replaced by ${elsewhere ? 'order ' : 'another piece, given by hand'}`)

/** New goods of an exchange come in the same order. */
function exchangedWords(way: ChainView['way'], as: ChainView['as'], title: string): string {
  const why = as === 'exchange' ? 'for a fault' : 'for no fault, so as a new purchase'
  return way === 'replaces' ? `given in exchange for the ${title}, ${why}` : `was exchanged for the ${title}, ${why}`
}
