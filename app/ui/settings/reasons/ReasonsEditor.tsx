import { Banner, BlockStack, Box, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { ReasonsView } from '../../../application/setup/reasons-view.ts'
import { commonReasons } from '../../../domain/setup/common-reasons.ts'
import type { Reason } from '../../../domain/setup/reasons.ts'
import { ReasonRow } from './ReasonRow.tsx'
import { emptyReason, moved } from './reason-draft.ts'
import type { ReasonsInHand } from './use-reasons.ts'

interface Props { hand: ReasonsInHand; shopify: ReasonsView['shopify']; locked: boolean }

/** The reasons with those beneath them, in the order in which customers see them. */
export function ReasonsEditor({ hand, shopify, locked }: Props) {
  const { reasons, change, problems, busy } = hand
  const put = (i: number, reason: Reason) => change(reasons.map((one, at) => (at === i ? reason : one)))
  return (
    <BlockStack gap="400">
      {shopify === null ? <div className="rc-inset"><Banner tone="warning">Shopify does not say now which reasons it has. You can go on; each reason is told to Shopify by what it comes to.</Banner></div> : null}
      <Card padding="0">
        <Box padding="400" paddingBlockEnd="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">Why things come back</Text>
            <Text as="p" tone="subdued">{reasons.length === 0 ? 'None yet: your customers choose from four plain reasons. Add your own, or begin with common ones.' : 'Each comes to one of four grounds, by which your terms decide, and to one of Shopify’s reasons, for its reports. With finer reasons beneath one, customers choose among those.'}</Text>
          </BlockStack>
        </Box>
        {reasons.length > 0 ? (
          <ol className="rc-rowlist" aria-label="Reasons">
            {reasons.map((reason, i) => <ReasonRow key={reason.id} reason={reason} place={i} last={reasons.length - 1} shopify={shopify} problems={problems} locked={locked || busy} onChange={(next) => put(i, next)} onMove={(by) => change(moved(reasons, i, by))} onRemove={() => change(reasons.filter((_, at) => at !== i))} />)}
          </ol>
        ) : null}
        {locked ? null : (
          <Box padding="400">
            <InlineStack gap="200">
              <Button onClick={() => change([...reasons, emptyReason()])} disabled={busy}>Add a reason</Button>
              {reasons.length === 0 ? <Button onClick={() => change(commonReasons(shopify?.map(({ handle }) => handle) ?? null))} disabled={busy}>Begin with common reasons</Button> : null}
            </InlineStack>
          </Box>
        )}
      </Card>
    </BlockStack>
  )
}
