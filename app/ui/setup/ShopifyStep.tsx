import { BlockStack, Card, Link, List, Text } from '@shopify/polaris'
import type { NativeView } from '../../application/setup/setup-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { nextStep } from './frame.ts'
import type { Frame } from './frame.ts'
import { SetUpFrame } from './SetUpFrame.tsx'
import { counted } from './setup-words.ts'

/** What is seen of Shopify's own returns, how to turn them off, and what becomes of those that still come. */
export function ShopifyStep({ frame, native: { seen, taken, settingsUrl } }: { frame: Frame; native: NativeView }) {
  const { timeZone } = useShopFormat()
  const waiting = seen?.waiting
  return (
    <SetUpFrame {...frame} onNext={() => frame.inHand.goOn({}, nextStep(frame))}>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">What Recourse sees</Text>
          <List>
            <List.Item>{seen === null ? 'Shopify does not answer now. Come back to this step in a moment.' : seen.accounts === 'new' ? 'Your shop has Shopify’s new customer accounts. In these customers can ask for a return without Recourse, if self-serve returns are on.' : 'Your shop has classic customer accounts, in which Shopify offers no returns of its own.'}</List.Item>
            {waiting ? <List.Item>{waiting.products === 0 ? 'No order waits in Shopify for an answer to a return.' : `${counted(waiting.products, 'order')}${waiting.atLeast ? ' or more' : ''} in Shopify ${waiting.products === 1 ? 'waits' : 'wait'} for an answer to a return that was requested there. Once your terms are published, Recourse takes ${waiting.products === 1 ? 'it' : 'them'} in as claims, unless you publish for orders from now on: then ${waiting.products === 1 ? 'it stays' : 'they stay'} in Shopify for you to answer.`}</List.Item> : null}
            <List.Item>{taken.count === 0 ? `No return was made by way of Shopify in the last ${taken.days} days.` : <>{`${counted(taken.count, 'return')} by way of Shopify became claims in the last ${taken.days} days. `}{taken.last ? <>The last was <Link url={`/app/claims/${taken.last.claimId}`}>{taken.last.number}</Link>{`, ${instantWords(taken.last.at, timeZone)}.`}</> : null}</>}</List.Item>
          </List>
          <Text as="p" tone="subdued">Shopify tells no app whether self-serve returns are switched on: look at it yourself.</Text>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">Turn Shopify’s self-serve returns off</Text>
          <List type="number">
            <List.Item>Open <Link url={settingsUrl} target="_top">Settings, Customer accounts</Link> in Shopify.</List.Item>
            <List.Item>Under “Self-serve returns”, choose “Turn off”.</List.Item>
            <List.Item>Your customers still start from their order: there “Return or claim” of Recourse stands in the place of Shopify’s return.</List.Item>
          </List>
          <Text as="p">Those that still come, because somebody on your staff makes them in Shopify or the switch is on, are not lost: each becomes a claim that your terms decide. Only those on orders that no terms bind stay in Shopify, and the home page lists them.</Text>
        </BlockStack>
      </Card>
    </SetUpFrame>
  )
}
