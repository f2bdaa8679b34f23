import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import type { DocumentView } from '../../../application/documents/document-view.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'

const kindWords: Record<DocumentView['kind'], string> = { 'claim-confirmation': 'Confirmation of the claim', 'outcome-confirmation': 'Confirmation of the outcome', 'withdrawal-receipt': 'Withdrawal receipt', 'packing-slip': 'Packing slip', label: 'Return label' }

/** The papers that were given out for a claim, each as the customer has it. */
export function DocumentsCard({ papers }: { papers: DocumentView[] }) {
  const { timeZone } = useShopFormat()
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Documents</Text>
        {papers.length === 0 ? <Text as="p" tone="subdued">None yet. They are made with what happens and go out with its mail.</Text> : papers.map(({ id, kind, fileName, at, url }) => (
          <BlockStack gap="050" key={id}>
            <Link url={url} target="_blank" accessibilityLabel={`${kindWords[kind]}: ${fileName}`} removeUnderline>{kindWords[kind]}</Link>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>{`${fileName}, ${instantWords(at, timeZone)}`}</Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}
