import { Banner, BlockStack, Box, Card, Layout, Page, Text } from '@shopify/polaris'
import type { HomeView } from '../../application/shops/shop-view.ts'
import { ClaimRow } from '../claim/ClaimRow.tsx'
import { FiguresSection } from '../figures/FiguresSection.tsx'
import { Empty } from '../states/Empty.tsx'
import { ImportProgress } from '../states/ImportProgress.tsx'
import { SetUpCard } from '../setup/SetUpCard.tsx'
import { Figures } from './Figures.tsx'
import { LeftReturns } from './LeftReturns.tsx'
import { PolicyCard } from './PolicyCard.tsx'

/** What waits for staff now, the terms that decide, and how the last days went. */
export function HomePage({ home }: { home: HomeView }) {
  const { shop, setUp, left, undelivered, fresh, figures, figuresLocked, waiting } = home
  return (
    <Page title={shop.name} primaryAction={{ content: 'Open a claim', url: '/app/orders' }}>
      <BlockStack gap="400">
        {setUp ? <SetUpCard state={setUp} /> : null}
        {shop.policy.inForce || setUp?.first ? null : <div className="rc-inset"><Banner tone="warning" title="No policy binds your orders" action={{ content: 'Look at the routing', url: '/app/policies/routing' }}><p>None is in force for an order that is placed now, so no claim on one can be decided or opened.</p></Banner></div>}
        <ImportProgress state={shop.orderImport} />
        {undelivered > 0 ? <div className="rc-inset"><Banner tone="warning" title={`${undelivered === 1 ? 'One mail' : `${undelivered} mails`} could not be delivered`} action={{ content: 'Look at what was not sent', url: '/app/settings/mails' }} /></div> : null}
        {left.count > 0 && !setUp?.first ? <LeftReturns left={left} timeZone={shop.timeZone} /> : null}
        {fresh ? null : <Figures figures={figures} />}
        <Layout>
          <Layout.Section>
            <Card padding="0">
              {waiting.length > 0 ? (
                <>
                  <Box padding="400" paddingBlockEnd="200"><Text as="h2" variant="headingMd">Waiting for you</Text></Box>
                  <ul className="rc-rowlist" aria-label="Waiting for you">{waiting.map((claim) => <li key={claim.id}><ClaimRow claim={claim} /></li>)}</ul>
                </>
              ) : (
                <Empty heading={fresh ? emptyHeading[shop.orderImport.state] : 'Nothing waits for you'}
                  {...(fresh && shop.orderImport.taken === 0 ? {} : { action: { content: 'Choose an order', url: '/app/orders' } })}
                  text={fresh ? 'Open a claim from an order: Recourse shows item by item what your terms allow, until when and by which clause.' : 'Claims that need a decision, a settlement or a second look come here, the nearest deadline first, and behind them closed ones whose customer has written.'} />
              )}
            </Card>
          </Layout.Section>
          {setUp?.first || !shop.policy.inForce ? null : <Layout.Section variant="oneThird"><PolicyCard policy={shop.policy} /></Layout.Section>}
        </Layout>
        {figuresLocked ? <div className="rc-inset"><Text as="p" tone="subdued">{figuresLocked}</Text></div> : <FiguresSection />}
      </BlockStack>
    </Page>
  )
}

const emptyHeading = {
  waiting: 'Your orders are being taken in',
  running: 'Your orders are being taken in',
  done: 'No claims yet: open one from an order',
  failed: 'No claims yet',
} as const
