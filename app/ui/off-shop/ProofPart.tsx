import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import type { OffShopPreview } from '../../application/purchases/purchase-view.ts'
import { EvidencePicker } from '../evidence/EvidencePicker.tsx'
import type { PartProps } from './part.ts'

/** The proof that it was bought from the shop: what the terms say of it, and the files. */
export function ProofPart({ input, onChange, form, proof }: Omit<PartProps, 'problems'> & { proof: OffShopPreview['proof'] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">Proof of purchase</Text>
          {proof ? <Badge tone={proof.weight === 'required' ? 'attention' : 'info'}>{proof.weight === 'required' ? 'Required by your terms' : 'Recommended by your terms'}</Badge> : null}
        </InlineStack>
        <Text as="p" tone="subdued">{sentenceOf(proof)}</Text>
        <EvidencePicker label="Proof of purchase" purpose="proof-of-purchase" target={{ orderKey: form.key }} value={input.proofIds} onChange={(proofIds) => onChange({ proofIds })} />
      </BlockStack>
    </Card>
  )
}

function sentenceOf(proof: OffShopPreview['proof']): string {
  if (!proof) return 'Shopify holds no order of this purchase: a receipt, an invoice or a bank statement shows that it was bought from you.'
  const { heading, documentTitle } = proof.clause
  return proof.weight === 'required'
    ? `“${heading}” (${documentTitle}) asks for it: without it the terms do not allow the claim.`
    : `“${heading}” (${documentTitle}) recommends it. Its lack never stands against the claim.`
}
