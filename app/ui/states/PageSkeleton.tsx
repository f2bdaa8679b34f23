import { BlockStack, Card, Layout, SkeletonBodyText, SkeletonDisplayText, SkeletonPage } from '@shopify/polaris'

/** A grey drawing of the screen to come: one wide card for lists, two columns for a claim or an order. */
export function PageSkeleton({ path }: { path: string }) {
  const one = (lines: number) => <Card><BlockStack gap="400"><SkeletonDisplayText size="small" /><SkeletonBodyText lines={lines} /></BlockStack></Card>
  const isDetail = path.split('/').length > 3
  return (
    <div role="status" aria-label="Loading">
      <SkeletonPage primaryAction={!isDetail} backAction={isDetail} fullWidth={!isDetail && path !== '/app'}>
        {isDetail
          ? <Layout><Layout.Section><BlockStack gap="400">{one(3)}{one(8)}</BlockStack></Layout.Section><Layout.Section variant="oneThird">{one(4)}</Layout.Section></Layout>
          : one(12)}
      </SkeletonPage>
    </div>
  )
}
