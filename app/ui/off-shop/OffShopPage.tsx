import { useFetcher } from '@remix-run/react'
import { Banner, BlockStack, Box, Button, Card, InlineError, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { OffShopForm, OffShopInput } from '../../application/purchases/purchase-view.ts'
import type { RefusalView } from '../../application/views.ts'
import { AlikeBanner } from './AlikeBanner.tsx'
import { CustomerPart } from './CustomerPart.tsx'
import { emptyPurchase } from './draft.ts'
import { ProofPart } from './ProofPart.tsx'
import { PurchasePart } from './PurchasePart.tsx'
import { RequestPart } from './RequestPart.tsx'
import { usePreview } from './use-preview.ts'

interface Answer { refusal: RefusalView | null }

/** Opening a claim for a purchase that Shopify holds no order of: customer, purchase, proof and request, with the terms' answer as it is typed. */
export function OffShopPage({ form: given, documentTitles }: { form: OffShopForm; documentTitles: Record<string, string> }) {
  // The key of the form's first rendering stays: a reload of its data must not turn one claim into two.
  const [form] = useState(given)
  const [input, setInput] = useState(() => emptyPurchase(form))
  const opening = useFetcher<Answer>()
  const { preview, refusal, stale } = usePreview(form.key, input)
  const sending = opening.state !== 'idle'
  const refused = sending ? null : (opening.data?.refusal ?? null)
  const part = { input, form, problems: refused?.fields ?? {}, onChange: (change: Partial<OffShopInput>) => setInput((all) => ({ ...all, ...change })) }
  const ruledOut = preview?.decision?.answer.verdict === 'ineligible'
  return (
    <Page title="Claim without an order" subtitle="For what was bought from you outside the shop: at a market stall, from a retailer, through another channel" backAction={{ content: 'Claims', url: '/app/claims' }}>
      <BlockStack gap="400">
        {refused || refusal ? <Banner tone="critical" title="This needs your attention"><p>{refused?.sentence ?? refusal}</p></Banner> : null}
        <CustomerPart {...part} />
        <div>
          <PurchasePart {...part} />
          <div aria-live="polite">{preview?.alike.length ? <Box paddingBlockStart="400"><AlikeBanner alike={preview.alike} /></Box> : null}</div>
        </div>
        <ProofPart input={input} onChange={part.onChange} form={form} proof={preview?.proof ?? null} />
        <RequestPart {...part} decision={preview?.decision ?? null} stale={stale} documentTitles={documentTitles} />
        <Card>
          <BlockStack gap="300">
            <Text as="p" tone="subdued">Shopify has no part in this claim: what the customer gets back is paid and sent by you, and written down here.</Text>
            {ruledOut ? <Text as="p" tone="caution">Your terms do not allow this. Open it only to answer the customer: the claim can then be declined, and the mail gives the clause.</Text> : null}
            <div role="alert">{refused ? <InlineError fieldID="open-claim" message={`Not opened yet. ${refused.sentence}`} /> : null}</div>
            <div><Button id="open-claim" variant="primary" loading={sending} onClick={() => { if (!sending) opening.submit({ intent: 'open', key: form.key, purchase: JSON.stringify(input) }, { method: 'post' }) }}>Open claim</Button></div>
          </BlockStack>
        </Card>
      </BlockStack>
    </Page>
  )
}
